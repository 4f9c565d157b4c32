import { type Clause, isoDay, type Model } from '@casus/model';
import { describe, expect, test } from 'vitest';
import { readText, SAMPLE, treaty, WORDS } from './sample.js';

async function model(text: string): Promise<Model> {
  const { model: read, diagnostics } = await readText(text);
  expect(diagnostics).toEqual([]);
  return read;
}

async function clause(body: string): Promise<Clause> {
  const read = await model(treaty(`  clause test-clause\n${body}`));
  const found = read.clauses.find((item) => item.id === 'pact.test-clause');
  if (!found) throw new Error('no clause');
  return found;
}

const constant = (id: string) => ({ kind: 'const', id });

test.each([
  ['RUS must assist BLR', { kind: 'duty', negative: false }],
  ['RUS must not assist BLR', { kind: 'duty', negative: true }],
  ['RUS must\n  not assist BLR', { kind: 'duty', negative: true }],
  ['RUS may assist BLR', { kind: 'liberty', negative: false }],
  ['RUS need not assist BLR', { kind: 'liberty', negative: true }],
  ['RUS intends to assist BLR', { kind: 'announcement', strength: 'intends' }],
  [
    'RUS considers possible to assist BLR',
    { kind: 'announcement', strength: 'considers possible' },
  ],
])('%s', async (body, head) => {
  const found = await clause(`    ${body}`);
  expect(found.head).toMatchObject({
    ...head,
    bearer: { holders: [{ actor: constant('RUS'), office: null }], together: false },
    act: { type: 'assistance', roles: { to: constant('BLR') } },
  });
  expect(found).toMatchObject({ aspect: 'always', limbs: [{ pattern: null }] });
});

test('binders, aspect, pattern, links', async () => {
  const found = await clause(`    for each party P, other party Q
    upon armed-attack h by X on P and request by P to Q because of h
    Q must assist P because of h
      within 24 hours after h where possible`);
  expect(found.binders).toEqual([
    {
      variable: 'P',
      domain: { kind: 'rows', name: 'party', args: [constant('pact'), null] },
      other: [],
    },
    {
      variable: 'Q',
      domain: { kind: 'rows', name: 'party', args: [constant('pact'), null] },
      other: ['P'],
    },
  ]);
  expect(found.aspect).toBe('upon');
  expect(found.limbs[0]).toMatchObject({
    pattern: {
      type: 'armed-attack',
      handle: 'h',
      roles: { by: { kind: 'bind', name: 'X' }, on: { kind: 'variable', name: 'P' } },
      inside: null,
    },
    where: {
      kind: 'some',
      pattern: { type: 'request', roles: { 'because of': { kind: 'happening', handle: 'h' } } },
    },
  });
  expect(found.head).toMatchObject({
    window: {
      kind: 'within',
      duration: { amount: 24, unit: 'hour' },
      after: 'h',
      wherePossible: true,
    },
  });
});

test('limbs, alternatives with a shared owner, terms within the description', async () => {
  const found = await clause(`    when any of
      (i) use h of wmd on BLR
      (ii) attack h on BLR, h is critical threatening (sovereignty or integrity) of the victim
    RUS may use nuclear`);
  expect(found.limbs.map((limb) => limb.label)).toEqual(['i', 'ii']);
  const rows = found.limbs[1]?.where;
  const victim = { kind: 'role', handle: 'h', role: 'on' };
  expect(rows).toMatchObject({
    kind: 'atLeast',
    n: 1,
    of: ['sovereignty', 'integrity'].map((id) => ({
      kind: 'row',
      name: 'critical',
      args: [{ kind: 'happening', handle: 'h' }, constant(id), victim],
      within: {
        n: 2,
        of: [
          { kind: 'fits', role: 'threatening', term: constant(id) },
          { kind: 'fits', role: 'threatening of', term: victim },
        ],
      },
    })),
  });
});

test('readings, beliefs, quantities', async () => {
  const { clauses } = await model(SAMPLE);
  const use = clauses.find((item) => item.id === 'doctrine-2024.use');
  expect(use?.limbs.map((limb) => [limb.label, limb.reading, limb.pattern?.inside])).toEqual([
    ['a', null, constant('RUS')],
    ['b', null, null],
    ['e', 'outside', constant('RUS')],
    ['e', 'inside', constant('RUS')],
  ]);
  const joint = clauses.find((item) => item.id === 'doctrine-2024.joint');
  expect(joint?.limbs[0]?.where).toMatchObject({
    n: 2,
    of: [
      { kind: 'not', of: { kind: 'row', name: 'nuclear-armed' } },
      { kind: 'count', least: { kind: 'fraction', over: 2, under: 3 }, domain: { name: 'member' } },
    ],
  });
  expect(joint?.head).toMatchObject({
    kind: 'counts as',
    handle: 'h',
    type: 'joint-attack',
    may: false,
  });
});

