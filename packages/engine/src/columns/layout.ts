import type { Clause, Formula, Model, Pattern } from '@casus/model';

/** The flat form of acts: which field holds what, and what its codes stand for. */
export interface Layout {
  /** Code of an event type or filler; 0 is unknown, and an id that is not listed has none. */
  readonly codes: ReadonlyMap<string, number>;
  readonly ids: readonly string[];
  /** Event types that acts may have. */
  readonly types: readonly string[];
}

/** An act as numbers: `type`, `inside` (its holder, -1: about the world), and one field for each role. */
export type Act = Readonly<Record<string, number>>;

/** Numbers everything that the clause can tell apart, and whatever else acts may name. */
export function layoutFor(model: Model, types: readonly string[]): Layout {
  const ids = [
    '',
    ...types,
    ...model.kinds.map((kind) => kind.id),
    ...model.actors.map((actor) => actor.id),
  ];
  return { codes: new Map(ids.map((id, code) => [id, code])), ids, types };
}

/** Field of a role: a name that is safe in code. */
export function roleField(role: string): string {
  return `r_${role.replace(/[^a-z]/g, '_')}`;
}

/** Field of an open term, with its constant arguments: "critical-threat of sovereignty". */
export function termField(formula: Extract<Formula, { kind: 'row' }>): string {
  const constants = formula.args.flatMap((arg) => (arg.kind === 'const' ? [arg.id] : []));
  return `t_${[formula.name, ...constants].join('_').replace(/[^A-Za-z_]/g, '_')}`;
}

/** Field of a linked happening: "crossing into RUS". */
export function linkField(pattern: Pattern): string {
  const constants = Object.values(pattern.roles).flatMap((term) =>
    term.kind === 'const' ? [term.id] : [],
  );
  return `l_${[pattern.type, ...constants].join('_').replace(/[^A-Za-z_]/g, '_')}`;
}

/** A clause that speaks of one act at a time can be compiled; others are for the whole engine. */
export function unsuited(clause: Clause): string | null {
  if (clause.binders.length > 0) return 'it ranges over parties';
  if (clause.unless !== null || clause.defeats.length > 0) return 'it has exceptions';
  if (clause.limbs.some((limb) => limb.pattern === null)) return 'a limb asks for no happening';
  return null;
}
