import type {
  Formula,
  Frequency,
  Head,
  Instance,
  Instant,
  Minute,
  Pattern,
  Reason,
  Status,
  Truth,
  Window,
} from '@casus/model';
import { addDuration, DAY } from '@casus/model';
import type { World } from './formula.js';
import * as law from './formula.js';
import { agree, forces, type State, states, turn, worldOf } from './instances.js';
import type { Described } from './view.js';

type Verdict = readonly [Status, Reason | null, Instance['period']?];
type Of<K extends Head['kind']> = Extract<Head, { kind: K }>;
type Question = Extract<Formula, { kind: 'clause' }>;

/** Everything that can be said of one clause at t: its instances with their status. */
export function judge(w: World): { state: State; instance: Instance }[] {
  const latest = firstApplied(w);
  const early = w.base.map((d) => ({ ...d, start: law.only(d.start.earliest) }));
  const earliest = firstApplied({ ...w, base: early });
  return states(w).flatMap((state) => {
    const { limb, bearer, force, trigger, defeat, key, w: bound } = state;
    const last = latest.get(key);
    const since =
      last === undefined
        ? null
        : { earliest: Math.min(earliest.get(key) ?? last, last), latest: last };
    const bindings = Object.fromEntries(
      Object.entries(bound.variables).map(([name, { ids }]) => [name, ids[0] ?? null]),
    );
    const happenings =
      state.first && limb.pattern
        ? { [limb.pattern.handle ?? limb.pattern.type]: state.first.happening }
        : {};
    return verdicts(state, since).map(([status, reason, period = null]) => {
      const which = { clause: w.clause.id, limb: limb.label, reading: limb.reading };
      const who = { bindings, happenings, bearer };
      return {
        state,
        instance: { ...which, ...who, status, reason, since, force, trigger, defeat, period },
      };
    });
  });
}

/** `clause c applies`, `clause c breached`: the greatest over its instances that agree with this one. */
export function ask(w: World, { clause: id, state }: Question): Truth {
  const there = w.clauses.filter((clause) => clause.id === id).map((clause) => turn(w, clause));
  if (state === 'applies') {
    return law.or(...there.flatMap(states).map((s) => law.and(s.applies, agree(s.w, w))));
  }
  const breach = ({ status }: Instance): Truth => {
    if (status === 'breached') return 2;
    return status === 'undetermined' ? 1 : 0;
  };
  return law.or(
    ...there
      .flatMap(judge)
      .map(({ state: s, instance }) => law.and(breach(instance), agree(s.w, w))),
  );
}

/** Onset: change points up to `to`. A state is over the day after it was last held. */
function changes(w: World, to: Minute): Minute[] {
  const gone = (m: Minute) => law.dayOf(m) + DAY;
  const ends = w.base.flatMap(({ end }) => (end ? [gone(end.earliest), gone(end.latest)] : []));
  const starts = w.base.flatMap(({ start }) => [start.earliest, start.latest]);
  const limits = [...w.rows, ...w.claims].flatMap(({ from, to: until }) => [
    from ?? to,
    until ?? to,
  ]);
  return [...new Set([...starts, ...ends, ...limits, to])].filter((m) => m <= to);
}

/** Onset: the first change point at which each instance applies. t is one, so that what applies has begun. */
function firstApplied(w: World): Map<string, Minute> {
  const first = new Map<string, Minute>();
  for (const point of changes(w, w.t).sort((a, b) => b - a)) {
    const applying = states(worldOf(w, w.clause, point)).filter((s) => s.applies === 2);
    for (const { key } of applying) first.set(key, point);
  }
  return first;
}

/** Status, the table: the first that applies. */
function table({ force, lacks, trigger, defeat }: State): Verdict | null {
  if (force === 0) return ['not in force', lacks];
  if (trigger === 0) return ['dormant', null];
  if (defeat === 2) return ['overridden', null];
  if (force === 1) return ['undetermined', 'force'];
  if (trigger === 1) return ['undetermined', 'trigger'];
  return defeat === 1 ? ['undetermined', 'defeat'] : null;
}

