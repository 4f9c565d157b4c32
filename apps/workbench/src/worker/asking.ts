import { type Asking, factsFor, type Library, readingsOf, toldOf } from '@casus/answers';
import { endOfDay, type Fact, type Model, type View } from '@casus/model';
import { finding, words } from '@casus/words';
import type { Put } from '../ask/put.js';
import { loaded } from './library.js';
import { named } from './near.js';
import { Refused } from './refused.js';

export interface Asked extends Asking {
  readonly library: Library;
  readonly site: string;
  readonly given: number;
}

/** The same question that the command line makes of its options. */
export async function askingOf(put: Put, counted: 'asked' | 'all' = 'asked'): Promise<Asked> {
  const { model, engine, factsOf: kept, library, site } = await loaded();
  const view = viewOf(put, model);
  const given = await factsOf(model, put.given, view.on, put.lang);
  const sources = [model.sources, model.actors, model.reports].flat().map(({ id }) => id);
  const records = model.records.map(({ id }) => id);
  // What is misspelt would else be asked about in silence, and answered as if it had not been asked.
  const say = () => words(model, put.lang);
  for (const name of put.source) named(say, 'source', name, sources);
  for (const name of put.reading) named(say, 'reading', name, readingsOf(model, given));
  for (const name of put.record) named(say, 'record', name, ['all', ...records]);
  const nothingGiven = given.length === 0 && put.record.length === 0;
  const whole = counted === 'all' || nothingGiven || put.record.includes('all');
  const wanted = whole ? 'all' : put.record;
  const name = JSON.stringify([wanted, put.given, put.given.length > 0 ? view.on : null]);
  const facts = kept(name, () => factsFor(model, wanted, given));
  return {
    model,
    engine,
    words: words(model, put.lang, facts),
    facts,
    view,
    library,
    site,
    given: toldOf(given),
  };
}

function viewOf(put: Put, model: Model): View {
  return {
    on: put.on ? day(put.on) : model.statedDate,
    asKnownOn: put.known ? day(put.known) : model.statedDate,
    accordingTo: put.source.length > 0 ? put.source : null,
    readings: put.reading,
  };
}

export function day(iso: string): number {
  try {
    return endOfDay(iso);
  } catch {
    throw new Refused(`${iso}: YYYY-MM-DD`, { proposal: '2025-06-01' });
  }
}

/** What each text added, in order: texts may refer to happenings of those before them. */
export interface Given {
  readonly text: string;
  readonly facts: readonly Fact[];
}

const MOST_KEPT = 100;
const read = new Map<string, readonly Fact[]>();

/** Facts from text, text by text; the reader of texts is loaded only if there are any. */
export async function givenTexts(put: Put): Promise<readonly Given[]> {
  const { model } = await loaded();
  const { on } = viewOf(put, model);
  const found: Given[] = [];
  let before = 0;
  for (const [index, text] of put.given.entries()) {
    const facts = await factsOf(model, put.given.slice(0, index + 1), on, put.lang);
    found.push({ text, facts: facts.slice(before) });
    before = facts.length;
  }
  return found;
}

async function factsOf(model: Model, texts: readonly string[], on: number, lang: Put['lang']) {
  if (texts.length === 0) return [];
  const key = JSON.stringify([texts, on]);
  const known = read.get(key);
  if (known) return known;
  const { readGiven } = await import('@casus/language');
  const { facts, diagnostics } = await readGiven(model, texts, on);
  const first = diagnostics.find((item) => item.severity === 'error');
  if (first) {
    const { proposal, line, column } = first;
    throw new Refused(finding(lang, first), { proposal, line, column });
  }
  read.set(key, facts);
  for (const old of [...read.keys()].slice(0, Math.max(0, read.size - MOST_KEPT))) read.delete(old);
  return facts;
}
