import { type Clause, type Interval, later, type Minute, only } from '@casus/model';
import { limbsOf } from '../evaluate/select.js';
import { includes, meet, within } from '../standing/periods.js';
import type { Standing } from '../standing/standing.js';
import { type Exclusion, exclusionsOf } from './exclusions.js';
import { type Overlap, overlap } from './overlap.js';
import { bothLive, type Candidate, candidates, settled, unbound } from './pairs.js';
import { actOf, dayIn, sceneOf } from './scene.js';
import { conflictClause, marks } from './sides.js';
import { standIns } from './stand-ins.js';
import type { Conflict, Side } from './types.js';

type Duty = Extract<Clause['head'], { kind: 'duty' }>;
interface Bound {
  readonly clause: Clause;
  readonly head: Duty;
}
/** How two duties exclude each other: the first's act is what the second forbids, or a rule says so. */
type Clash = (first: Side, second: Side, standIn: () => string) => Overlap | null;

/** One must do what it must not do, or two things that are declared to exclude each other. */
export function dutyConflicts(standing: Standing, on: Minute | null): Conflict[] {
  const duties = standing.clauses.flatMap((clause): Bound[] =>
    clause.head.kind === 'duty' ? [{ clause, head: clause.head }] : [],
  );
  const must = duties.filter(({ head }) => !head.negative);
  const mustNot = duties.filter(({ head }) => head.negative);
  const memo = new Map<string, Map<string, Candidate[]>>();
  const byBearer = (one: Bound) => {
    const known = memo.get(one.clause.id) ?? byActor(candidates(standing, one.clause, one.head));
    memo.set(one.clause.id, known);
    return known;
  };
  const forbidden: Clash = (a, b, standIn) => overlap(standing, a, b, standIn);
  const rules = exclusionsOf(standing);
  const search = (kind: Conflict['kind'], first: Bound, second: Bound, clash: Clash) =>
    settled(first.clause, second.clause) || !thinkable(first, second, clash)
      ? []
      : between(standing, { kind, clash, on }, byBearer(first), byBearer(second));
  return [
    ...must.flatMap((first) =>
      mustNot.flatMap((second) => search('duty', first, second, forbidden)),
    ),
    ...rules.flatMap((rule) =>
      must.flatMap((first) =>
        must.flatMap((second) => search('exclusive', first, second, excluded(standing, rule))),
      ),
    ),
  ];
}

function excluded(standing: Standing, rule: Exclusion): Clash {
  return (first, second, standIn) => {
    const one = overlap(standing, first, { ...first, act: rule.one }, standIn);
    const other = one && overlap(standing, second, { ...second, act: rule.other }, standIn);
    return other && { ...one, second: other.first, fit: other.fit === 2 ? one.fit : 1 };
  };
}

/** By their words alone, whoever is bound: most pairs end here. */
function thinkable(first: Bound, second: Bound, clash: Clash): boolean {
  const sides = ({ clause, head }: Bound) =>
    limbsOf(clause).map((limb) => unbound(clause, limb, head));
  return sides(first).some((a) => sides(second).some((b) => clash(a, b, () => 'anyone') !== null));
}

function byActor(all: readonly Candidate[]): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const one of all) {
    for (const { actor } of one.holders) found.set(actor, [...(found.get(actor) ?? []), one]);
  }
  return found;
}

interface Search {
  readonly kind: Conflict['kind'];
  readonly clash: Clash;
  readonly on: Minute | null;
}

/** One conflict for each pair of limbs: told of the first actor caught, with all the others named. */
function between(
  standing: Standing,
  search: Search,
  first: ReadonlyMap<string, readonly Candidate[]>,
  second: ReadonlyMap<string, readonly Candidate[]>,
): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const [bearer, own] of first) {
    const caught = new Set<string>();
    for (const a of own) {
      for (const b of second.get(bearer) ?? []) {
        const key = JSON.stringify([a.limb.label, a.limb.reading, b.limb.label, b.limb.reading]);
        if (caught.has(key)) continue;
        const known = found.get(key);
        const conflict = meeting(standing, search, bearer, a, b);
        if (conflict === null) continue;
        caught.add(key);
        found.set(key, known ? { ...known, bearers: [...known.bearers, bearer] } : conflict);
      }
    }
  }
  return [...found.values()];
}

function meeting(
  standing: Standing,
  { kind, clash, on }: Search,
  bearer: string,
  a: Candidate,
  b: Candidate,
): Conflict | null {
  const period = bothLive(a, b);
  if (period === null || (on !== null && !includes(period, on))) return null;
  const at = dayIn(period, [on, standing.model.statedDate]);
  const standIn = standIns(standing, [a, b], at);
  const found = clash(a, b, standIn);
  if (found === null) return null;
  const [mine, theirs] = [windowOf(a, at), windowOf(b, at)];
  if (meet(mine, theirs) === null) return null;
  const given = sceneOf(standing, [a, b], found, standIn);
  if (given === null) return null;
  const forced = found.fit === 2 && b.clause.unless === null && within(mine, theirs);
  return {
    kind,
    first: conflictClause(a),
    second: conflictClause(b),
    bearers: [bearer],
    act: actOf(found),
    given,
    at,
    force: forced ? 'forced' : 'possible',
    since: period.from,
    until: period.to,
    ...marks(a, b, found.rows),
    confirmed: null,
  };
}

/** When the act is owed or forbidden if the case falls on that day: at most while the clause is live. */
function windowOf({ clause, binding }: Candidate, at: Minute): Interval {
  const { head } = clause;
  const live = { from: at, to: binding.period.to };
  if (head.kind !== 'duty' || head.window === null) return live;
  switch (head.window.kind) {
    case 'dates':
      return meet(binding.period, head.window) ?? live;
    case 'within':
      return meet(live, { from: at, to: later(only(at), head.window.duration).latest }) ?? live;
    case 'at once':
      return live;
  }
}
