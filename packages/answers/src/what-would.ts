import { type Edit, factsOf, questionText, whatWould as search, type Wanted } from '@casus/engine';
import type { Fact, Question, Status, Term } from '@casus/model';
import { isoDay } from '@casus/model';
import { type Words, words as wordsOf } from '@casus/words';
import { type CitationAnswer, citationAnswers, sureness } from './citations.js';
import type { Asking, Library } from './evaluate.js';
import type { FactWanted } from './instance.js';
import { highest, restingStatus } from './rank.js';

/** A fact of the case that would have to go: as casus text where it has one, and as a sentence. */
export interface FactRemoved {
  readonly casus: string;
  readonly sentence: string;
}

export interface WayAnswer {
  readonly add: readonly FactWanted[];
  readonly remove: readonly FactRemoved[];
}

export interface WhatWould {
  readonly schema: 'casus/what-would/1';
  readonly on: string;
  readonly asKnownOn: string;
  readonly library: Library;
  readonly clause: string;
  readonly limb: string | null;
  /** Of the clause: what it is read from, and how sure that is. */
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
  /** The status as it is, and the one asked for. */
  readonly status: string;
  readonly wanted: string;
  readonly already: boolean;
  /** Fewest changes first; each was evaluated, and nothing in it can be left out. */
  readonly ways: readonly WayAnswer[];
  /** More ways may exist than are listed. */
  readonly more: boolean;
}

/**
 * The smallest additions to the case, or removals from it, that bring a clause (as a whole: the
 * highest of its instances) or one limb to a status.
 */
export function whatWould(
  asking: Asking,
  library: Library,
  clauseId: string,
  limb: string | null,
  wanted: Status,
): WhatWould {
  const { model, engine, words, facts, view } = asking;
  const clause = model.clauses.find((item) => item.id === clauseId);
  if (!clause) throw new Error(`no clause ${clauseId}`);
  const sources = citationAnswers(model, clause.citations);
  const resting = restingStatus(model, clauseId, view);
  const statusOf = (instances: Parameters<typeof highest>[0]) =>
    highest(instances)?.status ?? resting;
  const now = engine
    .evaluate(facts, view, { clauses: [clauseId] })
    .filter((item) => limb === null || item.limb === limb);
  const found = search(engine, facts, view, {
    clause,
    limb,
    status: wanted,
    reached: (instances) => statusOf(instances) === wanted,
  });
  return {
    schema: 'casus/what-would/1',
    on: isoDay(view.on),
    asKnownOn: isoDay(view.asKnownOn),
    library,
    clause: clauseId,
    limb,
    certainty: sureness(sources),
    sources,
    status: statusOf(now),
    wanted,
    already: found.already,
    ways: found.ways.map((edits) => wayAnswer(asking, words, edits)),
    more: found.more,
  };
}

function wayAnswer({ model, facts, view }: Asking, own: Words, edits: readonly Edit[]): WayAnswer {
  const wanted = edits.flatMap((edit) => (edit.kind === 'add' ? [edit.wanted] : []));
  // Happenings that only this way brings in are spoken of by later facts of it.
  const words = wordsOf(model, own.lang, [...facts, ...factsOf(wanted, facts, view.on)]);
  const told = new Set(
    facts.flatMap((fact) => (fact.kind === 'description' ? [fact.happening] : [])),
  );
  const add = wanted.map((item): FactWanted => {
    const sentence = sentenceOf(words, item, told);
    if (item.question.kind === 'description' && item.question.happening !== null) {
      told.add(item.question.happening);
    }
    return { casus: questionText(item.question, item.value), value: item.value, sentence };
  });
  const remove = edits.flatMap((edit) =>
    edit.kind === 'remove' ? [removed(words, edit.fact)] : [],
  );
  return { add, remove };
}

/** A happening that is mentioned for the first time is told, not referred to. */
function sentenceOf(words: Words, { question, value }: Wanted, told: ReadonlySet<string>): string {
  if (question.kind !== 'description' || question.happening === null || !value) {
    return words.question(question, value);
  }
  if (told.has(question.happening)) return words.question(question, value);
  const roles = Object.entries(question.roles).map(([role, ids]) => [role, joint(ids)]);
  const inside = question.inside === null ? null : joint([question.inside]);
  const handle = question.happening;
  const pattern = { type: question.type, handle, roles: Object.fromEntries(roles), inside };
  return words.situation({ pattern, conditions: [] });
}

function joint(ids: readonly string[]): Term {
  const terms = ids.map((id): Term => ({ kind: 'const', id }));
  const [only] = terms;
  return terms.length === 1 && only ? only : { kind: 'all', terms };
}

function removed(words: Words, fact: Fact): FactRemoved {
  switch (fact.kind) {
    case 'description': {
      const question: Question = { ...fact, kind: 'description' };
      return { casus: questionText(question, fact.value === 2), sentence: words.event(fact) };
    }
    case 'row': {
      const { name, args, inside, marks, value } = fact;
      const question: Question = { kind: 'row', name, args, by: marks.speaker, inside };
      const casus = questionText(question, value === 2);
      return { casus, sentence: words.question(question, value === 2) };
    }
    case 'claim':
      return {
        casus: fact.names.includes('*') ? 'nothing else' : `complete for ${fact.names.join(', ')}`,
        sentence: words.message('what-would.complete', { names: fact.names.join(', ') }),
      };
  }
}
