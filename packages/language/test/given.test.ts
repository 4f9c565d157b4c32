import { endOfDay } from '@casus/model';
import { expect, test } from 'vitest';
import { readFacts, readGiven } from '../src/index.js';
import { readText, SAMPLE } from './sample.js';

const on = endOfDay('2025-06-01');

test('facts against a model that was read before', async () => {
  const { model } = await readText(SAMPLE);
  const { facts, diagnostics } = await readGiven(
    model,
    ['attack h by RUS on UKR with nuclear', 'h is aggression', 'nothing else'],
    on,
  );
  expect(diagnostics).toEqual([]);
  expect(facts).toMatchObject([
    { kind: 'description', type: 'attack', roles: { by: ['RUS'], on: ['UKR'], with: ['nuclear'] } },
    { kind: 'description', type: 'aggression', roles: { by: ['RUS'] } },
    { kind: 'claim', names: ['*'] },
  ]);
});

test('findings stand where the given text has them', async () => {
  const { model } = await readText(SAMPLE);
  const { diagnostics } = await readGiven(model, ['attack by RUS on UKK'], on);
  expect(diagnostics).toMatchObject([
    { code: 'unknown-name', path: '--given', line: 1, column: 18, proposal: 'UKR' },
  ]);
  const second = await readGiven(model, ['attack by RUS', 'attack by RUS on UKK'], on);
  expect(second.diagnostics).toMatchObject([{ path: '--given', line: 2, column: 18 }]);
  const broken = await readGiven(model, ['attack by by RUS'], on);
  expect(broken.diagnostics).toMatchObject([
    { code: 'syntax', path: '--given', line: 1, column: 11 },
  ]);
});

test('a record in a file of its own', async () => {
  const { model } = await readText(SAMPLE);
  const read = await readFacts(model, 'mine.txt', 'record mine\n  2025-01-01 attack by RUS on BLR');
  expect(read.diagnostics).toEqual([]);
  expect(read.facts).toMatchObject([
    { happening: expect.stringMatching(/^mine\.#\d+$/), type: 'attack' },
  ]);
});
