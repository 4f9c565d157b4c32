import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '@casus/engine';
import * as importers from '@casus/importers';
import { type Diagnostic, format, readGiven, readLibrary } from '@casus/language';
import { endOfDay, type Model } from '@casus/model';
import { evaluate } from '@casus/reference';
import { headerOf, load, openStore, type Store, taken, Unreadable } from '@casus/stores';
import { compareOutcomes } from '../differential.js';
import type { Random } from '../run/tapes.js';
import { damaged } from './damage.js';
import { exchanged } from './exchange.js';

/** What became of one damaged input: it was read or refused, and which findings were made. */
interface Fate {
  readonly refused: boolean;
  readonly codes: readonly string[];
}

/** One way in: makes a damaged input and reads it. What it throws is a defect. */
export interface Entrance {
  readonly name: string;
  readonly input: (random: Random) => string;
  readonly read: (input: string) => Promise<Fate>;
}

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const on = endOfDay('2025-06-01');
const view = { on, asKnownOn: on, accordingTo: null, readings: ['wide'] };

export async function entrances(): Promise<readonly Entrance[]> {
  const store = await openStore({ threads: 1 });
  return [...(await texts()), await given(), ...tables(store)];
}

/** Which stand beside the words all cases share. */
async function texts(): Promise<Entrance[]> {
  const folder = join(root, 'cases');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths
    .filter((path) => path.endsWith('.casus') && !path.endsWith('vocabulary.casus'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  const words = {
    path: 'vocabulary.casus',
    text: readFileSync(join(folder, 'vocabulary.casus'), 'utf8'),
  };
  const read = async (text: string) => {
    const { model, diagnostics } = await readLibrary([words, { path: 'text.casus', text }]);
    const fate = fateOf(diagnostics);
    if (!fate.refused) answers(model);
    const laid = await format(text, 'text.casus');
    if (typeof laid !== 'string') located(laid);
    else if (!fate.refused) await sameModel(words, model, laid);
    return fate;
  };
  const { model: declared } = await readLibrary([words]);
  const { events, kinds, relations, places } = declared;
  const names = new Set([...events, ...kinds, ...relations, ...places].map(({ id }) => id));
  const one = (random: Random) => files[random(files.length)] ?? '';
  return [
    { name: '.casus text', read, input: (random) => damaged(one(random), files, random) },
    {
      name: '.casus text, words exchanged',
      read,
      input: (random) => exchanged(one(random), names, random),
    },
  ];
}

/** What was found, if it says where. */
function fateOf(diagnostics: readonly Diagnostic[]): Fate {
  located(diagnostics);
  const refused = diagnostics.some(({ severity }) => severity === 'error');
  return { refused, codes: diagnostics.map(({ code }) => code) };
}

/** What the checks let through is answered, and alike. */
function answers(model: Model): void {
  const facts = [...model.records, ...model.scenarios].flatMap((one) => one.facts);
  const difference = compareOutcomes(
    evaluate(model, facts, view),
    prepare(model).evaluate(facts, view),
  );
  if (difference !== null) throw new Error(`reference and engine: ${difference}`);
}

async function sameModel(words: { path: string; text: string }, model: Model, laid: string) {
  const again = await readLibrary([words, { path: 'text.casus', text: laid }]);
  if (withoutPlaces(again.model) === withoutPlaces(model)) return;
  throw new Error('laid out, the text means something else');
}

/** The line of a scenario is its place in the text, not what it says. */
function withoutPlaces(model: Model): string {
  return JSON.stringify(model, (key, value) => (key === 'location' ? undefined : value));
}

function located(diagnostics: readonly Diagnostic[]): void {
  for (const { code, line, column, message, path } of diagnostics) {
    if (code !== 'unreadable' && line > 0 && column > 0 && message !== '' && path !== '') continue;
    throw new Error(`not located: ${code} at ${path}:${line}:${column}: ${message}`);
  }
}

const GIVEN = [
  'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR, and h is aggression',
  'h is critical-threat of sovereignty of BLR per RUS',
  'RUS is informed of launch k by USA of ballistic-missile against RUS',
  'no launch and nothing else',
  'crossing by k into BLR and no other crossing',
  'from 2025-05-01 to 2025-05-03 attack by UKR on RUS with nuclear per RUS',
];

async function given(): Promise<Entrance> {
  const folder = join(root, 'library');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => path.endsWith('.casus')).sort();
  const { model } = await readLibrary(
    files.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
  );
  const engine = prepare(model);
  return {
    name: '--given',
    input: (random) => damaged(GIVEN[random(GIVEN.length)] ?? '', GIVEN, random),
    read: async (text) => {
      const { facts, diagnostics } = await readGiven(model, [text], on);
      const fate = fateOf(diagnostics);
      if (!fate.refused) engine.evaluate(facts, view, { clauses: ['ru-nuclear-2024.use'] });
      return fate;
    },
  };
}

/** Tables in files: what is wrong is told of the file, line by line, or of the whole. */
function tables(store: Store): Entrance[] {
  const folder = mkdtempSync(join(tmpdir(), 'casus-fuzz-'));
  const example = join(root, 'docs/examples/replay');
  const text = (name: string) => readFileSync(join(example, name), 'utf8');
  const wanted = [
    ['members.csv', importers.atopMembers],
    ['states.csv', importers.cowStates],
    ['wars.csv', importers.interstateWarData],
  ] as const;
  const all = wanted.map(([name]) => text(name));
  const csv = wanted.map(([name, dataSet]): Entrance => {
    const path = join(folder, name);
    return {
      name: `CSV: ${name}`,
      input: (random) => damaged(text(name), all, random),
      read: (input) => {
        writeFileSync(path, input);
        return unlessUnreadable(() => load(store, path, dataSet, importers.DATA_SETS));
      },
    };
  });
  const rows = JSON.stringify([
    { warid: 1, atopid: 2, outcome: 'honor' },
    { warid: 1, atopid: 3 },
  ]);
  const path = join(folder, 'outcomes.json');
  const json: Entrance = {
    name: 'JSON',
    input: (random) => damaged(rows, [rows, ...all], random),
    read: (input) => {
      writeFileSync(path, input);
      return unlessUnreadable(async () => {
        const { scan } = await headerOf(store, path, []);
        await taken(store, path, scan, 'ours');
      });
    },
  };
  return [...csv, json];
}

async function unlessUnreadable(read: () => Promise<unknown>): Promise<Fate> {
  try {
    await read();
    return { refused: false, codes: [] };
  } catch (error) {
    if (error instanceof Unreadable) return { refused: true, codes: [] };
    throw error;
  }
}
