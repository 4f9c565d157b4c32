import type { HeadDifference, Side } from '@casus/engine';
import type { Clause, Model } from '@casus/model';
import type { Words } from '@casus/words';

export interface HeadDifferenceAnswer extends HeadDifference {
  /** The same in words, one for each clause of the side; none: the texts read say nothing. */
  readonly sentencesA: readonly string[];
  readonly sentencesB: readonly string[];
}

/** What differs beside the trigger: who is bound, what may be done to whom, who decides, for how long. */
export function headAnswer(
  model: Model,
  words: Words,
  difference: HeadDifference,
  a: Side,
  b: Side,
): HeadDifferenceAnswer {
  const said = (side: Side) => [
    ...new Set(side.flatMap(({ clause }) => sentences(model, words, difference.what, clause))),
  ];
  return { ...difference, sentencesA: said(a), sentencesB: said(b) };
}

function sentences(
  model: Model,
  words: Words,
  what: HeadDifference['what'],
  clause: Clause,
): string[] {
  switch (what) {
    case 'decider':
      return powersBeside(model, clause).map((power) => words.clause(power).head);
    case 'duration': {
      const own = model.instruments.find(({ id }) => id === clause.instrument)?.duration;
      return own ? [words.lasting(own)] : [];
    }
    case 'aspect':
      return [words.message(`compare.aspect.${clause.aspect}`)];
    case 'procedure': {
      const texts = clause.under?.texts;
      return texts ? [texts[words.lang] ?? Object.values(texts)[0] ?? ''] : [];
    }
    default:
      return [words.clause(clause).head];
  }
}

function powersBeside(model: Model, { head, instrument }: Clause): Clause[] {
  if (head.kind === 'counts as' || head.kind === 'means') return [];
  return model.clauses.filter(
    (power) =>
      power.head.kind === 'power' &&
      power.instrument === instrument &&
      power.head.act.type === head.act.type,
  );
}
