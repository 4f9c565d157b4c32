import { type Engine, prepare } from '@casus/engine';
import { readGiven } from '@casus/language';
import { endOfDay, type Model } from '@casus/model';
import { words } from '@casus/words';
import { beforeAll, expect, test } from 'vitest';
import { library } from '../../../tests/library.js';
import { type Asking, evaluate, explain, factsFor } from '../src/index.js';

const stamp = { version: '0', hash: '', instruments: 0 };

let model: Model;
let engine: Engine;

beforeAll(async () => {
  model = await library();
  engine = prepare(model);
});

async function put(...given: string[]): Promise<Asking> {
  return putOn('2025-06-01', ...given);
}

async function putOn(day: string, ...given: string[]): Promise<Asking> {
  const on = endOfDay(day);
  const { facts } = await readGiven(model, given, on);
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  return {
    model,
    engine,
    words: words(model, 'en', facts),
    facts: factsFor(model, [], facts),
    view,
  };
}

/** Searching for what would decide every row of the whole library takes half a minute. */
const statusAlone = () => ({ missing: 0, wouldExclude: 0, sentence: true, since: true });

const USE = 'use h by RUS of nuclear-weapons on UKR';

test('a prohibition that an act may have broken belongs to the case, and what would decide it is said', async () => {
  const { instances: rows } = evaluate(await put(USE), stamp, 1, {
    clauses: ['budapest.no-nuclear-use'],
    resting: false,
  });
  const [own, ...others] = rows.filter(({ ofCase }) => ofCase);
  expect(others).toEqual([]);
  expect(own).toMatchObject({
    bearer: 'RUS',
    counterparty: 'UKR',
    status: 'undetermined',
    reason: 'performance',
  });
  expect(own?.missing[0]?.map(({ casus }) => casus)).toContain('CHN is not ally of UKR');
  // The same duty towards all others stands as it stood, and is not the case's.
  expect(rows.filter(({ ofCase }) => !ofCase).every(({ status }) => status === 'observed')).toBe(
    true,
  );
});

test('where nothing else happened the act is a breach', async () => {
  const { instances } = evaluate(await put(USE, 'nothing else'), stamp, 2, {
    clauses: ['budapest.no-nuclear-use'],
  });
  const row = instances.find(
    ({ clause, bearer, counterparty }) =>
      clause === 'budapest.no-nuclear-use' && bearer === 'RUS' && counterparty === 'UKR',
  );
  expect(row?.status).toBe('breached');
});

test('clauses that nothing sets off are named once, as resting or as not in force', async () => {
  const { instances, atRest } = evaluate(await put(USE), stamp, 1, { detail: statusAlone });
  expect(instances.some(({ status }) => status === 'dormant' || status === 'not in force')).toBe(
    false,
  );
  expect(atRest).toContainEqual({ clause: 'anglo-polish.aggression', status: 'not in force' });
  expect(atRest.map(({ clause }) => clause)).toContain('us-rok.common-danger');
});

test('an explanation begins with the instance that weighs most, and counts those like the rest', async () => {
  const found = explain(await put(USE), stamp, 'budapest.no-nuclear-use', null);
  expect(found.status).toBe('undetermined');
  expect(found.instances[0]).toMatchObject({ bearer: 'RUS', counterparty: 'UKR' });
  expect(found.leftOut).toBeGreaterThan(500);
  expect(found.instances[0]?.why.some(({ sentence }) => sentence.includes('Russia'))).toBe(true);
});

test('where nobody said where an attack took place, that is asked, with a place that would decide it', async () => {
  const { instances } = evaluate(await put('armed-attack h by RUS on POL'), stamp, 1, {
    clauses: ['north-atlantic.assistance'],
  });
  const row = instances.find(
    ({ bearer, beneficiary }) => bearer === 'DEU' && beneficiary === 'POL',
  );
  expect(row).toMatchObject({ status: 'undetermined', more: { missing: true } });
  expect(row?.open).toEqual(['the place in the armed attack of 1 June 2025']);
  expect(row?.missing.map((set) => set.map(({ casus }) => casus))).toEqual([
    ['armed-attack h at warsaw'],
  ]);
  // Of a state of which no place is known it is the area that the clause names, not a city of another.
  const prague = evaluate(
    await putOn('1968-08-21', '1968-08-20 armed-attack h by SUN on CSK'),
    stamp,
    1,
    {
      clauses: ['warsaw-pact.assistance'],
    },
  );
  const east = prague.instances.find(({ bearer }) => bearer === 'POL');
  expect(east?.missing.map((set) => set.map(({ casus }) => casus))).toContainEqual([
    'armed-attack h at europe',
  ]);
});

