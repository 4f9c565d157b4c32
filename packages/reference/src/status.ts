import type * as M from '@casus/model';
import { dayOf, hull, kleene, later, notAfter, only } from '@casus/model';
import type { World } from './formula.js';
import * as law from './formula.js';
import { agree, forces, type State, states, turn, worldOf } from './instances.js';
import { type Described, groups, standing } from './view.js';

const { and, or } = kleene;
type Of<K extends M.Head['kind']> = Extract<M.Head, { kind: K }>;
/** The first rule whose condition holds gives the status. */
type Rule = readonly [boolean, M.Status, (M.Reason | null)?];
/** What is to be done, how often and when: from–to, beginning in it or only reaching into it. */
interface Task {
  readonly from: M.Instant;
  readonly to: M.Instant;
  readonly times: number;
  readonly begins: boolean;
  readonly period: M.Instance['period'];
}

/** Everything that can be said of one clause at t: its instances with their status. */
export function judge(w: World): { state: State; instance: M.Instance }[] {
  const latest = firstApplied(w);
  const base = w.base.map((d) => ({ ...d, start: only(d.start.earliest) }));
  const certain = w.base.every(({ start }) => start.earliest === start.latest);
  const earliest = latest.size === 0 || certain ? latest : firstApplied({ ...w, base });
  return states(w).flatMap((state) => {
    const { limb, bearer, bindings, force, trigger, defeat, key } = state;
    const last = latest.get(key);
    const onset = last === undefined ? null : { earliest: earliest.get(key) ?? last, latest: last };
    const { label, reading, pattern: p } = limb;
    const { first } = state.w;
    const happenings = p && first ? { [p.handle ?? p.type]: first.happening } : {};
    const which = { clause: w.clause.id, limb: label, reading, bindings, happenings, bearer };
    return verdicts(state, onset).map(({ rules, period }) => {
      const [, status, reason = null] = rules.find(([so]) => so) ?? [true, 'held'];
      // What has applied without a beginning is due since no day in particular.
      const since = onset?.latest === -Infinity ? null : onset;
      const found = { status, reason, since, force, trigger, defeat, period };
      return { state, instance: { ...which, ...found } };
    });
  });
}

/** `clause c applies`, `clause c breached`: the greatest over its instances that agree with this one. */
export function ask(w: World, { clause: id, state }: Extract<M.Formula, { kind: 'clause' }>) {
  const there = w.clauses.filter((clause) => clause.id === id).map((clause) => turn(w, clause));
  const breach = ({ status }: M.Instance): M.Truth =>
    status === 'breached' ? 2 : status === 'undetermined' ? 1 : 0;
  const found =
    state === 'applies'
      ? there.flatMap(states).map((s) => ({ s, value: s.applies }))
      : there.flatMap(judge).map((one) => ({ s: one.state, value: breach(one.instance) }));
  return or(...found.map(({ s, value }) => and(value, agree(s.w, w))));
}

/** Onset: the first change point at which each instance applies. t is one, so that what applies has begun. */
function firstApplied(w: World): Map<string, M.Minute> {
  const points = [...w.changes.filter((m) => m < w.t), w.t].reverse();
  const applying = points.flatMap((point) =>
    states(worldOf(w, w.clause, point)).flatMap(({ key, applies }) =>
      applies === 2 ? [[key, point] as const] : [],
    ),
  );
  return new Map(applying);
}

