import type { Clause, Formula, Pattern } from '@casus/model';
import { isA, type Standing } from '../standing/standing.js';

/** What kind of thing is promised, in the order of what weighs most. */
export const PROMISES = [
  'nuclear',
  'defence',
  'support',
  'consultation',
  'information',
  'hosting',
  'supply',
  'non-aggression',
  'no-first-use',
  'no-nuclear-use',
  'non-assistance',
  'neutrality',
  'other',
] as const;
export type PromiseKind = (typeof PROMISES)[number];

/** `must` and `may` promise an act, `must not` promises that it will not be done. */
interface Entry {
  readonly event: string;
  readonly when: 'act' | 'omission';
  /** Only where this role of the act is filled by one of these kinds, or one below. */
  readonly role?: string;
  readonly kinds?: readonly string[];
  readonly promise: PromiseKind;
}

const NUCLEAR = ['nuclear-weapons', 'nuclear'];

/**
 * From event types to kinds of promise. It speaks of words of the vocabulary only, never of an
 * instrument; a type without an entry takes that of its nearest ancestor. The language has no way
 * yet to state this with an event type, where it belongs.
 */
const PROMISE_TABLE: readonly Entry[] = [
  { event: 'use', when: 'act', role: 'of', kinds: NUCLEAR, promise: 'nuclear' },
  { event: 'use', when: 'omission', role: 'of', kinds: NUCLEAR, promise: 'no-nuclear-use' },
  { event: 'attack', when: 'act', promise: 'defence' },
  { event: 'use', when: 'act', promise: 'defence' },
  { event: 'assistance', when: 'act', promise: 'defence' },
  { event: 'self-defence', when: 'act', promise: 'defence' },
  { event: 'common-action', when: 'act', promise: 'defence' },
  { event: 'reaction', when: 'act', promise: 'defence' },
  { event: 'support', when: 'act', promise: 'support' },
  { event: 'council-appeal', when: 'act', promise: 'support' },
  { event: 'settlement-effort', when: 'act', promise: 'support' },
  { event: 'meeting', when: 'act', promise: 'consultation' },
  { event: 'consultation', when: 'act', promise: 'consultation' },
  { event: 'notification', when: 'act', promise: 'information' },
  { event: 'stationing', when: 'act', promise: 'hosting' },
  { event: 'delivery', when: 'act', promise: 'supply' },
  { event: 'action', when: 'omission', promise: 'non-aggression' },
  { event: 'attack', when: 'omission', promise: 'non-aggression' },
  { event: 'aggression', when: 'omission', promise: 'non-aggression' },
  { event: 'use', when: 'omission', promise: 'non-aggression' },
  { event: 'threat', when: 'omission', promise: 'non-aggression' },
  { event: 'threat-of-aggression', when: 'omission', promise: 'non-aggression' },
  { event: 'encroachment', when: 'omission', promise: 'non-aggression' },
  { event: 'force-use', when: 'omission', promise: 'non-aggression' },
  { event: 'infringement', when: 'omission', promise: 'non-aggression' },
  { event: 'economic-coercion', when: 'omission', promise: 'non-aggression' },
  { event: 'adverse-alignment', when: 'omission', promise: 'neutrality' },
  { event: 'assistance', when: 'omission', promise: 'non-assistance' },
  { event: 'support', when: 'omission', promise: 'non-assistance' },
  { event: 'lending', when: 'omission', promise: 'non-assistance' },
  { event: 'participation', when: 'omission', promise: 'neutrality' },
];

/** In conditions and prohibitions: the roles of those to whom something is done. */
const SUFFERS = ['on', 'against', 'into', 'hitting of', 'threatening of'];
/** In acts that are owed or allowed: the roles of those for whom they are done. */
export const BENEFITS = ['to', 'for'];

/** Against whom one defends oneself is not whom it harms. */
const ANSWERS: readonly string[] = ['self-defence', 'common-action', 'reaction'];

/** The roles of an event type in which somebody suffers it. */
export function suffering(standing: Standing, type: string): readonly string[] {
  return ANSWERS.some((answer) => isA(standing.events, type, answer)) ? [] : SUFFERS;
}

/** What a clause promises; null: nothing that one state does for another. */
export function promiseOf(standing: Standing, clause: Clause): PromiseKind | null {
  const { head } = clause;
  if (head.kind !== 'duty' && head.kind !== 'liberty') return null;
  if (head.kind === 'liberty' && head.negative) return null;
  const when = head.negative ? 'omission' : 'act';
  for (const type of ancestry(standing, head.act.type)) {
    const entry = PROMISE_TABLE.find(
      (one) => one.event === type && one.when === when && suits(standing, one, head.act),
    );
    if (entry === undefined) continue;
    return entry.promise === 'no-nuclear-use' && firstUse(standing, clause)
      ? 'no-first-use'
      : entry.promise;
  }
  return head.kind === 'duty' ? 'other' : null;
}

function suits(standing: Standing, entry: Entry, act: Pattern): boolean {
  if (entry.role === undefined) return true;
  const term = act.roles[entry.role];
  const terms = term?.kind === 'any' || term?.kind === 'all' ? term.terms : term ? [term] : [];
  return terms.some(
    (one) => one.kind === 'const' && entry.kinds?.some((kind) => isA(standing.kinds, one.id, kind)),
  );
}

/** Nearest first. */
function ancestry(standing: Standing, type: string): readonly string[] {
  const line = [type];
  for (const id of line) {
    const parents = standing.model.events.find((event) => event.id === id)?.parents ?? [];
    line.push(...parents.filter((parent) => !line.includes(parent)));
  }
  return line;
}

/** Not to be the first: the promise ends where another has used such weapons. */
function firstUse(standing: Standing, clause: Clause): boolean {
  const conditions = [...clause.limbs.map((limb) => limb.where), clause.unless ?? null];
  const patterns = clause.limbs.flatMap((limb) => limb.pattern ?? []);
  const mentioned = [
    ...patterns,
    ...conditions.flatMap((one) => (one === null ? [] : mentions(one))),
  ];
  const nuclear = PROMISE_TABLE.find((one) => one.promise === 'no-nuclear-use');
  return mentioned.some(
    (one) => isA(standing.events, one.type, 'use') && nuclear && suits(standing, nuclear, one),
  );
}

function mentions(formula: Formula): readonly Pattern[] {
  switch (formula.kind) {
    case 'atLeast':
      return formula.of.flatMap(mentions);
    case 'not':
      return mentions(formula.of);
    case 'some':
      return [formula.pattern, ...mentions(formula.where)];
    case 'count':
      return mentions(formula.where);
    case 'is':
      return [formula.pattern];
    case 'row':
    case 'fits':
    case 'same':
    case 'gap':
    case 'clause':
      return [];
  }
}
