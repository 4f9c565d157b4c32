import {
  always,
  type Clause,
  type Interval,
  isAlways,
  type Limb,
  type Pattern,
} from '@casus/model';
import { bearersOf, limbsInView } from '../standing/bearers.js';
import { type Binding, bindingsOf } from '../standing/bindings.js';
import { type Filler, fillersOf, membersOf, type Place } from '../standing/fillers.js';
import { meet, without } from '../standing/periods.js';
import type { Standing } from '../standing/standing.js';
import type { CoverEdge } from './edge.js';
import { BENEFITS, type PromiseKind, promiseOf, suffering } from './promises.js';
import { settled } from './settled.js';
import { victimPlaces } from './victims.js';

type Acting = Extract<Clause['head'], { kind: 'duty' | 'liberty' }>;

/** Who is covered in one limb, and how the limb reads when it speaks of this one. */
interface Covered {
  readonly filler: Filler;
  readonly limb: Limb;
}

/** Whether an edge from the one to the other (null: to anyone) is asked for: others are not worked out. */
export type Wanted = (from: string, to: string | null) => boolean;

/** Every edge that a clause makes at any time; one for each stretch of time and basis. */
export function edgesOf(standing: Standing, clause: Clause, wanted: Wanted): CoverEdge[] {
  const { head } = clause;
  const promise = promiseOf(standing, clause);
  if (promise === null || (head.kind !== 'duty' && head.kind !== 'liberty')) return [];
  return bindingsOf(standing, clause).flatMap((binding) =>
    limbsInView(standing, clause).flatMap((limb) => {
      const place: Place = { clause, limb, binding };
      const covered = beneficiaries(standing, head, place);
      return bearersOf(standing, head.bearer, place).flatMap((bearer) =>
        covered
          .filter(({ filler }) => bearer.id !== null && wanted(bearer.id, filler.id))
          .flatMap((one) => edges(standing, clause, promise, bearer, one)),
      );
    }),
  );
}

/**
 * Whom the act is for; where it names nobody, who suffers what opens it. A prohibition protects
 * those to whom the act must not be done, and where it names none, everyone. A right toward anyone at all
 * is nobody's protection, as self-defence for whoever is attacked.
 */
function beneficiaries(standing: Standing, head: Acting, place: Place): Covered[] {
  const { act } = head;
  const { limb } = place;
  const roles = head.negative ? suffering(standing, act.type) : BENEFITS;
  const inAct = roles.map((role): Covered[] => {
    const term = act.roles[role];
    if (term === undefined) return [];
    return fillersOf(standing, term, place)
      .filter(({ id }) => !isBody(standing, id) && !(id === null && head.kind === 'liberty'))
      .map((filler) => ({ filler, limb }));
  });
  if (inAct.some((found) => found.length > 0)) return expanded(standing, inAct);
  const inLimb = expanded(
    standing,
    victimPlaces(standing, limb).map(({ term, put }) =>
      fillersOf(standing, term, place).map((filler) => ({ filler, limb: put(filler.term) })),
    ),
  );
  if (head.kind === 'liberty') return inLimb.filter(({ filler }) => filler.id !== null);
  if (inLimb.length > 0) return inLimb;
  return head.negative && canSuffer(standing, act)
    ? [{ filler: { id: null, term: { kind: 'bind', name: '' }, binding: place.binding }, limb }]
    : oneAnother(standing, head, place);
}

/** A body to which one turns or reports, without the codes of a state, stands under no promise. */
function isBody(standing: Standing, id: string | null): boolean {
  const actor = standing.model.actors.find((one) => one.id === id);
  return actor !== undefined && !actor.group && Object.keys(actor.codes).length === 0;
}