/** Status: for each head its rules; of a recurring duty those of each period. */
function verdicts(s: State, onset: M.Instant | null) {
  const { w, lacks, force, trigger, defeat } = s;
  const { head } = w.clause;
  const table: Rule[] = [
    [force === 0, 'not in force', lacks],
    [trigger === 0, 'dormant'],
    [defeat === 2, 'overridden'],
    [force === 1, 'undetermined', 'force'],
    [trigger === 1, 'undetermined', 'trigger'],
    [defeat === 1, 'undetermined', 'defeat'],
  ];
  const plain = (...rules: Rule[]) => [{ rules, period: null }];
  if (head.kind === 'announcement') return plain(...announcement(s, head, onset));
  if (head.kind === 'counts as')
    return plain(...table, [head.may, 'possibly counted'], [true, 'counted']);
  if (head.kind === 'liberty')
    return plain(...table, [exercised(s, head, onset), 'exercised'], [true, 'available']);
  if (head.kind !== 'duty') return plain(...table, [true, 'held']);
  if (!onset) return plain(...table);
  if (!head.negative)
    return tasks(s, head, onset).map((t) => ({ rules: duty(s, head, t, onset), period: t.period }));
  const breach = violated(s, head);
  const acts: Rule[] = [
    [breach === 2, 'breached'],
    [breach === 1, 'undetermined', 'performance'],
  ];
  return plain(...acts, ...table, [true, 'observed']);
}

/** Duties: once, from the onset to the deadline; recurring, in each period begun by t. */
function tasks(s: State, { window, frequency }: Of<'duty'>, onset: M.Instant): Task[] {
  const often = standing(frequency, s.w.view);
  const once = { from: onset, times: 1, begins: false, period: null };
  if (!often) return [{ ...once, to: deadline(s, window, onset) }];
  const found: Task[] = [];
  const bound = (k: number) => later(only(often.from), { amount: k, unit: often.unit }).earliest;
  for (let k = 0; bound(k) <= s.w.t; k++) {
    const period = [bound(k), bound(k + 1)] as const;
    const to = only(period[1] - 1);
    if (period[1] > onset.earliest)
      found.push({ from: only(period[0]), to, times: often.times, begins: true, period });
  }
  return found;
}

/** Deadlines; none is never reached. A happening began when any of its descriptions has it begin. */
function deadline(s: State, window: M.Window | null, onset: M.Instant | null): M.Instant {
  if (window?.kind === 'dates') return only(window.to - 1);
  if (window?.kind !== 'within') return only(Infinity);
  const { after } = window;
  const starts = s.told.flatMap((v) => (after && v.happenings[after]?.start) || []);
  const start = after === null ? onset : starts.length > 0 ? hull(starts) : null;
  return start ? later(start, window.duration) : only(Infinity);
}

/** A duty once due, whatever the table says. It is judged at its deadline, or at t while it runs. */
function duty(s: State, head: Of<'duty'>, task: Task, onset: M.Instant): Rule[] {
  const { w, bearer } = s;
  const last = Math.min(w.t, task.to.latest);
  const then = states(worldOf(w, w.clause, last)).find(({ key }) => key === s.key) ?? {
    ...{ ...s, told: [], trigger: 0, defeat: 0, applies: 0, w: { ...w, t: last } },
  };
  const each = performed(s, head.act, task);
  const done = byAll(each);
  const late = bearer.filter((_, i) => each.every((one) => one[i] === 0));
  const happening = law.named(w.first?.happening);
  const excusable = head.window?.kind === 'within' && head.window.wherePossible;
  const excuses = late.map((b) => law.row(w, 'impossible', happening, law.named(b)));
  const excuse = excusable ? and(...excuses) : 0;
  return [
    [done === 2 && head.deems !== null, 'triggered', 'discretion'],
    [done === 2, 'kept'],
    [then.defeat === 2, 'overridden'],
    [last < onset.earliest, 'lapsed', 'ended'],
    [last < onset.latest && then.applies < 2, 'undetermined', 'trigger'],
    [ended(then, head), 'lapsed', 'ended'],
    [w.t <= task.to.latest || head.deems !== null, 'triggered'],
    [done === 1, 'undetermined', 'performance'],
    [excuse === 2, 'lapsed', 'impossible'],
    [excuse === 1, 'undetermined', 'excuse'],
    [true, 'breached'],
  ];
}

/** The act as done by this bearer: its agent role is `by`. */
const by = (act: M.Pattern, b: string | null): M.Pattern => {
  const agent: M.Term = b === null ? { kind: 'variable', name: '' } : { kind: 'const', id: b };
  return { ...act, roles: { ...act.roles, by: agent } };
};

