import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STATUSES } from '@casus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import ledger from '../ledger.json' with { type: 'json' };
import { divergence, questionOn, runModel } from '../src/run/cases.js';
import { keep } from '../src/run/keep.js';
import { keepQuestion, keptQuestions, keptWorlds } from '../src/run/regressions.js';
import { reportOf, reportText } from '../src/run/report.js';
import { shrink } from '../src/run/shrink.js';
import { addTally, emptyTally, type Tally } from '../src/run/tally.js';
import { drawTape, randomOf } from '../src/run/tapes.js';
import { differing, runWorlds, WORLDS_EVERY } from '../src/run/worlds.js';
import { type Drawn, hold } from '../src/worlds/drawn.js';

/** A question or world in which the answers differ, known and not yet healed. `case` names its file. */
interface KnownDivergence {
  readonly case: string;
  readonly why: string;
}

const known: readonly KnownDivergence[] = ledger;
const regressions = fileURLToPath(new URL('../../../cases/regressions', import.meta.url));
const kept = [
  ...keptQuestions(regressions).map(({ name, question }) => ({
    name,
    differs: async () => divergence(question),
  })),
  ...keptWorlds(regressions).map(({ name, drawn }) => ({
    name,
    differs: async () => (await hold(drawn)).difference,
  })),
];

describe('what was once answered differently', () => {
  test('the ledger names none that is not kept', () => {
    const names = kept.map(({ name }) => name);
    expect(known.filter((entry) => !names.includes(entry.case))).toEqual([]);
  });
  for (const { name, differs } of kept) {
    const entry = known.find((one) => one.case === name);
    test(entry ? `${name} still differs: ${entry.why}` : `${name} agrees`, async () => {
      // Of one that has healed the entry must go.
      if (entry) expect(await differs()).not.toBeNull();
      else expect(await differs()).toBeNull();
    });
  }
});

function tallyOf(indices: readonly number[]): Tally {
  const tally = emptyTally();
  for (const index of indices) runModel(tally, 7, index);
  return tally;
}

test('a run counts the same whatever is run together', () => {
  const whole = tallyOf([0, 1, 2, 3, 4, 5]);
  const parts = emptyTally();
  for (const part of [tallyOf([4, 5, 1]), tallyOf([3]), tallyOf([0, 2])]) addTally(parts, part);
  expect(parts).toEqual(whole);
  expect(whole.cases).toBeGreaterThan(18);
  expect(whole.divergences).toEqual([]);
  expect(whole.models.size).toBe(6);
});

test('the report names what was never reached, and each difference', () => {
  const tally = tallyOf([0]);
  Object.assign(tally, { tables: 2, rows: 1300, pairs: 1, counted: 240, classes: 7 });
  const tapes = [[1], [2], [3], [4]] as const;
  tally.divergences.push({ case: '7-0-1', between: 'a and b', difference: 'status is', tapes });
  const report = reportOf(tally, {
    seed: 7,
    wanted: 100,
    seconds: 2,
    threads: 1,
    version: '1',
    source: 'engine abc',
    machine: 'one',
    statuses: [...STATUSES, 'never heard of'],
    reasons: [],
    heads: ['must', 'never said'],
  });
  expect(report.neverReached).toContain('never heard of');
  expect(report.neverReached).toContain('never said');
  expect(report.divergences).toEqual([
    { case: '7-0-1', between: 'a and b', difference: 'status is' },
  ]);
  expect(reportText(report)).toContain('- 7-0-1, a and b: status is');
  expect(reportText(report)).toContain('**1 divergences** in all');
  expect(report.sql).toEqual({ tables: 2, rows: 1300 });
  expect(reportText(report)).toContain('2 generated worlds of happenings');
  expect(reportText(report)).toContain('1,300 rows compared');
  expect(report.compare).toEqual({ pairs: 1, cases: 240, classes: 7 });
  expect(reportText(report)).toContain('1 generated pairs of clauses compared, 240 of their cases');
  expect(reportText(report)).toContain('7 classes listed');
  expect(reportText(report)).toContain('Asked for: 100');
});