function verdicts(s: State, onset: Instant | null): readonly Verdict[] {
  const { head } = s.w.clause;
  const { readings } = s.w.view;
  if (head.kind === 'announcement') return [announcement(s, head, onset)];
  if (head.kind === 'duty' && onset) {
    if (head.negative) return [prohibition(s, head)];
    const chosen = head.frequency.find(
      ({ reading }) => reading !== null && readings.includes(reading),
    );
    const frequency = chosen ?? head.frequency[0];
    return frequency ? recurring(s, head, frequency, onset) : [duty(s, head, onset)];
  }
  const instead = table(s);
  if (instead) return [instead];
  if (head.kind === 'liberty')
    return [[exercised(s, head, onset) ? 'exercised' : 'available', null]];
  if (head.kind === 'counts as') return [[head.may ? 'possibly counted' : 'counted', null]];
  return [['held', null]];
}

/** The act as done by this bearer: its agent role is `by`. */
const by = (act: Pattern, b: string | null): Pattern => ({
  ...act,
  roles: { ...act.roles, by: law.termOf(b) },
});

/** Duties, 1: an end on the onset's day lies after it, unless surely before. */
const reaches = (onset: Instant, end: Instant): Truth =>
  end.latest < onset.earliest ? 0 : end.earliest >= law.dayOf(onset.latest) ? 2 : 1;

/** Duties, 1: for each bearer, an act that overlaps [from, to], recorded or not. */
function performed({ w, bearer }: State, act: Pattern, from: Instant | null, to: Instant | null) {
  return bearer.map((b) => {
    const acts = w.extension.map((d) =>
      law.and(
        law.match(w, d, by(act, b)),
        from && d.end ? reaches(from, d.end) : 2,
        to ? law.notAfter(d.start, to) : 2,
      ),
    );
    const until = Math.min(w.t, to?.latest ?? w.t);
    return law.or(...acts, law.and(1, law.openness(w, by(act, b), from?.earliest ?? null, until)));
  });
}

/** A duty once due, whatever the table says. */
function duty(s: State, head: Of<'duty'>, onset: Instant): Verdict {
  const { w, bearer, first, defeat } = s;
  const deadline = deadlineOf(w, head.window, onset);
  const done = performed(s, head.act, onset, deadline);
  if (law.and(...done) === 2) return head.deems ? ['triggered', 'discretion'] : ['kept', null];
  if (defeat === 2) return ['overridden', null];
  if (deadline && w.t > deadline.latest && !head.deems) {
    if (law.and(...done) === 1) return ['undetermined', 'performance'];
    const excusable = head.window?.kind === 'within' && head.window.wherePossible;
    const id = law.termOf(first?.happening ?? null);
    const excuses = bearer
      .filter((_, i) => done[i] === 0)
      .map((b) => law.rowOf(w, 'impossible', id, law.termOf(b)));
    const excuse = excusable ? law.and(...excuses) : 0;
    if (excuse === 1) return ['undetermined', 'excuse'];
    return excuse === 2 ? ['lapsed', 'excuse'] : ['breached', null];
  }
  return ended(s, head) ? ['lapsed', 'ended'] : ['triggered', null];
}

/** Duties, 5: the instrument ended, the bearer left, `until` holds, or what lasts `while` is over. */
function ended({ w, bearer, trigger }: State, { until }: Of<'duty'>): boolean {
  const bare = { ...w, clause: { ...w.clause, binders: [] } };
  const left = forces(bare, bearer, law.only(w.t)).some(([, value]) => value === 0);
  const over = w.clause.aspect === 'while' && trigger === 0;
  return left || over || (until !== null && law.holds(w, until) === 2);
}

/** Deadlines; null: none. */
function deadlineOf(w: World, window: Window | null, onset: Instant | null): Instant | null {
  if (window?.kind === 'dates') return law.only(window.to - 1);
  if (window?.kind !== 'within') return null;
  const start = window.after === null ? onset : w.happenings[window.after]?.start;
  const after = (m: Minute) => addDuration(m, window.duration);
  return start ? { earliest: after(start.earliest), latest: after(start.latest) } : null;
}

