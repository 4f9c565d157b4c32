import type { Clause, Formula, Model, Pattern, Role, Term } from '@casus/model';
import { always, and, not, or } from '@casus/model';
import fc from 'fast-check';
import type { Literal, Witness } from '../src/compare/types.js';
import * as make from './build.js';

/** A small world for compare: attacks, requests, an open term, a relation with rows. */
const ACTORS = ['RUS', 'BLR', 'KAZ', 'UKR', 'GEO'] as const;
const ALLIES: readonly string[] = ['BLR', 'KAZ'];
const WEAPONS = ['conventional', 'nuclear', 'chemical'] as const;
const INTERESTS = ['territorial-integrity', 'sovereignty', 'existence'] as const;

const role = (id: string, type: string): Role => ({ id, label: id, type });
const roles = [
  role('by', 'actor'),
  role('on', 'actor'),
  role('with', 'weapon'),
  role('threatening', 'interest'),
  role('threatening of', 'actor'),
  role('because of', 'event'),
];

export function smallModel(clauses: readonly Clause[]): Model {
  const h = make.pattern('attack');
  const counts = {
    kind: 'counts as',
    handle: 'h',
    type: 'aggression',
    roles: {},
    may: true,
  } as const;
  const rule = make.clause('attack-may-be-aggression', counts, { limbs: [make.limb(h)] });
  return make.model({
    kinds: [
      make.kind('weapon'),
      make.kind('conventional', 'weapon'),
      make.kind('wmd', 'weapon'),
      make.kind('nuclear', 'wmd'),
      make.kind('chemical', 'wmd'),
      make.kind('interest'),
      make.kind('territorial-integrity', 'interest'),
      make.kind('sovereignty', 'interest'),
      make.kind('existence', 'sovereignty'),
    ],
    events: [
      { ...make.eventType('attack', []), roles },
      { ...make.eventType('aggression', []), roles },
      {
        ...make.eventType('request', []),
        roles: [role('by', 'actor'), role('to', 'actor'), role('because of', 'event')],
      },
    ],
    relations: [
      { ...make.relation('critical', true), params: ['attack', 'interest'], role: 'threatening' },
      make.relation('ally'),
    ],
    actors: ACTORS.map(make.actor),
    instruments: [make.instrument('a'), make.instrument('b')],
    records: [
      { id: 'r', names: {}, facts: ALLIES.map((ally) => make.stated('ally', [ally, 'RUS'])) },
    ],
    rows: ['a', 'b'].map((id) => make.stated('in force', [id])),
    clauses: [rule, ...clauses],
  });
}

// ---- generated clauses

const constant = fc.constantFrom('RUS', 'BLR').map(make.c);
const ally: Term = { kind: 'related', relation: 'ally', args: [make.c('RUS')] };
const victim = fc.oneof(
  constant,
  fc.constant(ally),
  fc.constant(make.any(make.c('RUS'), make.c('BLR'))),
  fc.constant(make.any(make.c('RUS'), ally)),
);
const weapon = fc.constantFrom('conventional', 'wmd', 'nuclear').map(make.c);
const owner = fc.oneof(fc.constant(make.role('h', 'on')), constant);
const critical = fc
  .tuple(fc.constantFrom(...INTERESTS), owner)
  .map(([interest, of]) => make.row('critical', make.h('h'), make.c(interest), of));
const request = fc
  .tuple(fc.option(constant), fc.option(fc.oneof(constant, fc.constant(make.v('A')))))
  .map(([by, to]) =>
    make.some(
      make.pattern(
        'request',
        { ...(by && { by }), ...(to && { to }), 'because of': make.h('h') },
        'r',
      ),
    ),
  );
const atom: fc.Arbitrary<Formula> = fc.oneof(
  critical,
  critical,
  request,
  victim.map((term): Formula => ({ kind: 'fits', handle: 'h', role: 'on', term })),
  constant.map((a): Formula => ({ kind: 'same', a: make.v('A'), b: a })),
  fc.constant<Formula>({ kind: 'is', handle: 'h', pattern: make.pattern('aggression', {}, null) }),
);
const formula = fc.oneof(
  fc.constant(always),
  atom,
  atom.map(not),
  fc.tuple(atom, atom).map(([x, y]) => and(x, y)),
  fc.tuple(atom, atom).map(([x, y]) => or(x, y)),
  fc.tuple(atom, atom).map(([x, y]) => and(x, not(y))),
);
const limb = fc
  .record({
    type: fc.constantFrom('attack', 'aggression'),
    on: fc.option(victim),
    with: fc.option(weapon),
    where: formula,
  })
  .map(({ type, on, with: w, where }) =>
    make.limb(
      make.pattern(type, { by: make.bind('A'), ...(on && { on }), ...(w && { with: w }) }),
      where,
    ),
  );

export function clauseOf(id: string): fc.Arbitrary<Clause> {
  return fc.array(limb, { minLength: 1, maxLength: 3 }).map((limbs) =>
    make.clause(id, make.may(make.c('RUS'), make.pattern('attack', {}, null)), {
      aspect: 'when',
      limbs: limbs.map((one, i) => ({ ...one, label: String(i) })),
    }),
  );
}

// ---- complete cases, and what is true in them

export interface Case {
  readonly type: 'attack' | 'aggression';
  /** An attack that is also established as aggression. */
  readonly established: boolean;
  readonly by: string;
  readonly on: string;
  readonly weapon: string;
  /** interest, owner; closed upward. */
  readonly critical: readonly (readonly [string, string])[];
  /** by, to; all because of the attack. */
  readonly requests: readonly (readonly [string, string])[];
}

const actor = fc.constantFrom<string>(...ACTORS);

