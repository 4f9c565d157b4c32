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

test('names as people use them are told in the names of the language, wherever they stand', async () => {
  const { model } =
    await readText(`event armed-attack by attacker : actor on victim : actor at scene : place
  phrase en-noun "armed attack" de-noun "der bewaffnete Angriff|des bewaffneten Angriffs"
actor DEU name en "Germany" name de "Deutschland" gen "Deutschlands"
actor PRK name en "the DPRK" name de "die DVR Korea" also "North Korea"
actor KOR name en "the Republic of Korea" name de "die Republik Korea"
place warsaw name en "Warsaw" name de "Warschau"
`);
  const told = async (...texts: string[]) =>
    (await readGiven(model, texts, on)).diagnostics.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    );
  expect(await told('armed-attack h by DEU on PRK')).toEqual([]);
  expect(await told('armed-attack by DEU', 'armed-attack h by Germany on North Korea')).toEqual([
    '2:19 "Germany" is written "DEU" here.',
    '2:30 "North Korea" is written "PRK" here.',
  ]);
  // What cannot be read for it is not told beside it; a case of German is no other name.
  expect(await told('bewaffneter Angriff Deutschlands auf die Republik Korea in Warschau')).toEqual(
    [
      '1:1 "bewaffneter Angriff" is written "armed-attack" here.',
      '1:21 "Deutschlands" is written "DEU" here.',
      '1:38 "die Republik Korea" is written "KOR" here.',
      '1:60 "Warschau" is written "warsaw" here.',
    ],
  );
  const [first] = (await readGiven(model, ['armed-attack h by DVR Korea'], on)).diagnostics;
  expect(first).toMatchObject({ code: 'unknown-name', proposal: 'PRK', column: 19, endColumn: 28 });
});

test('a record in a file of its own', async () => {
  const { model } = await readText(SAMPLE);
  const read = await readFacts(model, 'mine.txt', 'record mine\n  2025-01-01 attack by RUS on BLR');
  expect(read.diagnostics).toEqual([]);
  expect(read.facts).toMatchObject([
    { happening: expect.stringMatching(/^mine\.#\d+$/), type: 'attack' },
  ]);
});