test('what differs is made plain, and read back as it was kept', () => {
  const random = randomOf(3, 1);
  const draw = () => drawTape(random);
  const from = [draw(), draw(), draw(), draw()] as const;
  const differs = ({ facts }: { facts: readonly unknown[] }) =>
    facts.length > 0 ? 'there are facts' : null;
  const plain = shrink(from, differs);
  expect(plain.facts.length).toBeLessThan(questionOn(from).facts.length);
  expect(plain.facts.length).toBe(1);
  const folder = mkdtempSync(join(tmpdir(), 'casus-kept-'));
  keepQuestion(folder, 'one', 'there are facts', plain);
  const [read] = keptQuestions(folder);
  rmSync(folder, { recursive: true });
  expect(read?.question.facts).toEqual(plain.facts);
  expect(read?.question.model).toEqual(plain.model);
  expect(read?.question.view).toEqual(plain.view);
});

test('worlds of SQL and of compare are counted, the same whatever is run together', async () => {
  const [whole, parts] = [emptyTally(), emptyTally()];
  for (const index of [0, WORLDS_EVERY]) {
    await runWorlds(whole, 7, index);
    const part = emptyTally();
    await runWorlds(part, 7, index);
    addTally(parts, part);
  }
  expect(parts).toEqual(whole);
  expect(whole.divergences).toEqual([]);
  expect([whole.tables, whole.pairs]).toEqual([4, 2]);
  expect(whole.rows).toBeGreaterThan(0);
  expect(whole.counted).toBeGreaterThan(0);
  expect(whole.classes).toBeGreaterThan(0);
});

test('a drawn world that differs, or breaks what is asked, is made plain', async () => {
  const numbers = fc.array(fc.nat(99), { minLength: 20 });
  const long = async (drawn: number[]) => (drawn.length > 2 ? `${drawn.length} numbers` : null);
  const broken = async (drawn: number[]) => {
    if (drawn.some((one) => one > 9)) throw new RangeError('too large');
    return null;
  };
  expect((await differing(numbers, 1, long))?.difference).toBe('20 numbers');
  const found = await differing(numbers, 1, broken);
  expect(found?.difference).toBe('RangeError: too large');
  expect(found?.drawn.filter((one) => one > 0)).toEqual([10]);
  expect(await differing(numbers, 1, async () => null)).toBeNull();
});

test('worlds are kept beside the questions, and read back as they were kept', () => {
  const on = 0;
  const happening = { id: 'h0', type: 'attack', by: 200, on: null, start_earliest: '1900-01-01' };
  const drawn: Drawn[] = [
    {
      kind: 'alliances',
      world: { promises: [{ atopid: 7, member: 901 }], happenings: [happening], complete: true },
    },
    { kind: 'instrument', id: 'anzus', world: { on, happenings: [happening], complete: [] } },
    { kind: 'pair', world: { a: 'doctrine older', b: 'doctrine newer' } },
  ];
  const folder = mkdtempSync(join(tmpdir(), 'casus-kept-'));
  const question = questionOn([[1], [2], [3], [4]]);
  keepQuestion(folder, 'q', 'a question', question);
  for (const one of drawn) {
    keep(folder, { case: `1-0-${one.kind}`, between: 'a and b', difference: 'x', drawn: one });
  }
  const [worlds, questions] = [keptWorlds(folder), keptQuestions(folder)];
  rmSync(folder, { recursive: true });
  expect(questions.map(({ name }) => name)).toEqual(['q.json']);
  expect(worlds.map(({ name }) => name)).toEqual([
    'sql/1-0-alliances.json',
    'sql/1-0-instrument.json',
    'pairs/1-0-pair.json',
  ]);
  expect(worlds.map((one) => one.drawn)).toEqual(drawn);
});
