import { listedInstrument, textOf } from '@casus/answers';
import { PROMISES, VERSION } from '@casus/engine';
import { type EventType, isoDay, type Model, STATUSES } from '@casus/model';
import type { MessageKey, Words } from '@casus/words';
import type { Asked } from './asking.js';
import { madeWith } from './made-with.js';
import { nounOf, withoutArticle } from './noun.js';

export type Catalogue = ReturnType<typeof catalogue>;
export type CatalogueInstrument = Catalogue['instruments'][number];
export type CatalogueEvent = Catalogue['events'][number];

/** All names the page needs, in one language: for lists, forms and labels. */
export function catalogue({ model, words, library, site }: Asked) {
  return {
    library,
    engine: VERSION,
    site,
    madeWith: madeWith({ words, library, site }),
    stated: isoDay(model.statedDate),
    instruments: model.instruments.map((item) => listedInstrument(model, words, item)),
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
        name: withoutArticle(words.actor(item.id), words.lang),
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
    readings: readings(model, words),
    axioms: model.axioms.map((item) => ({
      id: item.id,
      says: textOf(item.says, words) ?? item.id,
    })),
    /** Clauses that stand in no instrument. */
    rules: model.clauses
      .filter(({ instrument }) => instrument === null)
      .map((item) => ({ id: item.id, name: words.clause(item).head })),
    scenarios: model.scenarios
      .filter((item) => item.facts.length > 0 || item.records.length > 0)
      .map((item) => ({
        id: item.id,
        location: item.location,
        title: item.titles[words.lang] ?? item.id,
        on: isoDay(item.on),
        known: item.asKnownOn === null ? null : isoDay(item.asKnownOn),
        sources: item.accordingTo,
        records: item.records,
      })),
    statuses: Object.fromEntries(STATUSES.map((status) => [status, words.status(status)])),
    announced: Object.fromEntries(STATUSES.map((status) => [status, words.announced(status)])),
    promises: Object.fromEntries(
      PROMISES.map((promise) => [promise, words.message(`promise.${promise}` as MessageKey)]),
    ),
    certainties: Object.fromEntries(
      (['verified', 'reported', 'unconfirmed'] as const).map((it) => [it, words.certainty(it)]),
    ),
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

/** Every reading that a text of the library lets one choose, once, with the clause that it stands in. */
function readings(model: Model, words: Words) {
  const all = model.clauses.flatMap((clause) => {
    const inLimbs = clause.limbs.flatMap(({ reading }) => reading ?? []);
    const under = words.clauseName(clause.id);
    return [...new Set([...inLimbs, ...Object.keys(clause.readings)])].map((id) => ({
      id,
      name: words.reading(clause, id),
      under,
    }));
  });
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function byName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.name.localeCompare(b.name));
}
