import type { Engine } from '@casus/engine';
import type { Clause, Fact, Instrument, LifeStep, Model, Report } from '@casus/model';
import type { Words } from '@casus/words';
import { type BriefParties, briefParties, partiesText } from './brief-parties.js';
import { type CitationAnswer, citationAnswers, sureness } from './citations.js';
import { modality } from './instance.js';
import { lifeReading } from './spells.js';
import { type TrackItem, track } from './track.js';

export interface BriefClause {
  readonly clause: string;
  readonly locator: string | null;
  readonly modality: string;
  /** Bearer, modality, act and limits, without the conditions. */
  readonly head: string;
  /** The clause in words: first line the head, then its limbs. */
  readonly lines: readonly string[];
  readonly note: string | null;
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

export interface BriefStep {
  readonly step: string;
  readonly sentence: string;
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

export interface BriefInstrument {
  readonly instrument: string;
  readonly type: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly partySpells: readonly BriefParties[];
  readonly life: readonly BriefStep[];
  readonly duration: string | null;
  readonly note: string | null;
  readonly clauses: readonly BriefClause[];
}

export interface BriefStatement {
  readonly paragraph: number;
  readonly gist: string;
  /** On whose word; null: the report's own. */
  readonly by: string | null;
}

export interface BriefHappening {
  readonly happening: string;
  readonly when: string;
  readonly sentence: string;
  readonly certainty: string;
  readonly sources: readonly CitationAnswer[];
}

export interface Brief {
  readonly schema: 'casus/brief/1';
  readonly subject: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly asOf: string;
  readonly instruments: readonly BriefInstrument[];
  readonly statements: readonly BriefStatement[];
  readonly announcements: readonly TrackItem[];
  readonly happenings: readonly BriefHappening[];
  readonly unconfirmed: readonly string[];
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly address: string | null;
    readonly certainty: string;
  }[];
}

/** All there is about a report or an instrument, on one page; null: no such name. */
export function brief(
  model: Model,
  engine: Engine,
  words: Words,
  subject: string,
  asKnownOn: number,
): Brief | null {
  const report = model.reports.find((item) => item.id === subject) ?? null;
  const instrument = model.instruments.find((item) => item.id === subject) ?? null;
  if (!report && !instrument) return null;
  const about = report ? report.about : [subject];
  const instruments = about.flatMap((id) => model.instruments.filter((item) => item.id === id));
  const announcing = instruments.filter((item) => isAnnouncement(model, item));
  const stated = instruments
    .filter((item) => !report || !announcing.includes(item))
    .map((item) => briefInstrument(model, words, item));
  const happenings = about
    .flatMap((id) => recordHappenings(model, words, id, asKnownOn))
    .sort((a, b) => a.start - b.start)
    .map(({ start, ...happening }) => happening);
  const announcements = track(model, engine, words, asKnownOn).items.filter((item) =>
    announcing.some((other) => other.id === item.instrument),
  );
  return {
    schema: 'casus/brief/1',
    subject,
    title: report ? (textOf(report.titles, words) ?? subject) : words.title(subject),
    publisher: report ? textOf(report.publisher, words) : null,
    published: report ? words.date(report.published.earliest) : null,
    asOf: words.date(asKnownOn),
    instruments: stated,
    statements: report ? statements(model, report, words) : [],
    announcements,
    happenings,
    unconfirmed: unconfirmed(stated, happenings),
    sources: sourcesOf(model, words, stated, announcements, happenings),
  };
}

function isAnnouncement(model: Model, instrument: Instrument): boolean {
  const clauses = model.clauses.filter((item) => item.instrument === instrument.id);
  return clauses.length > 0 && clauses.every((item) => item.head.kind === 'announcement');
}

export function textOf(texts: Readonly<Record<string, string>>, words: Words): string | null {
  return texts[words.lang] ?? Object.values(texts)[0] ?? null;
}

function briefInstrument(model: Model, words: Words, instrument: Instrument): BriefInstrument {
  const clauses = model.clauses.filter((item) => item.instrument === instrument.id);
  const spells = briefParties(model, words, instrument);
  return {
    instrument: instrument.id,
    type: words.message(`type.${instrument.type}` as 'type.treaty'),
    title: words.title(instrument.id),
    parties: spells.flatMap(({ names, when }) =>
      names.map((name) => (when === null ? name : `${name} (${when})`)),
    ),
    partySpells: spells,
    life: instrument.steps.map((step) => briefStep(model, words, instrument, step)),
    duration: instrument.duration && words.lasting(instrument.duration),
    note: textOf(instrument.notes, words),
    clauses: clauses.map((item) => briefClause(model, words, item)),
  };
}

function briefStep(model: Model, words: Words, instrument: Instrument, step: LifeStep): BriefStep {
  // A body adopts its resolutions; it neither makes nor issues them.
  const adopted =
    ['resolution', 'norm'].includes(instrument.type) && ['made', 'issued'].includes(step.step);
  const name = words.message(`step.${adopted ? 'adopted' : step.step}` as 'step.signed');
  const place = step.at ? `, ${placeOf(model, words, step.at)}` : '';
  const names = (ids: readonly string[]) => ids.map((id) => words.actor(id)).join(', ');
  const toward =
    step.toward.length > 0
      ? ` ${words.message('step.toward', { who: step.toward.map((id) => words.actor(id, 'dat')).join(', ') })}`
      : '';
  const who = step.who.length > 0 ? ` (${names(step.who)}${toward})` : '';
  const sources = citationAnswers(model, step.citations);
  const day = step.orLater
    ? words.message('step.or-later', { day: words.moment(step.when) })
    : words.moment(step.when);
  const when =
    step.reading === undefined
      ? day
      : words.message('spell.on-reading', {
          spell: day,
          reading: lifeReading(words, instrument, step.reading),
        });
  return {
    step: step.step,
    sentence: `${name}${who}: ${when}${place}`,
    certainty: sureness(sources),
    sources,
  };
}

/** A place by its name in the reader's language, where the vocabulary has one. */
function placeOf(model: Model, words: Words, name: string): string {
  const place = model.places.find(({ names }) =>
    Object.values(names).some(({ nom }) => nom === name),
  );
  return place ? words.kind(place.id) : name;
}

function briefClause(model: Model, words: Words, clause: Clause): BriefClause {
  const said = words.clause(clause);
  const sources = citationAnswers(model, clause.citations);
  return {
    clause: clause.id,
    locator: said.locator,
    modality: modality(clause),
    head: said.head,
    lines: said.lines,
    note: said.note,
    certainty: sureness(sources),
    sources,
  };
}

/** An actor, or a source by its title. */
function wordOf(model: Model, words: Words, id: string): string {
  return model.sources.some((source) => source.id === id) ? words.source(id) : words.actor(id);
}

function statements(model: Model, report: Report, words: Words): BriefStatement[] {
  return report.paragraphs.map((item) => ({
    paragraph: item.anchor.paragraph,
    gist: textOf(item.gist, words) ?? '',
    by: item.by ? wordOf(model, words, item.by) : null,
  }));
}

/** What a record tells, one sentence for each happening. */
function recordHappenings(
  model: Model,
  words: Words,
  id: string,
  asKnownOn: number,
): (BriefHappening & { readonly start: number })[] {
  const record = model.records.find((item) => item.id === id);
  if (!record) return [];
  const happenings = new Map<string, (Fact & { kind: 'description' })[]>();
  for (const fact of record.facts) {
    if (fact.kind !== 'description') continue;
    if (fact.marks.knownFrom !== null && fact.marks.knownFrom > asKnownOn) continue;
    happenings.set(fact.happening, [...(happenings.get(fact.happening) ?? []), fact]);
  }
  return [...happenings].map(([happening, descriptions]) => {
    const sources = citationAnswers(
      model,
      descriptions.flatMap((item) => item.marks.citations),
    );
    const first = descriptions[0];
    return {
      happening,
      start: first?.start.earliest ?? 0,
      when: first ? words.instant(first.start) : '',
      sentence: words.event(...descriptions),
      certainty: sureness(sources),
      sources,
    };
  });
}

function unconfirmed(
  instruments: readonly BriefInstrument[],
  happenings: readonly BriefHappening[],
): string[] {
  const clauses = instruments.flatMap((item) => [
    ...item.life
      .filter((step) => step.certainty === 'unconfirmed')
      .map((step) => `${item.title}: ${step.sentence}`),
    ...doubtfulParties(item),
    ...item.clauses
      .filter((clause) => clause.sources.some((source) => source.certainty === 'unconfirmed'))
      .map(
        (clause) =>
          `${[item.title, clause.locator].filter(Boolean).join(', ')}: ${doubtOf(clause)}`,
      ),
  ]);
  return [
    ...clauses,
    ...happenings
      .filter((item) => item.sources.some((source) => source.certainty === 'unconfirmed'))
      .map((item) => item.sentence),
  ];
}

/** In one line: an instrument of many parties has many such days. */
function doubtfulParties({ title, partySpells }: BriefInstrument): string[] {
  const doubtful = partySpells.filter(
    ({ marked, certainty }) => marked && certainty === 'unconfirmed',
  );
  return doubtful.length === 0 ? [] : [`${title}: ${doubtful.map(partiesText).join('; ')}`];
}

/** Where only a part is unconfirmed, the note says which. */
function doubtOf(clause: BriefClause): string {
  return clause.certainty !== 'unconfirmed' && clause.note ? clause.note : `${clause.head}.`;
}

function sourcesOf(
  model: Model,
  words: Words,
  instruments: readonly BriefInstrument[],
  announcements: readonly TrackItem[],
  happenings: readonly BriefHappening[],
): Brief['sources'] {
  const cited = new Set(
    [
      ...instruments.flatMap((item) => [
        ...item.life,
        ...item.partySpells.filter(({ marked }) => marked),
        ...item.clauses,
      ]),
      ...announcements,
      ...announcements.flatMap(({ evidence }) => evidence),
      ...happenings,
    ].flatMap((item) => item.sources.map((source) => source.source)),
  );
  return model.sources
    .filter((source) => cited.has(source.id))
    .map((source) => ({
      id: source.id,
      title: words.source(source.id),
      address: source.address,
      certainty: source.certainty,
    }));
}
