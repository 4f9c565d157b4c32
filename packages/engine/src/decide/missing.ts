import type { Fact, Instance, Question, TraceNode, View } from '@casus/model';
import type { Engine } from '../evaluate/prepare.js';
import { casePlus, together } from './facts-of.js';
import { fillings, openQuestions } from './fillers.js';
import { MOST_SETS, type Sets, setsFor, type Wanted, within } from './sets.js';

export interface FactSets {
  readonly sets: readonly (readonly Wanted[])[];
  /** More sets than are listed may exist. */
  readonly capped: boolean;
  /** However the open facts, disputes and dates came out, it would not come to this. */
  readonly agreed: boolean;
  /** What it hangs on where the trace offers no set that decides: the sets are examples then. */
  readonly open: readonly Question[];
}

/**
 * The minimal sets of facts that would suffice for the clause to apply; where that is settled and only
 * performance is open, those by which what it bids or forbids was done.
 */
export function missing(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  most = MOST_SETS,
): FactSets {
  return deciding(engine, facts, view, instance, true, most);
}

/** The minimal sets of facts that would make it rest, or take its force or place; or by which it was not done. */
export function wouldExclude(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  most = MOST_SETS,
): FactSets {
  return deciding(engine, facts, view, instance, false, most);
}

function deciding(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  want: boolean,
  most: number,
): FactSets {
  const trace = openPart(engine.trace(facts, view, instance), instance);
  const candidates = barest(setsFor(trace, want)).filter(({ ways }) =>
    ways.some((set) => set.size > 0),
  );
  const confirmed: ReadonlyMap<string, Wanted>[] = [];
  const decides = (set: ReadonlyMap<string, Wanted>) =>
    confirms(engine, facts, view, instance, [...set.values()], want);
  // Where another that answers to it decides already, there is nothing left that a fact would decide.
  const asked = openQuestions(trace);
  const already = candidates.length + asked.length > 0 && decides(new Map());
  for (const { ways } of already ? [] : candidates) {
    if (confirmed.length > most) break;
    const found = ways.find(decides);
    const least = found && reduced(found, decides);
    if (least && !confirmed.some((less) => within(less, least))) confirmed.push(least);
  }
  const open = already || confirmed.length > 0 ? [] : asked;
  if (open.length > 0) {
    confirmed.push(...fillings(engine.model, facts, trace, want, decides).slice(0, most));
  }
  return {
    sets: confirmed.slice(0, most).map((set) => together([...set.values()])),
    // What the trace offers and none of which decides may decide together with more.
    capped:
      already ||
      open.length > 0 ||
      (candidates.length > 0 && confirmed.length === 0) ||
      confirmed.length > most ||
      candidates.length >= MOST_SETS,
    agreed: setsFor(trace, want, true).length === 0,
    open,
  };
}

/** Without the facts that it can do without: one may bring another about, which the trace does not say. */
function reduced(
  set: ReadonlyMap<string, Wanted>,
  decides: (less: ReadonlyMap<string, Wanted>) => boolean,
): ReadonlyMap<string, Wanted> {
  for (const key of set.size < 2 ? [] : set.keys()) {
    const less = new Map([...set].filter(([other]) => other !== key));
    if (decides(less)) return reduced(less, decides);
  }
  return set;
}

/** What is open of it: whether it applies, or whether the act was done. */
function openPart(trace: TraceNode, { reason }: Instance): TraceNode {
  if (reason !== 'performance') return trace;
  return (
    trace.children.find(({ label }) => label.kind === 'part' && label.part === 'performance') ??
    trace
  );
}

/** Sets that differ only in the roles they name of a happening: one of them is enough. */
interface Alike {
  readonly ways: ReadonlyMap<string, Wanted>[];
}

/** Smaller sets first; of those alike the one that names fewest roles first. */
function barest(sets: Sets): readonly Alike[] {
  const alike = new Map<string, Alike>();
  for (const set of [...sets].sort((a, b) => a.size - b.size || roles(a) - roles(b))) {
    const key = JSON.stringify([...set.values()].map(bare).sort());
    const before = alike.get(key);
    if (before) before.ways.push(set);
    else alike.set(key, { ways: [set] });
  }
  return [...alike.values()];
}

function bare({ question, value }: Wanted): string {
  const known = question.kind === 'description' && question.happening !== null;
  return JSON.stringify([known ? { ...question, roles: {} } : question, value]);
}

function roles(set: ReadonlyMap<string, Wanted>): number {
  return [...set.values()].reduce(
    (sum, { question }) =>
      sum + (question.kind === 'description' ? Object.keys(question.roles).length : 0),
    0,
  );
}

/** A set is listed only if the evaluation really comes out so with it. */
function confirms(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  wanted: readonly Wanted[],
  want: boolean,
): boolean {
  const more = casePlus(facts, wanted, view.on);
  if (instance.reason === 'performance') return settles(engine, more, view, instance, want);
  // Where it is open who it is, several may answer to it; and a fact more may bring others about.
  const found = engine.values(more, view, instance);
  const applies = found.map(({ force, trigger, defeat }) => Math.min(force, trigger, 2 - defeat));
  return Math.max(0, ...applies) === (want ? 2 : 0);
}

/** Whether the act was done with these facts: kept by it or broken by it, as the clause has it. */
function settles(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  want: boolean,
): boolean {
  const forbids = engine.model.clauses.some(
    ({ id, head }) => id === instance.clause && head.kind === 'duty' && head.negative,
  );
  const done = forbids ? 'breached' : 'kept';
  return engine
    .outcomes(facts, view, instance)
    .filter((one) => samePeriod(one, instance))
    .some(({ status }) => (want ? status === done : status !== 'undetermined' && status !== done));
}

function samePeriod(a: Instance, b: Instance): boolean {
  return a.period?.[0] === b.period?.[0];
}
