import type { Fact, Instrument, Model, View } from '@casus/model';
import fc from 'fast-check';
import { type ClauseOptions, clauses } from './clauses.js';
import { facts, lifeRows, view } from './facts.js';
import { type Tape, tapeOf, tapes } from './tape.js';
import { actors, events, INSTRUMENTS, kinds, relations } from './vocabulary.js';

/** A question to an evaluator. */
export interface Question {
  readonly model: Model;
  readonly facts: readonly Fact[];
  readonly view: View;
}

/** What a question is made from: its clauses, its rows of life, its facts, its view. */
export type Numbers = readonly [words: Tape, life: Tape, told: Tape, asked: Tape];

/** Questions about well-formed models with missing, disputed and uncertain facts. */
export function questions(options: ClauseOptions = { links: true }): fc.Arbitrary<Question> {
  // One tape for each part: shrinking the facts leaves the model as it is.
  return fc
    .tuple(tapes, tapes, tapes, tapes)
    .map(([words, life, told, asked]) =>
      questionOf([tapeOf(words), tapeOf(life), tapeOf(told), tapeOf(asked)], options),
    );
}

/** The question that four tapes spell. */
export function questionOf(
  [words, life, told, asked]: Numbers,
  options: ClauseOptions = { links: true },
): Question {
  return shown({ model: modelOf(words, life, options), facts: facts(told), view: view(asked) });
}

/** A counterexample prints what was generated, not the vocabulary that all share. */
function shown(question: Question): Question {
  const { model, facts, view } = question;
  const { clauses, rows, instruments } = model;
  const uses = instruments.filter((one) => one.uses.length > 0 || one.knownFrom !== null);
  const text = () => JSON.stringify({ clauses, rows, uses, facts, view });
  return Object.defineProperty({ ...question }, fc.toStringMethod, { value: text });
}

/** A model in the words that all generated models share. */
export function modelOf(words: Tape, life: Tape, options: ClauseOptions = { links: true }): Model {
  const declared = INSTRUMENTS.map((id) => instrument(life, id));
  return inSharedWords(clauses(words, options), lifeRows(life), declared);
}

export function inSharedWords(
  clauses: Model['clauses'],
  rows: Model['rows'],
  instruments: Model['instruments'],
): Model {
  return {
    format: 1,
    version: '0',
    statedDate: 0,
    kinds,
    events,
    relations,
    actors,
    places: [],
    sources: [],
    instruments,
    clauses,
    families: [],
    rows,
    records: [],
    reports: [],
    axioms: [],
    scenarios: [],
  };
}

function instrument(tape: Tape, id: (typeof INSTRUMENTS)[number]): Instrument {
  return {
    id,
    type: id === 'doctrine' ? 'doctrine' : 'treaty',
    titles: {},
    by: id === 'doctrine' ? ['A'] : [],
    steps: [],
    replaces: [],
    amends: id === 'protocol' ? ['pact'] : [],
    uses: id === 'doctrine' && tape.once(2) ? ['pact'] : [],
    duration: null,
    knownFrom: tape.once(9) ? 1440 : null,
    citations: [],
    notes: {},
  };
}
