import type { Clause, Model } from '@casus/model';
import { type Bits, bits, toBits } from './expression.js';

/** How an act of one type can be read as another: how surely, and which roles then hold what. */
export interface TypeView {
  readonly type: string;
  readonly value: Bits;
  /** Role of the reading to the role of the act whose filler it takes. */
  readonly taken: ReadonlyMap<string, string>;
  /** Roles of the act that a rule binds: unknown there, the reading is unknown. */
  readonly bound: readonly string[];
}

/** All readings of a type under the vocabulary's own counts-as rules, which ask for nothing else. */
export function viewsOf(model: Model, type: string): TypeView[] {
  const found: TypeView[] = [{ type, value: bits.true, taken: new Map(), bound: [] }];
  const rules = model.clauses.filter((clause) => clause.instrument === null);
  for (const view of found) {
    for (const rule of rules) {
      for (const next of derived(model, rule, view)) {
        const key = keyOf(next);
        if (!found.some((other) => keyOf(other) === key)) found.push(next);
      }
    }
  }
  return found;
}

function keyOf(view: TypeView): string {
  return JSON.stringify([view.type, view.value, [...view.taken], view.bound]);
}

function derived(model: Model, rule: Clause, view: TypeView): TypeView[] {
  const { head } = rule;
  if (head.kind !== 'counts as') return [];
  return rule.limbs.flatMap((limb) => {
    const { pattern } = limb;
    if (pattern === null || !isBelow(model, view.type, pattern.type)) return [];
    const bound = Object.entries(pattern.roles).flatMap(([role, term]) =>
      term.kind === 'bind' ? [view.taken.get(role) ?? role] : [],
    );
    const taken = new Map(view.taken);
    for (const [role, term] of Object.entries(head.roles)) {
      const source = Object.entries(pattern.roles).find(
        ([, bound]) =>
          term.kind === 'variable' && bound.kind === 'bind' && bound.name === term.name,
      )?.[0];
      if (source) taken.set(role, view.taken.get(source) ?? source);
    }
    const value = (view.value & toBits(head.may ? 1 : 2)) as Bits;
    return [{ type: head.type, value, taken, bound: [...new Set([...view.bound, ...bound])] }];
  });
}

export function isBelow(model: Model, type: string, above: string): boolean {
  if (type === above) return true;
  const event = model.events.find((item) => item.id === type);
  return event?.parents.some((parent) => isBelow(model, parent, above)) ?? false;
}
