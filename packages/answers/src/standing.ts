import type { Clause, Instance, Limb, Model, Row } from '@casus/model';
import { isoDay } from '@casus/model';
import type { Words } from '@casus/words';
import { type CitationAnswer, citationAnswers, sureness } from './citations.js';

/** A row that an answer rests on: that one is a party, a member, an ally. */
export interface RowAnswer {
  readonly name: string;
  readonly sentence: string;
  readonly reading: string | null;
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

/** Rows of the life of an instrument are as sure as the instrument's own sources. */
const LIFE = ['in force', 'party'];

export function rowAnswer(model: Model, words: Words, row: Row): RowAnswer {
  const own = LIFE.includes(row.name) && row.marks.citations.length === 0;
  const sources = own
    ? instrumentSources(model, row.args[0] ?? '')
    : citationAnswers(model, row.marks.citations);
  const question = { kind: 'row' as const, name: row.name, args: row.args, by: null, inside: null };
  return {
    name: row.name,
    sentence: words.question(question, true),
    reading: row.marks.reading,
    certainty: sureness(sources),
    sources,
  };
}

/** A clause without sources of its own rests on those of its instrument. */
export function clauseSources(model: Model, clause: Clause): readonly CitationAnswer[] {
  if (clause.citations.length > 0) return citationAnswers(model, clause.citations);
  return instrumentSources(model, clause.instrument ?? '');
}

function instrumentSources(model: Model, id: string): readonly CitationAnswer[] {
  const instrument = model.instruments.find((item) => item.id === id);
  return citationAnswers(model, instrument?.citations ?? []);
}

const SURE = ['unconfirmed', 'reported', 'verified'];

/** What rests on several things is as sure as the least sure of them. */
export function leastSure(marks: readonly string[]): string {
  return [...marks].sort((a, b) => SURE.indexOf(a) - SURE.indexOf(b))[0] ?? 'unconfirmed';
}

/** The first day and the last; null: without limit. */
export function firstDay(minute: number | null): string | null {
  return minute === null ? null : isoDay(minute);
}

export function lastDay(minute: number | null): string | null {
  return minute === null ? null : isoDay(minute - 1);
}

/** A clause with its variables filled, as words ask for it: no happening, nothing evaluated. */
export function unhappened(
  clause: Clause,
  limb: Pick<Limb, 'label' | 'reading'> | null,
  bindings: Readonly<Record<string, string>>,
  bearer: readonly string[],
): Instance {
  return {
    clause: clause.id,
    limb: limb?.label ?? null,
    reading: limb?.reading ?? null,
    bindings,
    happenings: {},
    bearer,
    status: 'dormant',
    reason: null,
    since: null,
    force: 2,
    trigger: 0,
    defeat: 0,
    period: null,
  };
}
