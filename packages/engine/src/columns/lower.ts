import type { Clause, Formula, Limb, Model, Pattern, Term } from '@casus/model';
import { all, any, bits, constant, type Expression, toBits } from './expression.js';
import { type Layout, linkField, roleField, termField, unsuited } from './layout.js';
import { isBelow, type TypeView, viewsOf } from './views.js';

/** Standing relations at compile time: 0, 1, 2 for `relation(subject, others…)`. */
export type Standing = (relation: string, subject: string, others: readonly string[]) => number;

interface Lowering {
  readonly model: Model;
  readonly layout: Layout;
  readonly standing: Standing;
  readonly view: TypeView;
  readonly below: (kind: string, above: string) => boolean;
}

/** For each act type the clause's expression. Throws a RangeError naming why a clause is not for flat acts. */
export function expressions(
  model: Model,
  clause: Clause,
  layout: Layout,
  standing: Standing,
): ReadonlyMap<string, Expression> {
  const why = unsuited(clause);
  if (why !== null) throw new RangeError(`${clause.id} cannot be compiled for single acts: ${why}`);
  const limbs = firstReadings(clause.limbs);
  const below = kindOrder(model);
  return new Map(
    layout.types.map((type) => {
      const views = viewsOf(model, type);
      const parts = limbs.flatMap((limb) =>
        views.flatMap((view) => limbExpression({ model, layout, standing, view, below }, limb)),
      );
      return [type, any(parts)] as const;
    }),
  );
}

/** Limbs of one label are readings: the first stands. */
function firstReadings(limbs: readonly Limb[]): Limb[] {
  return limbs.filter(
    (limb, index) =>
      limb.label === null || limbs.findIndex((other) => other.label === limb.label) === index,
  );
}

function kindOrder(model: Model): Lowering['below'] {
  const parents = new Map(model.kinds.map((kind) => [kind.id, kind.parents]));
  const below = (kind: string, above: string): boolean =>
    kind === above || (parents.get(kind) ?? []).some((parent) => below(parent, above));
  return below;
}

function limbExpression(lowering: Lowering, limb: Limb): Expression[] {
  const { pattern } = limb;
  const { model, view } = lowering;
  if (pattern === null || !isBelow(model, view.type, pattern.type)) return [];
  const bound = view.bound.map((role) => knownIn(lowering, role));
  const roles = Object.entries(pattern.roles).map(([role, term]) => fits(lowering, role, term));
  return [
    all([
      constant(view.value),
      holder(lowering, pattern),
      ...bound,
      ...roles,
      formula(lowering, limb.where),
    ]),
  ];
}

/** The world (-1) or somebody's information. */
function holder({ layout }: Lowering, pattern: Pattern): Expression {
  const table = new Uint8Array(layout.ids.length + 1);
  const wanted = pattern.inside;
  if (wanted === null) table[0] = bits.true;
  else if (wanted.kind === 'const') table[(layout.codes.get(wanted.id) ?? -1) + 1] = bits.true;
  return { op: 'look', field: 'holder', table, leaf: 'holder' };
}

function fits(lowering: Lowering, role: string, term: Term): Expression {
  const field = roleField(lowering.view.taken.get(role) ?? role);
  switch (term.kind) {
    case 'bind':
      // Whoever it is: but that somebody is known to stand there.
      return knownIn(lowering, role);
    case 'any':
      return mergedLook(lowering, field, term.terms, role);
    case 'const':
    case 'related':
      return mergedLook(lowering, field, [term], role);
    case 'role':
      return {
        op: 'same',
        a: field,
        b: roleField(lowering.view.taken.get(term.role) ?? term.role),
        leaf: role,
      };
    default:
      throw new RangeError(`a ${term.kind} in role "${role}" is not for single acts`);
  }
}

/** Whether somebody is known to stand in a role. */
function knownIn({ layout, view }: Lowering, role: string): Expression {
  const table = new Uint8Array(layout.ids.length).fill(bits.true).fill(bits.unknown, 0, 1);
  return { op: 'look', field: roleField(view.taken.get(role) ?? role), table, leaf: role };
}

/** Alternatives of one role are one table: the greatest of what each would give. */
function mergedLook(
  lowering: Lowering,
  field: string,
  terms: readonly Term[],
  leaf: string,
): Expression {
  const { layout } = lowering;
  const table = Uint8Array.from(layout.ids, (id, code) =>
    code === 0 ? bits.unknown : terms.reduce((found, term) => found | fit(lowering, id, term), 0),
  );
  return { op: 'look', field, table, leaf };
}

function fit({ model, below, standing }: Lowering, id: string, term: Term): number {
  switch (term.kind) {
    case 'const': {
      if (id === term.id || below(id, term.id)) return bits.true;
      const both = model.kinds.some((kind) => below(kind.id, id) && below(kind.id, term.id));
      return both ? bits.unknown : bits.false;
    }
    case 'related': {
      const others = term.args.flatMap((arg) => (arg.kind === 'const' ? [arg.id] : []));
      return toBits(standing(term.relation, id, others));
    }
    default:
      throw new RangeError(`a ${term.kind} among alternatives is not for single acts`);
  }
}

function formula(lowering: Lowering, node: Formula): Expression {
  switch (node.kind) {
    case 'atLeast':
      if (node.n === node.of.length) return all(node.of.map((part) => formula(lowering, part)));
      if (node.n === 1) return any(node.of.map((part) => formula(lowering, part)));
      break;
    case 'not':
      return { op: 'not', of: formula(lowering, node.of) };
    case 'fits':
      return fits(lowering, node.role, node.term);
    case 'row': {
      const stated: Expression = { op: 'truth', field: termField(node), leaf: termField(node) };
      if (node.within === null) return stated;
      // Stated as so, it is so; unstated, no more than the description leaves open.
      return any([
        { op: 'look', field: termField(node), table: CERTAIN, leaf: termField(node) },
        all([stated, formula(lowering, node.within)]),
      ]);
    }
    case 'some':
      return { op: 'truth', field: linkField(node.pattern), leaf: linkField(node.pattern) };
    default:
      break;
  }
  throw new RangeError(`"${node.kind}" is not for single acts`);
}

/** Only a certain yes counts: 3 where the truth is 3. */
const CERTAIN = Uint8Array.from([0, 0, 0, 3]);
