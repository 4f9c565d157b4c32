import type { Clause, Instance, Model, Pattern, Term } from '@casus/model';
import { formatInstant } from '@casus/model';
import type { Words } from '@casus/words';
import { type CitationAnswer, citationAnswers, sureness } from './citations.js';
import { occasionsOf } from './occasions.js';
import type { WordAnswer } from './whose-word.js';

/** A fact that is wanted: as casus text that can be given, and as a sentence. */
export interface FactWanted {
  readonly casus: string;
  /** true: that it is so; false: that it is not. */
  readonly value: boolean;
  readonly sentence: string;
}

export interface ReadingAnswer {
  readonly reading: string;
  /** What the reading is called in the answer's language. */
  readonly name: string;
  readonly status: string;
}

export interface SourceAnswer {
  readonly source: string;
  readonly status: string;
}

/** One row of an evaluation: the names that scripts rely on. */
export interface InstanceAnswer {
  readonly instrument: string | null;
  readonly clause: string;
  readonly limb: string | null;
  readonly reading: string | null;
  readonly locator: string | null;
  readonly modality: string;
  readonly bearer: string | null;
  readonly bearers: readonly (string | null)[];
  readonly beneficiary: string | null;
  readonly counterparty: string | null;
  readonly action: string;
  readonly sentence: string;
  readonly status: string;
  readonly reason: string | null;
  readonly since: string | null;
  readonly period: readonly [string, string] | null;
  readonly missing: readonly (readonly FactWanted[])[];
  readonly wouldExclude: readonly (readonly FactWanted[])[];
  /** What has to be known beside the status, in words. */
  readonly remarks: readonly string[];
  /** What nobody said and it hangs on, in words; the sets are examples then. */
  readonly open: readonly string[];
  /** Whether more sets than those listed exist. */
  readonly more: { readonly missing: boolean; readonly wouldExclude: boolean };
  readonly disputed: boolean;
  readonly bySource: readonly SourceAnswer[];
  /** The status that stands whichever of the disputing sources is right, where there is one. */
  readonly whicheverSource: string | null;
  readonly readings: readonly ReadingAnswer[];
  /** On whose word the status rests, where what decides it is somebody's word. */
  readonly onTheWordOf: readonly WordAnswer[];
  readonly events: readonly string[];
  /** Those of them that stand in a record, each as a sentence. */
  readonly occasions: readonly string[];
  /** What a record says was done to keep or break it, likewise with its mark. */
  readonly acts: readonly string[];
  readonly sources: readonly CitationAnswer[];
  readonly certainty: string;
}

export function modality(clause: Clause): string {
  const { head } = clause;
  switch (head.kind) {
    case 'duty':
      return head.negative ? 'must not' : 'must';
    case 'liberty':
      return head.negative ? 'need not' : 'may';
    case 'announcement':
      return head.forecast ? 'forecast' : head.strength;
    case 'counts as':
      return head.may ? 'may count as' : 'counts as';
    case 'means':
      return 'means';
    case 'power':
      return 'decides';
  }
}

/** Who has the benefit, and against whom: read off the act's roles, then off the trigger's. */
export function parties(
  clause: Clause,
  instance: Instance,
): { to: string | null; against: string | null } {
  const { head } = clause;
  const act: Pattern | null = 'act' in head ? head.act : null;
  const limb = clause.limbs.find(
    (item) => item.label === instance.limb && item.reading === instance.reading,
  );
  const role = (pattern: Pattern | null, ...names: string[]) =>
    names.map((name) => resolve(pattern?.roles[name], instance)).find((id) => id !== null) ?? null;
  return {
    to: role(act, 'to', 'for') ?? role(limb?.pattern ?? null, 'on', 'against'),
    against: role(act, 'against', 'on') ?? role(limb?.pattern ?? null, 'by'),
  };
}

function resolve(term: Term | undefined, instance: Instance): string | null {
  switch (term?.kind) {
    case 'const':
      return term.id;
    case 'variable':
    case 'bind':
      return instance.bindings[term.name] ?? null;
    default:
      return null;
  }
}

/** Everything about an instance that needs no further question to the engine. */
export function plainInstance(
  model: Model,
  words: Words,
  clause: Clause,
  instance: Instance,
  wants: { readonly sentence: boolean; readonly since: boolean },
): Omit<
  InstanceAnswer,
  | 'missing'
  | 'wouldExclude'
  | 'remarks'
  | 'open'
  | 'more'
  | 'disputed'
  | 'bySource'
  | 'whicheverSource'
  | 'readings'
  | 'onTheWordOf'
  | 'acts'
> {
  const who = parties(clause, instance);
  const sources = citationAnswers(model, clause.citations);
  const events = Object.values(instance.happenings);
  return {
    instrument: clause.instrument,
    clause: clause.id,
    limb: instance.limb,
    reading: instance.reading,
    locator: clause.locator,
    modality: modality(clause),
    bearer: instance.bearer.length === 1 ? (instance.bearer[0] ?? null) : teamName(instance),
    bearers: instance.bearer,
    beneficiary: who.to,
    counterparty: who.against,
    action: 'act' in clause.head ? clause.head.act.type : clause.head.kind,
    sentence: wants.sentence ? words.head(instance, clause) : '',
    status: instance.status,
    reason: instance.reason,
    since: wants.since && instance.since ? formatInstant(instance.since) : null,
    period: instance.period ? [day(instance.period[0]), day(instance.period[1] - 1)] : null,
    events,
    occasions: wants.sentence ? occasionsOf(model, words, events) : [],
    sources,
    certainty: sureness(sources),
  };
}

function teamName(instance: Instance): string | null {
  return instance.bearer.length === 0 ? null : instance.bearer.map((id) => id ?? '?').join('+');
}

function day(minute: number): string {
  return formatInstant({ earliest: minute, latest: minute + 1 }).slice(0, 10);
}
