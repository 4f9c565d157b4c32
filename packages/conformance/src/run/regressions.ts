import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSharedWords, type Question } from '../generate/index.js';
import type { Drawn } from '../worlds/drawn.js';

/** A question once answered differently. The words that all generated models share are left out. */
interface Regression {
  readonly found: string;
  readonly difference: string;
  readonly clauses: Question['model']['clauses'];
  readonly rows: Question['model']['rows'];
  readonly instruments: Question['model']['instruments'];
  readonly facts: Question['facts'];
  readonly view: Question['view'];
}

/** Keeps a question as `<folder>/<found>.json`. */
export function keepQuestion(
  folder: string,
  found: string,
  difference: string,
  question: Question,
): void {
  const { clauses, rows, instruments } = question.model;
  const { facts, view } = question;
  const kept: Regression = { found, difference, clauses, rows, instruments, facts, view };
  write(folder, found, kept);
}

/** A world in which SQL or compare once differed from the reference. */
interface KeptWorld {
  readonly found: string;
  readonly difference: string;
  readonly drawn: Drawn;
}

/** Where each kind of world is kept, below the questions. */
const FOLDERS = { alliances: 'sql', instrument: 'sql', pair: 'pairs' } as const;

/** Keeps a world as `<folder>/sql/<found>.json` or `<folder>/pairs/<found>.json`. */
export function keepWorld(folder: string, found: string, difference: string, drawn: Drawn): void {
  const kept: KeptWorld = { found, difference, drawn };
  write(join(folder, FOLDERS[drawn.kind]), found, kept);
}

function write(folder: string, found: string, kept: Regression | KeptWorld): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${found}.json`), `${JSON.stringify(kept, null, 1)}\n`);
}

/** All kept questions, in the order of their names. */
export function keptQuestions(folder: string): { readonly name: string; question: Question }[] {
  return namesIn(folder).map((name) => {
    const kept = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Regression;
    const model = inSharedWords(kept.clauses, kept.rows, kept.instruments);
    return { name, question: { model, facts: kept.facts, view: kept.view } };
  });
}

/** All kept worlds, by folder and name. */
export function keptWorlds(folder: string): { readonly name: string; drawn: Drawn }[] {
  return [...new Set(Object.values(FOLDERS))].flatMap((below) =>
    namesIn(join(folder, below)).map((name) => {
      const kept = JSON.parse(readFileSync(join(folder, below, name), 'utf8')) as KeptWorld;
      return { name: `${below}/${name}`, drawn: kept.drawn };
    }),
  );
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}
