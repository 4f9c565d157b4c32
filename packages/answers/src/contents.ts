import { type Instrument, isoDay, type Model } from '@casus/model';
import type { MessageKey, Words } from '@casus/words';
import { citationAnswers, sureness } from './citations.js';
import type { Library } from './evaluate.js';
import { modality } from './instance.js';
import { spellOnReading, spellsOf } from './spells.js';

/** What the library holds: the instruments that fit, each with its clauses. */
export interface Contents {
  readonly schema: 'casus/list/1';
  readonly library: Library;
  readonly instruments: readonly ListedInstrument[];
}

export type ListedInstrument = ReturnType<typeof listedInstrument>;

export interface ContentsFilter {
  /** Words of a title, a name, an article or what a clause says, all of which must occur. */
  readonly q?: string | undefined;
  /** Who is a party, or whose word it is. */
  readonly party?: string | undefined;
  /** treaty, doctrine, declaration … */
  readonly kind?: string | undefined;
  /** In force on this day, YYYY-MM-DD. */
  readonly on?: string | undefined;
}

export function contents(
  model: Model,
  words: Words,
  library: Library,
  filter: ContentsFilter = {},
): Contents {
  const all = model.instruments.map((item) => listedInstrument(model, words, item));
  const instruments = all.filter((item) => fitsFilter(item, filter));
  return { schema: 'casus/list/1', library, instruments };
}

export function fitsFilter(
  item: ListedInstrument,
  { q = '', party, kind, on }: ContentsFilter,
): boolean {
  if (party && !item.holders.includes(party)) return false;
  if (kind && item.type !== kind) return false;
  if (on && !item.inForce.some((it) => (it.from ?? on) <= on && on <= (it.to ?? on))) return false;
  const clauses = item.clauses.flatMap((it) => [it.locator, it.head, it.id]);
  const texts = [item.title, item.id, ...item.holderNames, ...item.groups, ...clauses];
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.some((text) => text?.toLowerCase().includes(word)));
}

/** An instrument with its parties or authors, its days in force and its clauses in a line each. */
export function listedInstrument(model: Model, words: Words, item: Instrument) {
  const rows = model.rows.flatMap((row) => (row.kind === 'row' ? [row] : []));
  const own = (name: string) => rows.filter((row) => row.name === name && row.args[0] === item.id);
  const parties = [...new Set(own('party').flatMap((row) => row.args.slice(1)))];
  const holders = parties.length > 0 ? parties : item.by;
  const sources = citationAnswers(model, item.citations);
  return {
    id: item.id,
    type: item.type,
    typeName: words.message(`type.${item.type}` as MessageKey),
    title: words.title(item.id),
    holders,
    holderNames: holders.map((id) => words.actor(id)),
    groups: groupsOf(model, words, parties),
    // The days on which it is or may be in force; in words, what is not known of a first or last day is said.
    inForce: joined(own('in force')).map(({ from, to }) => ({
      from: from === null ? null : isoDay(from),
      to: to === null ? null : isoDay(to - 1),
    })),
    inForceText: inForceText(model, words, item),
    first: item.steps[0] ? isoDay(item.steps[0].when.earliest) : null,
    replaces: item.replaces,
    certainty: sureness(sources),
    clauses: model.clauses
      .filter((clause) => clause.instrument === item.id)
      .map((clause) => ({
        id: clause.id,
        locator: words.clause(clause).locator,
        modality: modality(clause),
        head: words.clause(clause).head,
        limbs: clause.limbs.map((limb) => limb.label).filter((it) => it !== null),
        announces: clause.head.kind === 'announcement',
      })),
  };
}

interface Stretch {
  readonly from: number | null;
  readonly to: number | null;
}

/** Stretches that touch are one. */
function joined(rows: readonly Stretch[]): Stretch[] {
  const sorted = [...rows].sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  return sorted.reduce<Stretch[]>((all, { from, to }) => {
    const last = all.at(-1);
    const touches = last && (last.to === null || (from ?? -Infinity) <= last.to);
    if (!last || !touches) return [...all, { from, to }];
    const ends = last.to === null || to === null ? null : Math.max(last.to, to);
    return [...all.slice(0, -1), { from: last.from, to: ends }];
  }, []);
}

function inForceText(model: Model, words: Words, instrument: Instrument): string | null {
  const later = instrument.steps.find(({ orLater }) => orLater);
  if (later) {
    const day = words.moment(later.when);
    return words.message('list.in-force', { spells: words.message('step.or-later', { day }) });
  }
  const spells = spellsOf(model, 'in force', instrument.id).map(
    (spell) => spellOnReading(words, spell, instrument) ?? words.interval(null, null),
  );
  return spells.length === 0 ? null : words.message('list.in-force', { spells: spells.join('; ') });
}

/** Groups all of whose members are parties, by every name they go by: who looks for "NATO" finds its treaty. */
function groupsOf(model: Model, words: Words, parties: readonly string[]): string[] {
  const members = (group: string) =>
    model.rows.flatMap((row) =>
      row.kind === 'row' && row.name === 'member' && row.args[0] === group ? row.args.slice(1) : [],
    );
  return model.actors
    .filter(({ group, id }) => {
      const of = group ? members(id) : [];
      return of.length > 0 && of.every((member) => parties.includes(member));
    })
    .flatMap(({ id, also }) => [id, words.actor(id), ...also]);
}