/** Members in place of groups. One actor may stand in several places of one limb: the first tells. */
function expanded(standing: Standing, places: readonly (readonly Covered[])[]): Covered[] {
  const seen = new Set<string | null>();
  return places.flatMap((place) => {
    const found = place
      .flatMap(({ filler, limb }) =>
        membersOf(standing, filler).map((member) => ({ filler: member, limb })),
      )
      .filter(({ filler }) => !seen.has(filler.id));
    for (const { filler } of found) seen.add(filler.id);
    return found;
  });
}

function canSuffer(standing: Standing, act: Pattern): boolean {
  const roles = standing.model.events.find((event) => event.id === act.type)?.roles ?? [];
  return roles.some((role) => suffering(standing, act.type).includes(role.id));
}

/** What a team owes without saying to whom, and a neutral's promise, are owed to the others bound. */
function oneAnother(standing: Standing, head: Acting, place: Place): Covered[] {
  const team = head.bearer.together ? bearersOf(standing, head.bearer, place) : [];
  const others = head.negative ? Object.values(place.binding.vars) : [];
  const more = others.map(
    (id): Filler => ({ id, term: { kind: 'const', id }, binding: place.binding }),
  );
  return [...team, ...more].map((filler) => ({ filler, limb: place.limb }));
}

function edges(
  standing: Standing,
  clause: Clause,
  promise: PromiseKind,
  bearer: Filler,
  { filler, limb: asked }: Covered,
): CoverEdge[] {
  const { id: from } = bearer;
  if (from === null || from === filler.id) return [];
  // A condition that these two can never meet is no promise between them.
  const where = settled(asked.where, bearer.binding.vars);
  if (where === false) return [];
  const limb = { ...asked, where: where === true ? always : where };
  const both = meet(bearer.binding.period, filler.binding.period);
  const period = both && meet(both, lifeOf(standing, filler.id));
  if (period === null) return [];
  const basis = [...new Set([...bearer.binding.rows, ...filler.binding.rows])];
  const asks = limb.pattern !== null || !isAlways(limb.where);
  const readings = [limb.reading, ...basis.map((row) => row.marks.reading)];
  return unsuspended(standing, clause, bearer.binding, from, filler.id, period).map((stretch) => ({
    from,
    to: filler.id,
    instrument: clause.instrument ?? '',
    clause: clause.id,
    limb: asks ? limb : null,
    promise,
    bindings: bearer.binding.vars,
    since: stretch.from,
    until: stretch.to,
    readings: [...new Set(readings.filter((reading) => reading !== null))],
    basis,
    disputed: basis.some((row) => isDenied(standing, row, stretch)),
    perhaps: basis.some((row) => row.value === 1),
  }));
}

/**
 * A state that is no more stands under nobody's promise. When one began says nothing here: the list that
 * the spells are from counts some states of long standing from their admission to the United Nations.
 */
function lifeOf({ actors }: Standing, id: string | null): Interval {
  const last = id === null ? undefined : actors.get(id)?.exists.at(-1);
  return { from: null, to: last?.to ?? null };
}

/** Suspension is directed: from this bearer toward that party. */
function unsuspended(
  standing: Standing,
  clause: Clause,
  binding: Binding,
  from: string,
  to: string | null,
  period: Interval,
): readonly Interval[] {
  const toward = [to, ...Object.values(binding.vars)];
  return standing
    .asserted('suspended')
    .filter((row) => row.args[0] === clause.instrument && row.args[1] === from)
    .filter((row) => row.args[2] === undefined || toward.includes(row.args[2]))
    .reduce<readonly Interval[]>((left, row) => left.flatMap((one) => without(one, row)), [period]);
}

/** By a source, or on the same reading: that another reading denies it is what the edge's own reading says. */
function isDenied(standing: Standing, row: CoverEdge['basis'][number], period: Interval): boolean {
  return standing
    .denied(row.name)
    .filter(({ marks }) => marks.reading === null || marks.reading === row.marks.reading)
    .some((other) => other.args.join() === row.args.join() && meet(other, period) !== null);
}
