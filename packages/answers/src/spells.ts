import { DAY, type Instant, type Instrument, type Model, type Row } from '@casus/model';
import type { Words } from '@casus/words';
import { type CitationAnswer, citationAnswers } from './citations.js';

/** A stretch of time as a text states it: a first or last day may be known only as a month, a year or a span. */
export interface Spell {
  readonly who: readonly string[];
  /** The day on which it begins; null: as long as there is what it belongs to. */
  readonly from: Instant | null;
  /** The first day on which it holds no more; null: no end is stated. */
  readonly until: Instant | null;
  /** The reading on which it holds; null: on every one. */
  readonly reading: string | null;
  readonly sources: readonly CitationAnswer[];
}

/**
 * The spells behind rows of one kind, in the order in which they are written. A day that is not known is
 * lowered to a row of its own, of which nobody knows whether it holds: it is read back as that day.
 */
export function spellsOf(model: Model, name: string, instrument: string): Spell[] {
  const rows = model.rows.filter(
    (row): row is Row => row.kind === 'row' && row.name === name && row.args[0] === instrument,
  );
  // A contested day is no unknown one: what its readings say stands in rows of their own.
  const read = rows.filter((row) => row.marks.reading !== null);
  const perhaps = rows.filter(
    (row) =>
      row.value === 1 &&
      !read.some((other) => other.from === row.from && other.args.join() === row.args.join()),
  );
  return rows
    .filter((row) => row.value === 2)
    .map((row) => {
      const alike = perhaps.filter((other) => other.args.join() === row.args.join());
      const before = alike.find(({ to }) => to !== null && to === row.from);
      const after = alike.find(({ from }) => from !== null && from === row.to);
      const [from, to] = [row.from, row.to];
      return {
        who: row.args.slice(1),
        from: from === null ? null : { earliest: before?.from ?? from, latest: endOf(from) },
        until: to === null ? null : { earliest: to, latest: endOf(after?.to ?? to) },
        reading: row.marks.reading,
        sources: citationAnswers(model, row.marks.citations),
      };
    });
}

const endOf = (day: number): number => day + DAY - 1;

/** "from 30 May 1982", "through 5 September 2004", "until a day in 2014"; null: always. */
function spellText(words: Words, { from, until }: Pick<Spell, 'from' | 'until'>): string | null {
  const sure = (day: Instant | null) => day === null || day.latest - day.earliest < DAY;
  if (from === null && until === null) return null;
  if (sure(from) && sure(until)) {
    return words.interval(from?.earliest ?? null, until?.earliest ?? null);
  }
  const begins =
    from === null
      ? []
      : sure(from)
        ? [words.interval(from.earliest, null)]
        : [words.message('spell.from-a-day', { when: words.instant(from) })];
  const ends =
    until === null
      ? []
      : sure(until)
        ? [words.interval(null, until.earliest)]
        : [words.message('spell.until-a-day', { when: words.instant(until) })];
  return [...begins, ...ends].join(' ');
}

/** What a reading of an instrument's life is called. */
export function lifeReading(words: Words, { readings }: Instrument, reading: string): string {
  return readings?.[reading]?.[words.lang] ?? reading;
}

/** "from 22 February 2024, only on the reading “…”". */
export function spellOnReading(words: Words, spell: Spell, instrument: Instrument): string | null {
  const text = spellText(words, spell);
  if (spell.reading === null) return text;
  return words.message('spell.on-reading', {
    spell: text ?? words.interval(null, null),
    reading: lifeReading(words, instrument, spell.reading),
  });
}