test('a handle of the head is not taken for one of the condition before it', async () => {
  const found = await clause(
    '    upon attack h and no joint-attack\n    h may count as aggression',
  );
  expect(found.head).toMatchObject({ kind: 'counts as', handle: 'h', may: true });
});

test('priorities all become defeats', async () => {
  const { clauses } = await model(
    treaty(`  clause duty-one
    RUS must assist BLR
  clause freedom
    RUS need not assist BLR
  clause weak
    BLR must assist RUS
      subject to strong
  clause strong
    BLR must not assist RUS
      notwithstanding duty-one`),
  );
  const defeats = Object.fromEntries(clauses.map((item) => [item.id, item.defeats]));
  expect(defeats).toEqual({
    'pact.duty-one': [],
    // Whether they bind one bearer is asked when they are evaluated.
    'pact.freedom': ['pact.duty-one', 'pact.weak'],
    'pact.weak': [],
    'pact.strong': ['pact.duty-one', 'pact.weak'],
  });
});

test('force, parties, succession and suspension are rows', async () => {
  const { rows } = await model(`${WORDS}treaty pact
  parties RUS, BLR from 2000-01-01
  in force from 2000-01-01
  withdrawn BLR from 2010-01-01
  suspended for RUS toward BLR from 2005-01-01 to 2005-12-31
treaty later
  replaces pact
  in force from 2015-01-01`);
  const shown = rows
    .filter((row) => row.kind === 'row' && row.name !== 'member')
    .map((row) =>
      row.kind === 'row' ? [row.name, row.args.join(' '), year(row.from), year(row.to)] : [],
    );
  expect(shown).toEqual([
    ['in force', 'pact', 2000, 2015],
    ['party', 'pact RUS', 2000, null],
    ['party', 'pact BLR', 2000, 2010],
    ['suspended', 'pact RUS BLR', 2005, 2006],
    ['in force', 'later', 2015, null],
  ]);
});

function year(minute: number | null): number | null {
  return minute === null ? null : new Date(minute * 60_000).getUTCFullYear();
}

test('a kind below two kinds has both parents', async () => {
  const { kinds } = await model('kind tool\n  sharp\n    knife\n  kitchen\n    knife\n    spoon');
  expect(kinds.map((kind) => [kind.id, kind.parents])).toEqual([
    ['tool', []],
    ['sharp', ['tool']],
    ['knife', ['sharp', 'kitchen']],
    ['kitchen', ['tool']],
    ['spoon', ['kitchen']],
  ]);
});

test('one word for a kind and a role: "the" tells which', async () => {
  const read = await model(`kind weapon
  nuclear
event strike
  by striker : actor
  on weapon : weapon
  because of reason : event
  act "strike" on
actor RUS
treaty pact
  parties RUS
  clause test-clause
    upon strike h on weapon
    RUS may strike the weapon`);
  expect(read.clauses[0]).toMatchObject({
    limbs: [{ pattern: { roles: { on: constant('weapon') } } }],
    head: { act: { roles: { on: { kind: 'role', handle: 'h', role: 'on' } } } },
  });
});

test('codes and texts are taken as they are written', async () => {
  const { actors } = await model('actor RUS also "a\\nb" code un 004 iso "RUS"');
  expect(actors[0]).toMatchObject({ also: ['a\\nb'], codes: { un: '004', iso: 'RUS' } });
});

test('records, their words and what they close', async () => {
  const { records } = await model(SAMPLE);
  expect(records[0]?.facts).toMatchObject([
    {
      kind: 'description',
      happening: 'events.h1',
      type: 'attack',
      roles: { by: ['RUS'], on: ['UKR'], with: ['nuclear'], at: ['Dnipro'] },
      marks: { citations: [{ source: 'paper', at: '¶ 8' }, { source: 'paper' }] },
    },
    { kind: 'row', name: 'nuclear-armed', args: ['RUS'], to: null },
    { kind: 'claim', names: ['attack'], about: { by: ['RUS'] } },
  ]);
});