test('what is said at once of one happening decides together', async () => {
  const { instances } = evaluate(await put('armed-attack h by RUS on GEO'), stamp, 1, {
    clauses: ['unsc-984.action'],
  });
  const row = instances.find(({ status }) => status === 'undetermined');
  const [set = []] = row?.missing ?? [];
  expect(set).toHaveLength(2);
  const given = ['armed-attack h by RUS on GEO', ...set.map(({ casus }) => casus)];
  const decided = evaluate(await put(...given), stamp, 3, { clauses: ['unsc-984.action'] });
  expect(decided.instances.some(({ status }) => status === 'triggered')).toBe(true);
});

test('who owes help against his own attack is told apart', async () => {
  const { instances } = evaluate(await put('armed-attack h by GRC on TUR at ankara'), stamp, 1, {
    clauses: ['north-atlantic.assistance'],
  });
  const remarked = instances.filter(({ remarks }) => remarks.length > 0);
  expect(remarked.map(({ bearer }) => bearer)).toEqual(['GRC']);
});

test('of a record it is said which happening set a clause off, of the case itself not', async () => {
  const asked = await put('2025-06-01 armed-attack h by UKR on BLR');
  const whole = { ...asked, facts: factsFor(model, ['crisis-1914'], asked.facts) };
  const { instances } = evaluate(whole, stamp, 1, {
    clauses: [
      'london-1839.guarantee',
      'north-atlantic.consult',
      'union-state-guarantees.assistance',
    ],
  });
  const occasions = instances.flatMap(({ occasions }) => occasions);
  expect(new Set(occasions)).toContain(
    'On 4 August 1914, Germany makes an armed attack on Belgium (ended on 11 November 1918) [reported, in part unconfirmed]',
  );
  const own = instances.filter(({ events }) => events.includes('h'));
  expect(own.length).toBeGreaterThan(0);
  expect(own.flatMap(({ occasions }) => occasions)).toEqual([]);
});

test('a duty that was kept and a prohibition that was broken say by which act, with its mark', async () => {
  const asked = await putOn('1914-11-05');
  const whole = { ...asked, facts: factsFor(model, ['crisis-1914'], asked.facts) };
  const { instances } = evaluate(whole, stamp, 0, {
    clauses: ['london-1839.guarantee', 'london-1839.respect'],
    detail: statusAlone,
  });
  const acts = (bearer: string, status: string) =>
    instances
      .filter((row) => row.bearer === bearer && row.status === status)
      .map((row) => row.acts);
  expect(acts('FRA', 'kept')).toEqual([
    [expect.stringMatching(/^Between .* France assists Belgium .* \[unconfirmed\]$/)],
  ]);
  expect(acts('GBR', 'kept')).toEqual([[expect.stringContaining('the United Kingdom assists')]]);
  expect(acts('DEU', 'breached')).toEqual([
    [expect.stringMatching(/Germany makes an armed attack on Belgium .*in part unconfirmed\]$/)],
  ]);
  const idle = instances.filter(({ status }) => !['kept', 'breached'].includes(status));
  expect(idle.flatMap((row) => row.acts)).toEqual([]);
});

test('who holds that it is itself threatened acts against nobody', async () => {
  const asked = await put();
  const facts = factsFor(model, ['north-atlantic-practice'], asked.facts);
  const { instances } = evaluate({ ...asked, facts }, stamp, 0, {
    clauses: ['north-atlantic.consult'],
    detail: statusAlone,
  });
  const rows = instances.filter(({ occasions }) => occasions.some((one) => one.includes('Poland')));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ remarks }) => remarks)).toEqual([]);
});