/** Of the bound happening's descriptions the one by which most is done, by every bearer. */
const byAll = (each: readonly M.Truth[][]): M.Truth => or(...each.map((one) => and(...one)));

/** Performance, for each description: for each bearer, whether happenings enough are such acts. */
const performed = (s: State, act: M.Pattern, task: Task): M.Truth[][] =>
  s.told.map((w) => performedIn({ ...s, w }, act, task));

function performedIn({ w, bearer }: State, act: M.Pattern, { from, to, times, begins }: Task) {
  // An end on the onset's day lies after it, unless surely before.
  const reaches = (end: M.Instant): M.Truth =>
    end.latest < from.earliest ? 0 : end.earliest >= dayOf(from.latest) ? 2 : 1;
  return bearer.map((b) => {
    const own = by(act, b);
    const done = (d: Described) =>
      and(
        law.match(w, d, own),
        begins ? notAfter(from, d.start) : d.end ? reaches(d.end) : 2,
        notAfter(d.start, to),
      );
    const happenings = groups(w.extension, ({ happening }) => happening);
    const acts = happenings.map((same) => or(...same.map(done)));
    const open = law.unrecorded(w, own, from.earliest, Math.min(w.t, to.latest));
    return or(law.enough(acts, times), and(1, open));
  });
}

/** Duties, 5: the instrument ended, the bearer left, `until` holds, or what lasts `while` is over. */
function ended({ w, told, bearer, trigger }: State, { until }: Of<'duty'>): boolean {
  const bare = { ...w, clause: { ...w.clause, binders: [] } };
  const left = forces(bare, bearer, only(w.t)).some(([, value]) => value === 0);
  const over = w.clause.aspect === 'while' && trigger === 0;
  return left || over || told.some((v) => until !== null && law.holds(v, until) === 2);
}

/** Prohibition: judged by each recorded act, with force, trigger and exceptions at the act's start. */
function violated({ w, told, bearer, key }: State, head: Of<'duty'>): M.Truth {
  const applied = (d: Described, m: M.Minute) => {
    const at = { ...worldOf(w, w.clause, m), happenings: { act: d } };
    return states(at).find((other) => other.key === key)?.applies ?? 0;
  };
  const breaches = bearer.flatMap((b) =>
    w.extension.map((d) => {
      const done = or(...told.map((v) => law.match(v, d, by(head.act, b))));
      const under = () => law.throughout(w, d.start, (m) => applied(d, m));
      return done && and(done, under());
    }),
  );
  return or(...breaches);
}

/** Liberty: an act by every bearer that surely began after the right arose. */
function exercised(s: State, { negative, act }: Of<'liberty'>, onset: M.Instant | null): boolean {
  if (negative || !onset) return false;
  const task = { from: onset, to: only(Infinity), times: 1, begins: true, period: null };
  return byAll(performed(s, act, task)) === 2;
}

/** Announcement and forecast. */
function announcement(s: State, head: Of<'announcement'>, onset: M.Instant | null): Rule[] {
  const { w, lacks, force, trigger, defeat } = s;
  const { window, act, strength } = head;
  const from = window?.kind === 'dates' ? only(window.from) : (onset ?? only(-Infinity));
  const to = deadline(s, window, onset);
  const done = byAll(performed(s, act, { from, to, times: 1, begins: false, period: null }));
  return [
    [force === 0, 'not in force', lacks],
    [defeat === 2, 'overridden'],
    [force === 1, 'undetermined', 'force'],
    [done === 2, 'kept'],
    [w.t <= to.latest, 'open'],
    [trigger === 0, 'conditions not met'],
    [strength === 'considers possible', 'lapsed', 'ended'],
    [trigger === 1, 'undetermined', 'trigger'],
    [done === 0, 'missed'],
    [true, 'undetermined', 'performance'],
  ];
}
