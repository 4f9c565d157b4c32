import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSharedWords, type Question } from '../generate/index.js';

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
export function keep(folder: string, found: string, difference: string, question: Question): void {
  const { clauses, rows, instruments } = question.model;
  const { facts, view } = question;
  const kept: Regression = { found, difference, clauses, rows, instruments, facts, view };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${found}.json`), `${JSON.stringify(kept, null, 1)}\n`);
}

/** All kept questions, in the order of their names. */
export function keptQuestions(folder: string): { readonly name: string; question: Question }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const kept = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Regression;
      const model = inSharedWords(kept.clauses, kept.rows, kept.instruments);
      return { name, question: { model, facts: kept.facts, view: kept.view } };
    });
}