export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    type: fc.constantFrom('attack' as const, 'aggression' as const),
    established: fc.boolean(),
    by: actor,
    on: actor,
    weapon: fc.constantFrom(...WEAPONS),
    critical: fc.array(fc.tuple(fc.constantFrom<string>(...INTERESTS), actor), { maxLength: 5 }),
    requests: fc.array(fc.tuple(actor, actor), { maxLength: 3 }),
  })
  .map((one) => ({
    ...one,
    critical: one.critical.flatMap(([interest, of]) =>
      interest === 'existence'
        ? [[interest, of] as const, ['sovereignty', of] as const]
        : [[interest, of] as const],
    ),
  }));

interface Bound {
  readonly A: string;
  readonly request: readonly [string, string] | null;
}

export function inClause(clause: Clause, it: Case): boolean {
  return clause.limbs.some(
    ({ pattern, where }) =>
      pattern !== null && answers(it, pattern) && isTrue(it, where, { A: it.by, request: null }),
  );
}

function answers(it: Case, pattern: Pattern): boolean {
  const type = pattern.type === it.type || (pattern.type === 'aggression' && it.established);
  const { on, with: weapon } = pattern.roles;
  const bound = { A: it.by, request: null };
  return (
    type && (!on || fits(it, it.on, on, bound)) && (!weapon || fits(it, it.weapon, weapon, bound))
  );
}

function fits(it: Case, filler: string, term: Term, bound: Bound): boolean {
  switch (term.kind) {
    case 'any':
      return term.terms.some((part) => fits(it, filler, part, bound));
    case 'related':
      return ALLIES.includes(filler);
    case 'const':
      return filler === term.id || (term.id === 'wmd' && filler !== 'conventional');
    case 'variable':
      return filler === bound.A;
    default:
      return true;
  }
}

function isTrue(it: Case, f: Formula, bound: Bound): boolean {
  switch (f.kind) {
    case 'atLeast':
      return f.of.filter((part) => isTrue(it, part, bound)).length >= f.n;
    case 'not':
      return !isTrue(it, f.of, bound);
    case 'is':
      return it.type === 'aggression' || it.established;
    case 'fits':
      return fits(it, it.on, f.term, bound);
    case 'same':
      return fits(it, bound.A, f.b, bound);
    case 'row': {
      const [, interest, of] = f.args;
      const who = of?.kind === 'const' ? of.id : it.on;
      return it.critical.some(
        ([i, o]) => interest?.kind === 'const' && i === interest.id && o === who,
      );
    }
    case 'some': {
      const { by, to } = f.pattern.roles;
      return it.requests.some(
        ([asks, asked]) =>
          (!by || fits(it, asks, by, bound)) && (!to || fits(it, asked, to, bound)),
      );
    }
    default:
      throw new Error(`not generated: ${f.kind}`);
  }
}

/** Who stands for an actor in the space: itself, or the named actor of its class. */
export type Stand = (actor: string) => string;

export function standIn(named: readonly string[], clauses: readonly Clause[]): Stand {
  const text = JSON.stringify(clauses.map(({ limbs }) => limbs));
  const told = named.filter((id) => !text.includes(`"${id}"`));
  const asksAllies = text.includes('related');
  return (actor) => {
    if (named.includes(actor) || !(ACTORS as readonly string[]).includes(actor)) return actor;
    const same = (id: string) => ALLIES.includes(id) === ALLIES.includes(actor);
    return told.find((id) => !asksAllies || same(id)) ?? actor;
  };
}

/** Whether a case is of the class that a witness names. */
export function inWitness(witness: Witness, it: Case, stand: Stand): boolean {
  return (
    witness.types.includes(it.type) && witness.literals.every((one) => literal(one, it, stand))
  );
}

function literal({ asked, holds, anyOf }: Literal, it: Case, stand: Stand): boolean {
  switch (asked.kind) {
    case 'type':
      return holds === (it.type === asked.type || it.established);
    case 'role': {
      const filler = asked.role === 'by' ? it.by : asked.role === 'on' ? it.on : it.weapon;
      return allows(anyOf, stand(filler));
    }
    case 'row': {
      const [, interest, whose] = asked.args;
      if (interest?.kind !== 'id' || whose?.kind !== 'owner') throw new Error('an open term');
      const of = whose.owner.kind === 'actor' ? whose.owner.id : it.on;
      return holds === it.critical.some(([i, o]) => i === interest.id && o === of);
    }
    case 'linked':
      return (
        holds === it.requests.some((one) => asked.literals.every((l) => look(l, one, it, stand)))
      );
    default:
      throw new Error(`not generated: ${asked.kind}`);
  }
}

function look(one: Literal, [by, to]: readonly [string, string], it: Case, stand: Stand): boolean {
  const { asked } = one;
  if (asked.kind === 'same') return one.holds === (to === it.by);
  return asked.kind === 'role'
    ? allows(one.anyOf, stand(asked.role === 'by' ? by : to))
    : one.holds;
}

/** A kind stands for what is below it. */
function allows(classes: Literal['anyOf'], filler: string): boolean {
  const ids = classes.flatMap(({ ids, like }) => [ids, ...like].flat());
  if (ids.includes(filler)) return true;
  if ((ACTORS as readonly string[]).includes(filler)) return false;
  return ids.includes('weapon') || (ids.includes('wmd') && filler !== 'conventional');
}

/** Every actor of the case is one that the space names, or the clauses join no two roles. */
export function isTold(it: Case, named: readonly string[], clauses: readonly Clause[]): boolean {
  if (!JSON.stringify(clauses).includes('"variable"')) return true;
  const all = [it.by, it.on, ...it.requests.flat(), ...it.critical.map(([, of]) => of)];
  return all.every((id) => named.includes(id));
}
