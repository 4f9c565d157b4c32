import {
  type Comparer,
  type Comparison,
  type LeftOut,
  prepareCompare,
  type Space,
  type Verdict,
} from '@casus/engine';
import { type Clause, isoDay, type Minute, type Model } from '@casus/model';
import { type CitationAnswer, type CitedClause, citationAnswers, sureness } from '../citations.js';
import type { Asking } from '../evaluate.js';
import { dayInForce } from './days.js';
import { openReasons } from './decided.js';
import { type JointCase, jointCase } from './further.js';
import { type HeadDifferenceAnswer, headAnswer } from './heads.js';
import { type NamedSide, type Pair, pairsOf } from './names.js';
import { type ReadingTaken, readingsTaken } from './readings.js';
import { overallVerdict } from './verdict.js';
import { type WitnessAnswer, witnessAnswer } from './witness.js';

export interface AxiomAnswer {
  readonly axiom: string;
  readonly sentence: string;
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

/** What was not looked at, and how the answer says so. */
export type LeftOutAnswer = LeftOut & { readonly sentence: string };

export interface SpaceAnswer {
  /** Happenings in one case, at most. */
  readonly happenings: number;
  readonly types: readonly string[];
  /** Actors that stand for a class each. */
  readonly actors: readonly string[];
  readonly leftOut: readonly LeftOutAnswer[];
}

/** One pair of sides; of two instruments there are several, one for each sort of promise. */
export interface ComparedPair {
  readonly what: string | null;
  readonly clausesA: readonly string[];
  readonly clausesB: readonly string[];
  readonly verdict: Verdict;
  readonly axioms: readonly AxiomAnswer[];
  readonly heads: readonly HeadDifferenceAnswer[];
  readonly onlyA: readonly WitnessAnswer[];
  readonly onlyB: readonly WitnessAnswer[];
  readonly space: SpaceAnswer;
  /** Where a further act is asked for and the sides share no single act: two that set off both. */
  readonly joint: JointCase | null;
  /** Nothing that the sides ask was passed over: no limb, no sort of case. */
  readonly exact: boolean;
  /** false: the verdict says only how what was looked at stands; `openBecause` says why. */
  readonly decided: boolean;
  readonly openBecause: readonly LeftOutAnswer[];
}

export interface LoneClause {
  readonly clause: string;
  readonly sentence: string;
}

export interface CompareAnswer {
  readonly schema: 'casus/compare/1';
  readonly a: string;
  readonly b: string;
  /** Relations, parties and members are read on this day; for b on `andOn`. */
  readonly on: string;
  readonly andOn: string;
  /** Said of b against a. */
  readonly verdict: Verdict;
  readonly axioms: readonly AxiomAnswer[];
  readonly withoutAxioms: readonly string[];
  /** Acts in a case that have nothing to do with the others. */
  readonly furtherActs: 0 | 1;
  readonly onlyA: readonly WitnessAnswer[];
  readonly onlyB: readonly WitnessAnswer[];
  readonly pairs: readonly ComparedPair[];
  /** Clauses of one instrument without a counterpart in the other. */
  readonly aloneA: readonly LoneClause[];
  readonly aloneB: readonly LoneClause[];
  /** What either side is read from: the clauses compared and those that stand alone, each with its mark. */
  readonly clauses: readonly CitedClause[];
  /** Which reading was compared where the text of a clause leaves several. */
  readonly readings: readonly ReadingTaken[];
  readonly space: SpaceAnswer;
  readonly exact: boolean;
  /** false: the verdict says only how what was looked at stands; `openBecause` says why. */
  readonly decided: boolean;
  readonly openBecause: readonly LeftOutAnswer[];
}

export interface CompareAsked {
  readonly a: NamedSide;
  readonly b: NamedSide;
  readonly withoutAxioms?: readonly string[];
  /** Without classes beside the short list. */
  readonly short?: boolean;
  /** 1: a case may hold one more act that has nothing to do with the rest. More would add nothing. */
  readonly furtherActs?: 0 | 1;
}

/**
 * What distinguishes two clauses, lists of limbs, or instruments: every minimal class of cases on
 * the one side only, each with a case that evaluation was asked about. Throws a RangeError on names
 * that cannot be held against each other.
 */
export function compare(asking: Asking, asked: CompareAsked): CompareAnswer {
  const { model, view, words } = asking;
  const { a, b, withoutAxioms = [] } = asked;
  const found = pairsOf(model, a.name, b.name);
  const on = a.on ?? view.on;
  const andOn = b.on ?? on;
  const comparer = prepareCompare(model);
  const pairs = found.pairs.map((pair) => compared(asking, comparer, pair, asked, [on, andOn]));
  const lone = (clauses: (typeof found)['aloneA']) =>
    clauses.map((clause) => ({ clause: clause.id, sentence: words.clause(clause).head }));
  const verdictFor = (of: readonly ComparedPair[]) =>
    overallVerdict(
      of.map(({ verdict }) => verdict),
      found.aloneA.length > 0,
      found.aloneB.length > 0,
    );
  // More pairs never undo that each has cases of its own and some are shared.
  const standing = verdictFor(pairs.filter(({ decided }) => decided));
  const openBecause =
    standing === 'overlapping' ? [] : distinct(pairs.flatMap((pair) => pair.openBecause));
  const clauses = [
    ...found.pairs.flatMap((pair) => [...pair.a, ...pair.b].map(({ clause }) => clause)),
    ...found.aloneA,
    ...found.aloneB,
  ];
  return {
    schema: 'casus/compare/1',
    a: a.name,
    b: b.name,
    on: isoDay(on),
    andOn: isoDay(andOn),
    verdict: verdictFor(pairs),
    axioms: distinct(pairs.flatMap(({ axioms }) => axioms)),
    withoutAxioms,
    furtherActs: asked.furtherActs ?? 0,
    onlyA: pairs.flatMap(({ onlyA }) => onlyA),
    onlyB: pairs.flatMap(({ onlyB }) => onlyB),
    pairs,
    aloneA: lone(found.aloneA),
    aloneB: lone(found.aloneB),
    clauses: cited(model, clauses),
    readings: readingsTaken(asking, clauses),
    space: joined(pairs.map(({ space }) => space)),
    exact: pairs.every(({ exact }) => exact),
    decided: openBecause.length === 0,
    openBecause,
  };
}

function compared(
  asking: Asking,
  comparer: Comparer,
  { what, a, b }: Pair,
  { a: namedA, b: namedB, withoutAxioms = [], short = false, furtherActs = 0 }: CompareAsked,
  [on, andOn]: readonly [Minute, Minute],
): ComparedPair {
  const { model, words, view } = asking;
  const { readings } = view;
  const found = comparer(a, b, { on, andOn, readings, withoutAxioms });
  const sides = {
    a: { side: a, on: namedA.on ?? dayInForce(model, a, on) },
    b: { side: b, on: namedB.on ?? dayInForce(model, b, andOn) },
  };
  const list = (witnesses: Comparison['onlyA'], covering: 'a' | 'b') =>
    witnesses
      .filter(({ core }) => core || !short)
      .map((witness) => witnessAnswer(asking, witness, what, sides, covering));
  const [onlyA, onlyB] = [list(found.onlyA, 'a'), list(found.onlyB, 'b')];
  // Where evaluation finds that both cover a case, the sorts of case kept the two apart wrongly.
  const meeting = [...onlyA, ...onlyB].some(({ onBoth }) => onBoth);
  const clauses = [...new Set([...a, ...b].map(({ clause }) => clause.id))];
  const unseen = meeting ? clauses.map((about): LeftOut => ({ what: 'meets', about })) : [];
  const apart = furtherActs === 1 && found.verdict === 'disjoint';
  const joint = apart ? jointCase(asking, found, sides) : null;
  const verdict = joint ? 'overlapping' : found.verdict;
  const lookedPast = found.space.leftOut.filter(
    ({ what: left }) => left !== 'sequences' || furtherActs === 0,
  );
  const open = openReasons(
    {
      verdict,
      leftOut: lookedPast,
      apart: apart && joint === null,
      mayMeet: meeting || found.mayMeet,
      confirmedA: onlyA.some(({ confirmed }) => confirmed),
      confirmedB: onlyB.some(({ confirmed }) => confirmed),
    },
    clauses,
  );
  const leftOut = distinct([...lookedPast, ...unseen, ...open]);
  const space = { ...found.space, leftOut };
  return {
    what,
    clausesA: a.map(({ clause }) => clause.id),
    clausesB: b.map(({ clause }) => clause.id),
    verdict,
    // What evaluation finds to be shared rests on no axiom.
    axioms: joint ? [] : found.axioms.map((id) => axiomAnswer(asking, id)),
    heads: found.heads.map((head) => headAnswer(model, words, head, a, b)),
    onlyA,
    onlyB,
    space: spaceAnswer(asking, space),
    joint,
    exact: !found.capped && !leftOut.some(({ what: left }) => left === 'limb' || left === 'meets'),
    decided: open.length === 0,
    openBecause: open.map((item) => leftOutAnswer(words, item)),
  };
}

function cited(model: Model, clauses: readonly Clause[]): CitedClause[] {
  return [...new Set(clauses)].map(({ id, citations }) => {
    const sources = citationAnswers(model, citations);
    return { clause: id, certainty: sureness(sources), sources };
  });
}

function axiomAnswer({ model, words }: Asking, id: string): AxiomAnswer {
  const axiom = model.axioms.find((item) => item.id === id);
  const sources = citationAnswers(model, axiom?.citations ?? []);
  const certainty = sureness(sources);
  return { axiom: id, sentence: axiom?.says[words.lang] ?? id, certainty, sources };
}

function spaceAnswer({ words }: Asking, space: Space): SpaceAnswer {
  const { happenings, types, actorClasses } = space;
  const leftOut = space.leftOut.map((item) => leftOutAnswer(words, item));
  return { happenings, types, actors: actorClasses, leftOut };
}

function leftOutAnswer(words: Asking['words'], item: LeftOut): LeftOutAnswer {
  const sentence = words.message(`compare.left-out.${item.what}`, { about: item.about ?? '' });
  return { ...item, sentence };
}

function joined(spaces: readonly SpaceAnswer[]): SpaceAnswer {
  return {
    happenings: Math.max(0, ...spaces.map(({ happenings }) => happenings)),
    types: distinct(spaces.flatMap(({ types }) => types)),
    actors: distinct(spaces.flatMap(({ actors }) => actors)),
    leftOut: distinct(spaces.flatMap(({ leftOut }) => leftOut)),
  };
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
