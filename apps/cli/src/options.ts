import { factsFor, readingsOf, toldOf } from '@casus/answers';
import type { Fact, Model, View } from '@casus/model';
import { endOfDay } from '@casus/model';
import type { FaultKey, LanguageCode } from '@casus/words';
import { type Command, Option } from 'commander';
import { BadInput, systemLanguage } from './fail.js';
import { givenFacts } from './library/given.js';
import { type LoadedLibrary, soundLibrary } from './library/load.js';
import { likely, unknownName } from './likely.js';

export type Language = LanguageCode;

/** Options that every question shares. */
export interface Asked {
  readonly library?: string;
  readonly with?: readonly string[];
  readonly lang: Language;
  readonly json?: boolean;
  readonly on?: string;
  readonly asKnownOn?: string;
  readonly accordingTo?: readonly string[];
  readonly reading?: readonly string[];
  readonly given?: readonly string[];
  readonly facts?: readonly string[];
  readonly withRecord?: readonly string[];
}

const many = (value: string, before: readonly string[] = []) => [...before, value];
const list = (value: string, before: readonly string[] = []) => [
  ...before,
  ...value.split(',').map((item) => item.trim()),
];

/** Which texts are read. */
export function withTexts(command: Command): Command {
  return command
    .option('--library <path>', 'folder (or file) of .casus texts; default: the built-in library')
    .option('--with <path>', "also these texts, your own beside the library's (repeatable)", many);
}

export function withLibrary(command: Command): Command {
  return withTexts(command)
    .addOption(
      new Option('--lang <language>', 'language of the answer')
        .choices(['en', 'de'])
        .default(systemLanguage()),
    )
    .option('--json', 'answer as JSON (schemas: docs/reference/json.md)');
}

export function withView(command: Command): Command {
  return withLibrary(command)
    .option('--on <date>', 'the day asked about, YYYY-MM-DD; default: the date the library states')
    .option('--as-known-on <date>', 'count only what was known on that day')
    .option(
      '--according-to <sources>',
      'count only these sources or speakers (comma-separated)',
      list,
    )
    .option('--reading <name>', 'choose a reading where a text has several (repeatable)', many);
}

export function withFacts(command: Command): Command {
  return withView(command)
    .option('--given <facts>', 'what happened, in the words of a scenario (repeatable)', many)
    .option('--facts <file>', 'a .casus file with a record of what happened (repeatable)', many)
    .option(
      '--with-record <name>',
      "also count this record of the library; 'all' for all (repeatable)",
      many,
    );
}

export interface Question {
  readonly library: LoadedLibrary;
  readonly facts: readonly Fact[];
  readonly view: View;
  /** How many facts the asker gave, apart from what the library's records hold. */
  readonly given: number;
  readonly lang: Language;
}

/** Options to a question: the library read, the facts read, the view checked. */
export async function question(
  asked: Asked,
  records: 'asked' | 'all' = 'asked',
): Promise<Question> {
  const library = await soundLibrary(asked);
  const view = viewOf(asked, library.model);
  const given = await givenFacts(library.model, asked.given ?? [], asked.facts ?? [], view.on);
  for (const name of view.readings) named(name, readingsOf(library.model, given), 'reading');
  const nothingGiven = given.length === 0 && (asked.withRecord ?? []).length === 0;
  const whole = records === 'all' || nothingGiven || (asked.withRecord ?? []).includes('all');
  const wanted = asked.withRecord ?? [];
  for (const name of wanted) {
    if (name !== 'all')
      named(
        name,
        library.model.records.map((item) => item.id),
        'record',
      );
  }
  const facts = factsFor(library.model, whole ? 'all' : wanted, given);
  return { library, facts, view, given: toldOf(given), lang: asked.lang };
}

function viewOf(asked: Asked, model: Model): View {
  const sources = [...model.sources, ...model.actors, ...model.reports].map((item) => item.id);
  for (const name of asked.accordingTo ?? []) named(name, sources, 'source');
  return {
    on: asked.on ? day(asked.on, '--on') : model.statedDate,
    asKnownOn: asked.asKnownOn ? day(asked.asKnownOn, '--as-known-on') : model.statedDate,
    accordingTo: asked.accordingTo ?? null,
    readings: asked.reading ?? [],
  };
}

export function day(text: string, option: string): number {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(text);
    return endOfDay(text);
  } catch {
    throw new BadInput((say) => say('fault.day', { option, text }));
  }
}

/** The actor, or an error with the one whom people call so ("Germany"), else the nearest. */
export async function actorNamed(name: string, { actors, ...model }: Model): Promise<string> {
  const known = actors.map(({ id }) => id);
  if (known.includes(name)) return name;
  // Only where something is wrong is the language wanted.
  const { called } = await import('@casus/language');
  const [meant = null] = called({ ...model, actors, places: [], kinds: [], events: [] }).find(name);
  return named(name, known, 'actor', meant);
}

/** What a name may be sought among. */
type Sort = FaultKey extends infer Key
  ? Key extends `fault.no.${infer One}`
    ? One
    : never
  : never;

/** The name, or an error with what the asker may have meant, else with the nearest one there is. */
export function named(
  name: string,
  known: readonly string[],
  sort: Sort,
  meant: string | null = null,
  of = '',
): string {
  if (known.includes(name)) return name;
  throw unknownName((say) => say(`fault.no.${sort}`, { name, of }), meant ?? likely(name, known));
}