/** Recurring duty: one instance for each period begun by t. A period is judged at its end, or at t. */
function recurring(
  s: State,
  head: Of<'duty'>,
  { from: origin, unit, times }: Frequency,
  onset: Instant,
) {
  const { w, bearer } = s;
  const bound = (amount: number) => addDuration(origin, { amount, unit });
  const found: Verdict[] = [];
  for (let k = 0; bound(k) <= w.t; k++) {
    const [from, to] = [bound(k), bound(k + 1)];
    const last = Math.min(w.t, to - 1);
    const then = states(worldOf(w, w.clause, last)).find(({ key }) => key === s.key);
    if (to <= onset.earliest || !then) continue;
    const done = bearer.map((b) => {
      const p = by(head.act, b);
      const value = (d: Described) =>
        law.and(
          law.match(w, d, p),
          law.notAfter(law.only(from), d.start),
          law.notAfter(d.start, law.only(to - 1)),
        );
      const happenings = [...new Set(w.extension.map(({ happening }) => happening))];
      const values = happenings.map((h) =>
        law.or(...w.extension.filter((d) => d.happening === h).map(value)),
      );
      return law.or(law.quantity(values, times), law.and(1, law.openness(w, p, from, last)));
    });
    const verdict = (): readonly [Status, Reason | null] => {
      if (law.and(...done) === 2) return head.deems ? ['triggered', 'discretion'] : ['kept', null];
      if (then.defeat === 2) return ['overridden', null];
      if (ended(then, head)) return ['lapsed', 'ended'];
      if (w.t < to || head.deems) return ['triggered', null];
      return law.and(...done) === 0 ? ['breached', null] : ['undetermined', 'performance'];
    };
    found.push([...verdict(), [from, to]]);
  }
  return found;
}

/** Prohibition: judged by each recorded act, with force, trigger and exceptions at the act's start. */
function prohibition(s: State, head: Of<'duty'>): Verdict {
  const { w, bearer, key } = s;
  const applied = (d: Described, m: Minute) => {
    const at = { ...worldOf(w, w.clause, m), happenings: { act: d } };
    return states(at).find((other) => other.key === key)?.applies ?? 0;
  };
  // Of an act that may have begun before and after a change nothing is known.
  const atStart = (d: Described) => {
    const { earliest, latest } = d.start;
    const between = changes(w, latest).filter((m) => m > earliest);
    return law.agreed([earliest, ...between].map((m) => applied(d, m)));
  };
  const breaches = bearer.flatMap((b) =>
    w.extension.map((d) => {
      const done = law.match(w, d, by(head.act, b));
      return done === 0 ? 0 : law.and(done, atStart(d));
    }),
  );
  const breach = law.or(...breaches);
  if (breach === 2) return ['breached', null];
  return breach === 1 ? ['undetermined', 'performance'] : (table(s) ?? ['observed', null]);
}

/** Liberty: an act by every bearer that surely began after the right arose. */
function exercised({ w, bearer }: State, head: Of<'liberty'>, onset: Instant | null): boolean {
  const done = (d: Described, b: string | null) =>
    law.and(law.match(w, d, by(head.act, b)), onset ? law.notAfter(onset, d.start) : 0);
  return !head.negative && bearer.every((b) => w.extension.some((d) => done(d, b) === 2));
}

/** Announcement and forecast. */
function announcement(s: State, head: Of<'announcement'>, onset: Instant | null): Verdict {
  const { w, force, trigger, defeat } = s;
  if (force === 0) return ['not in force', s.lacks];
  if (defeat === 2) return ['overridden', null];
  if (force === 1) return ['undetermined', 'force'];
  const from = head.window?.kind === 'dates' ? law.only(head.window.from) : onset;
  const deadline = deadlineOf(w, head.window, onset);
  const done = law.and(...performed(s, head.act, from, deadline));
  if (done === 2) return ['kept', null];
  if (!deadline || w.t <= deadline.latest) return ['open', null];
  if (trigger === 0) return ['conditions not met', null];
  if (head.strength === 'considers possible') return ['lapsed', 'ended'];
  if (trigger === 1) return ['undetermined', 'trigger'];
  return done === 0 ? ['missed', null] : ['undetermined', 'performance'];
}
