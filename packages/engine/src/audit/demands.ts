import { and, type Clause, type Formula, type Limb, type Pattern, type Term } from '@casus/model';
import { conjuncts } from './alternatives.js';
import { type Bench, liesIn, sideWith } from './limbs.js';
import type { Demand } from './types.js';

const NO_HANDLE = 'that';

/** What a limb asks, one by one: its roles (a compound role with its owner), then what must hold. */
export function demandsOf(limb: Limb): Demand[] {
  const { pattern } = limb;
  const found: Demand[] = [];
  if (pattern) {
    for (const [role, term] of Object.entries(pattern.roles)) {
      if (term.kind === 'bind' || isOwner(role, pattern)) continue;
      const owner = pattern.roles[`${role} of`];
      const roles = { [role]: term, ...(owner ? { [`${role} of`]: owner } : {}) };
      found.push({ kind: 'role', pattern: { ...pattern, roles } });
    }
  }
  for (const where of conjuncts(limb.where)) {
    found.push({ kind: 'where', limb: { ...limb, where } });
  }
  return found;
}

function isOwner(role: string, pattern: Pattern): boolean {
  return role.endsWith(' of') && role.slice(0, -3) in pattern.roles;
}

/** Demands of one limb that not every case of another meets. */
export function unmet(
  bench: Bench,
  demands: readonly Demand[],
  limb: Limb,
  clause: Clause,
): readonly Demand[] {
  return demands.filter((demand) => {
    const asked = demanding(plain(limb), [demand]);
    return !liesIn(bench, sideWith(clause, [limb]), sideWith(clause, [asked]));
  });
}

/** A limb that asks nothing but what it opens with. */
function plain(limb: Limb): Limb {
  const { pattern } = limb;
  if (pattern === null) return { ...limb, where: and() };
  const binds = Object.entries(pattern.roles).filter(([, term]) => term.kind === 'bind');
  return { ...limb, pattern: { ...pattern, roles: Object.fromEntries(binds) }, where: and() };
}

/** A limb with further demands, asked of its own happening. */
export function demanding(limb: Limb, demands: readonly Demand[]): Limb {
  const { pattern } = limb;
  if (pattern === null) {
    const held = demands.flatMap((one) => (one.kind === 'where' ? [one.limb.where] : []));
    return { ...limb, where: and(limb.where, ...held) };
  }
  const handle = pattern.handle ?? NO_HANDLE;
  const more = demands.map((demand) => formulaOf(demand, handle));
  return { ...limb, pattern: { ...pattern, handle }, where: and(limb.where, ...more) };
}

function formulaOf(demand: Demand, handle: string): Formula {
  if (demand.kind === 'where') {
    return renamed(demand.limb.where, demand.limb.pattern?.handle ?? null, handle);
  }
  const { pattern } = demand;
  const asked = Object.entries(pattern.roles).map(
    ([role, term]): Formula => ({
      kind: 'fits',
      handle,
      role,
      term: renamed(term, pattern.handle, handle),
    }),
  );
  return and(...asked);
}

/** Model objects are plain data: one walk renames the handle wherever it stands. */
function renamed<T extends Formula | Term>(value: T, from: string | null, to: string): T {
  if (from === null || from === to) return value;
  return JSON.parse(JSON.stringify(value), (key, part) =>
    part === from && (key === 'handle' || key === 'from' || key === 'to') ? to : part,
  );
}
