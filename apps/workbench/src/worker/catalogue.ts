import { citationAnswers, modality, surest, textOf } from '@casus/answers';
import { PROMISES } from '@casus/engine';
import { type EventType, type Instrument, isoDay, type Model, STATUSES } from '@casus/model';
import type { MessageKey, Words } from '@casus/words';
import type { Asked } from './asking.js';
import { nounOf } from './noun.js';

export type Catalogue = ReturnType<typeof catalogue>;
export type CatalogueInstrument = Catalogue['instruments'][number];
export type CatalogueEvent = Catalogue['events'][number];
export type Option = Catalogue['actors'][number];

/** All names the page needs, in one language: for lists, forms and labels. */
export function catalogue({ model, words, library }: Asked) {
  return {
    library,
    stated: isoDay(model.statedDate),
    instruments: model.instruments.map((item) => instrument(model, words, item)),
    reports: model.reports.map((item) => ({
      id: item.id,
      title: textOf(item.titles, words) ?? item.id,
      publisher: textOf(item.publisher, words),
      published: isoDay(item.published.earliest),
    })),
    records: model.records.map((item) => ({
      id: item.id,
      name: textOf(item.names, words) ?? item.id,
      facts: item.facts.length,
    })),
    actors: byName(
      model.actors.map((item) => ({
        id: item.id,
        name: words.actor(item.id),
        group: item.group,
        english: [item.names['en']?.nom ?? item.id, ...item.also],
      })),
    ),
    events: byName(model.events.map((item) => event(model, words, item))),
    kinds: model.kinds.map((item) => ({
      id: item.id,
      parents: item.parents,
      name: words.kind(item.id),
    })),
    places: byName(model.places.map((item) => ({ id: item.id, name: words.kind(item.id) }))),
    sources: model.sources.map((item) => ({ id: item.id, name: words.source(item.id) })),
    axioms: model.axioms.map((item) => ({
      id: item.id,
      says: textOf(item.says, words) ?? item.id,
    })),
    scenarios: model.scenarios
      .filter((item) => item.facts.length > 0 || item.records.length > 0)
      .map((item) => ({
        id: item.id,
        on: isoDay(item.on),
        known: item.asKnownOn === null ? null : isoDay(item.asKnownOn),
        sources: item.accordingTo,
        records: item.records,
      })),
    statuses: Object.fromEntries(STATUSES.map((status) => [status, words.status(status)])),
    promises: Object.fromEntries(
      PROMISES.map((promise) => [promise, words.message(`promise.${promise}` as MessageKey)]),
    ),
    certainties: Object.fromEntries(
      (['verified', 'reported', 'unconfirmed'] as const).map((it) => [it, words.certainty(it)]),
    ),
  };
}

function instrument(model: Model, words: Words, item: Instrument) {
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
    inForce: own('in force').map((row) => ({
      from: row.from === null ? null : isoDay(row.from),
      to: row.to === null ? null : isoDay(row.to - 1),
    })),
    first: item.steps[0] ? isoDay(item.steps[0].when.earliest) : null,
    replaces: item.replaces,
    certainty: surest(sources.map((source) => source.certainty)),
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

function event(model: Model, words: Words, item: EventType) {
  return {
    id: item.id,
    parents: item.parents,
    name: nounOf(item, words.lang),
    roles: item.roles
      .filter((role) => !role.id.endsWith(' of') || role.type === 'actor')
      .map((role) => ({ id: role.id, label: role.label, type: role.type })),
    terms: model.relations
      .filter((relation) => relation.open && relation.params[0] === item.id)
      .map((relation) => relation.id),
  };
}

function byName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.name.localeCompare(b.name));
}
