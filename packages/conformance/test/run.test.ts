import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STATUSES } from '@casus/model';
import { describe, expect, test } from 'vitest';
import ledger from '../ledger.json' with { type: 'json' };
import { divergence, questionOn, runModel } from '../src/run/cases.js';
import { keep, keptQuestions } from '../src/run/regressions.js';
import { reportOf, reportText } from '../src/run/report.js';
import { shrink } from '../src/run/shrink.js';
import { addTally, emptyTally, type Tally } from '../src/run/tally.js';
import { drawTape, randomOf } from '../src/run/tapes.js';

/** A question whose answer differs, known and not yet healed. `case` names its file. */
interface KnownDivergence {
  readonly case: string;
  readonly why: string;
}

const known: readonly KnownDivergence[] = ledger;
const kept = keptQuestions(fileURLToPath(new URL('../../../cases/regressions', import.meta.url)));

describe('questions once answered differently', () => {
  test('the ledger names none that is not kept', () => {
    const names = kept.map(({ name }) => name);
    expect(known.filter((entry) => !names.includes(entry.case))).toEqual([]);
  });
  for (const { name, question } of kept) {
    const entry = known.find((one) => one.case === name);
    test(entry ? `${name} still differs: ${entry.why}` : `${name} agrees`, () => {
      // Of one that has healed the entry must go.
      if (entry) expect(divergence(question)).not.toBeNull();
      else expect(divergence(question)).toBeNull();
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
  expect(reportText(report)).toContain('- 7-0-1: status is');
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
  keep(folder, 'one', 'there are facts', plain);
  const [read] = keptQuestions(folder);
  rmSync(folder, { recursive: true });
  expect(read?.question.facts).toEqual(plain.facts);
  expect(read?.question.model).toEqual(plain.model);
  expect(read?.question.view).toEqual(plain.view);
});
