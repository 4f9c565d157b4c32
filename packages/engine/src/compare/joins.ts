import type { Context } from './context.js';
import type { Sparse } from './expression.js';
import { fullMask, type Variable, YES } from './table.js';
import type { Asked } from './types.js';

/** Which filler stands in the roles that further happenings are joined to. */
export type Placing = ReadonlyMap<number, number>;

/** The roles that these looks are joined to. */
export function joinsOf(context: Context, looks: readonly Variable[]): Variable[] {
  const found = new Set<Variable>();
  for (const { inner } of looks) {
    for (const index of inner?.keys() ?? []) {
      const asked = context.table.variables[index]?.asked;
      const earlier = asked?.kind === 'same' ? roleAt(context, asked.as) : null;
      if (earlier) found.add(earlier);
    }
  }
  return [...found];
}

function roleAt(
  context: Context,
  { happening, role }: { readonly happening: string; readonly role: string },
): Variable | null {
  const found = context.table.variables.find(
    ({ asked }) => asked.kind === 'role' && asked.happening === happening && asked.role === role,
  );
  return found ?? null;
}

/** A look as it is when the roles it is joined to are filled; null: it cannot be then. */
export function placed(context: Context, inner: Sparse, placing: Placing): Sparse | null {
  const result = new Map<number, number>();
  const joined: { readonly asked: Asked & { kind: 'same' }; readonly mask: number }[] = [];
  for (const [index, mask] of inner) {
    const asked = context.table.variables[index]?.asked;
    if (asked?.kind === 'same') joined.push({ asked, mask });
    else result.set(index, mask);
  }
  for (const { asked, mask } of joined) {
    const [own, earlier] = [roleAt(context, asked), roleAt(context, asked.as)];
    const filler = earlier ? placing.get(earlier.index) : undefined;
    if (!own || !earlier || filler === undefined) continue;
    const alike = alikeMask(context, own, earlier, filler);
    const wanted = mask === YES ? alike : fullMask(own) & ~alike;
    const left = (result.get(own.index) ?? wanted) & wanted;
    if (left === 0) return null;
    result.set(own.index, left);
  }
  return result;
}

/** The fillers of one role that fit a filler of another. */
function alikeMask(context: Context, own: Variable, earlier: Variable, filler: number): number {
  const wanted = (earlier.elements ?? []).find((_, i) => filler & (1 << i)) ?? [];
  return (own.elements ?? []).reduce((mask, ids, i) => {
    const all = wanted.every((want) => ids.some((id) => context.words.isKind(id, want)));
    return all ? mask | (1 << i) : mask;
  }, 0);
}
