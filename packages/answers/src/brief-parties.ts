import type { Instrument, Model } from '@casus/model';
import type { Words } from '@casus/words';
import { type CitationAnswer, citationAnswers, lessSurePart, sureness } from './citations.js';
import { type Spell, spellOnReading, spellsOf } from './spells.js';

/** Parties of one spell, said together: "Greece, Türkiye (from 18 February 1952)". */
export interface BriefParties {
  readonly names: readonly string[];
  /** When they are bound, where that is not the instrument's whole life. */
  readonly when: string | null;
  /** The reading on which it holds, and whose word it is; null: on every reading. */
  readonly reading: string | null;
  readonly certainty: string;
  /** Whether the mark has to be shown: less sure than the instrument, or a day that is not confirmed. */
  readonly marked: boolean;
  readonly sources: readonly CitationAnswer[];
}

const SURE = ['unconfirmed', 'reported', 'verified'];

/** Who is bound, and when: founders by name, then in the order of time. */
export function briefParties(
  model: Model,
  words: Words,
  instrument: Instrument,
): readonly BriefParties[] {
  const force = spellsOf(model, 'in force', instrument.id);
  const whole = sureness(citationAnswers(model, instrument.citations));
  const groups = new Map<string, { spell: Spell; names: string[] }>();
  for (const spell of spellsOf(model, 'party', instrument.id)) {
    const own = withinLife(spell, force);
    const key = JSON.stringify([own.from, own.until, own.reading, own.sources]);
    const group = groups.get(key) ?? { spell: own, names: [] };
    group.names.push(...spell.who.map((id) => words.actor(id)));
    groups.set(key, group);
  }
  const inTime = [...groups.values()].sort(
    (a, b) => (a.spell.from?.earliest ?? -Infinity) - (b.spell.from?.earliest ?? -Infinity),
  );
  return inTime.map(({ spell, names }) => {
    const when = spellOnReading(words, spell, instrument);
    const certainty = sureness(spell.sources);
    const doubtful = certainty === 'unconfirmed' || lessSurePart(spell.sources) !== null;
    const less = SURE.indexOf(certainty) < SURE.indexOf(whole);
    return {
      names: names.sort((a, b) => byName(a, b, words.lang)),
      when,
      reading: spell.reading,
      certainty,
      marked: less || (when !== null && doubtful) || spell.reading !== null,
      sources: spell.sources,
    };
  });
}

/** Days that are those of the instrument itself need not be said of its parties. */
function withinLife(spell: Spell, force: readonly Spell[]): Spell {
  const begun = force[0]?.from ?? null;
  const over = force.at(-1)?.until ?? null;
  const from = spell.from && begun && spell.from.latest <= begun.latest ? null : spell.from;
  const until = spell.until && over && spell.until.earliest >= over.earliest ? null : spell.until;
  return { ...spell, from, until };
}

/** Articles do not count: "the Netherlands" stands under N. */
function byName(a: string, b: string, lang: string): number {
  const plain = (name: string) => name.replace(/^(the|der|die|das) /, '');
  return plain(a).localeCompare(plain(b), lang);
}

/** As one string each, for a list. */
export function partiesText({ names, when }: BriefParties): string {
  return `${names.join(', ')}${when === null ? '' : ` (${when})`}`;
}