test('a fact stands on a reading, and an expectation can choose it', async () => {
  const { records, scenarios } = await model(
    `${treaty('  clause test-clause\n    RUS may use nuclear')}
record friends
  from 2020-01-01 BLR is ally of RUS reading by-treaty per paper unconfirmed known from 2020-02-01
  2020-03-01 attack by UKR on RUS reading wide per paper
scenario "x" on 2025-04-01
  given BLR is not ally of UKR reading strict
  expect pact.test-clause available reading by-treaty
  expect pact.test-clause available reading strict
`,
  );
  expect(records[0]?.facts.map(({ kind, marks }) => [kind, marks.reading])).toEqual([
    ['row', 'by-treaty'],
    ['description', 'wide'],
  ]);
  expect(records[0]?.facts[0]?.marks).toMatchObject({ citations: [{ certainty: 'unconfirmed' }] });
  expect(scenarios[0]?.facts[0]).toMatchObject({ value: 0, marks: { reading: 'strict' } });
});

test('scenarios say what they expect of which instance', async () => {
  const { scenarios } = await model(SAMPLE);
  expect(scenarios[0]).toMatchObject({
    id: 'a launch',
    records: ['events'],
    expect: [
      { clause: 'doctrine-2024.use', limb: 'e', reading: 'inside', status: 'dormant' },
      {
        clause: 'guarantees.assistance',
        limb: null,
        where: [['P', 'BLR']],
        status: 'not in force',
      },
      { clause: 'guarantees.pledge', status: 'breached' },
    ],
  });
});

describe('a term that is renewed unless notice is given', () => {
  const force = async (more: string) => {
    const read = await model(
      `${WORDS}\ntreaty renewed-pact\n  parties RUS, BLR\n  in force from 2000-01-01\n  lasts 10 years, renewed by 5 years unless notice\n${more}`,
    );
    const rows = read.rows.filter((row) => row.kind === 'row' && row.name === 'in force');
    const row = rows.find((one) => one.kind === 'row' && one.args[0] === 'renewed-pact');
    return row?.kind === 'row' && row.to !== null ? isoDay(row.to) : null;
  };

  test('goes on without notice', async () => {
    expect(await force('')).toBeNull();
  });

  test('ends with the term that runs when notice is given', async () => {
    expect(await force('  notice 2004-03-01\n')).toBe('2010-01-01');
    expect(await force('  notice 2010-01-01\n')).toBe('2015-01-01');
    expect(await force('  notice 2016-03-01\n  notice 2021-03-01\n')).toBe('2020-01-01');
  });

  /** From when to when it is in force, and from when to when it may be. */
  const spells = async (from: string, more: string) => {
    const read = await model(
      `${WORDS}\ntreaty renewed-pact\n  parties RUS, BLR\n  in force from ${from}\n  lasts 10 years, renewed by 5 years unless notice\n${more}`,
    );
    return read.rows.flatMap((row) =>
      row.kind === 'row' && row.name === 'in force' && row.args[0] === 'renewed-pact'
        ? [
            `${row.value} ${[row.from, row.to].map((at) => (at === null ? '' : isoDay(at))).join('/')}`,
          ]
        : [],
    );
  };

  test('may end with one term or the next where the notice is known to a month', async () => {
    expect(await spells('2000-01-10', '  notice 2010-01\n')).toEqual([
      '2 2000-01-10/2010-01-10',
      '1 2010-01-10/2015-01-10',
    ]);
  });

  test('may end with one term or the next where the beginning is known to a month', async () => {
    expect(await spells('2000-01', '  notice 2010-01-15\n')).toEqual([
      '1 2000-01-01/2000-01-31',
      '2 2000-01-31/2010-01-16',
      '1 2010-01-16/2015-01-15',
    ]);
  });

  test('ends on the last of February or the first of March where it began on a leap day', async () => {
    expect(await spells('2000-02-29', '  notice 2004-03-01\n')).toEqual([
      '2 2000-02-29/2010-02-28',
      '1 2010-02-28/2010-03-01',
    ]);
  });

  test('is worked out at once whatever the length of its terms', async () => {
    const read = await model(
      `${WORDS}\ntreaty hourly-pact\n  parties RUS, BLR\n  in force from 1000\n  lasts 1 hour, renewed by 1 hour unless notice\n  notice 9000\n`,
    );
    expect(read.rows.length).toBeGreaterThan(0);
  });
});

test('a scenario is called by its first title, and in other languages by those below it', async () => {
  const text = `${treaty('  clause help\n    RUS must assist BLR')}
scenario "nothing done" on 2025-01-01 as known on 2025-01-02
  title de "nichts getan"
  title fr "rien fait"
  given nothing else
  expect pact.help triggered
`;
  const [scenario] = (await readText(text)).model.scenarios;
  expect(scenario).toMatchObject({
    id: 'nothing done',
    titles: { de: 'nichts getan', fr: 'rien fait' },
    expect: [{ clause: 'pact.help' }],
  });
});
