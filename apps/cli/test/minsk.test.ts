import { describe, expect, test } from 'vitest';
import { casus, json } from './casus.js';

const attack =
  'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR, and h is aggression';

interface Row {
  clause: string;
  limb: string | null;
  status: string;
  missing: { casus: string; value: boolean; sentence: string }[][];
  [key: string]: unknown;
}

function rows(on: string, given: readonly string[], ...more: readonly string[]): Row[] {
  const facts = given.flatMap((text) => ['--given', text]);
  return json('evaluate', '--on', on, ...facts, ...more).instances;
}

function row(all: readonly Row[], clause: string, limb: string | null = null): Row {
  const found = all.filter(
    (item) => item.clause === clause && (limb === null || item.limb === limb),
  );
  if (!found[0]) throw new Error(`no row of ${clause}.${limb}`);
  return found[0];
}

describe('a conventional attack on Belarus, established as aggression, threatening its sovereignty', () => {
  const all = rows('2025-06-01', [attack]);

  test('counts as aggression on the Union State, for the treaty alone', () => {
    const counted = row(all, 'union-state-guarantees.one-for-all');
    expect(counted.status).toBe('counted');
  });

  test('leaves assistance open: no request because of this attack, no agreement of the heads', () => {
    const assistance = all.filter(
      (item) =>
        item.clause === 'union-state-guarantees.assistance' && item.status === 'undetermined',
    );
    expect(assistance.length).toBeGreaterThan(0);
    const facts = assistance[0]?.missing.flat().map((fact) => fact.casus) ?? [];
    expect(facts.some((text) => /^request .*because of h/.test(text))).toBe(true);
    expect(facts.some((text) => /^agreement .*because of h/.test(text))).toBe(true);
  });

  test('leaves para. 19 d open for want of exactly one fact', () => {
    const limb = row(all, 'ru-nuclear-2024.use', 'd');
    expect(limb.status).toBe('undetermined');
    expect(limb.missing).toHaveLength(1);
    expect(limb.missing[0]).toHaveLength(1);
    expect(limb.missing[0]?.[0]?.casus).toBe('h is critical-threat of sovereignty of BLR');
  });

  test('leaves the text of 2020 dormant the day before the new one', () => {
    const before = rows('2024-11-18', [attack], '--all');
    expect(row(before, 'ru-nuclear-2020.use', 'd').status).toBe('dormant');
    expect(
      before.filter((item) => item.instrument === 'ru-nuclear-2024').map((item) => item.status),
    ).not.toContain('available');
  });
});

describe('whether the threat is critical', () => {
  const ofClause = ['--clause', 'ru-nuclear-2024.use'];
  const said = (text: string) => `h is ${text}critical-threat of sovereignty of BLR`;
  const limb = (...given: string[]) =>
    row(rows('2025-06-01', [attack, ...given], ...ofClause), 'ru-nuclear-2024.use', 'd');

  test('asserted: available, and on whose word is shown', () => {
    expect(limb(`${said('')} per RUS`).status).toBe('available');
    const explained = casus(
      'explain',
      'ru-nuclear-2024.use.d',
      '--on',
      '2025-06-01',
      '--given',
      attack,
      '--given',
      `${said('')} per RUS`,
    );
    expect(explained.out.replace(/\s+/g, ' ')).toMatch(
      /critical threat [^✓]*\[Russia, unconfirmed\]/,
    );
    expect(limb(`${said('')} per RUS`)['onTheWordOf']).toEqual([
      { speaker: 'RUS', certainty: 'unconfirmed' },
    ]);
  });

  test('denied: dormant', () => {
    expect(limb(`${said('not ')} per RUS`).status).toBe('dormant');
  });

  test('asserted and denied: undetermined and disputed, with the status on each word', () => {
    const both = limb(`${said('')} per RUS`, `${said('not ')} per USA`);
    expect(both.status).toBe('undetermined');
    expect(both['disputed']).toBe(true);
    expect(both['whicheverSource']).toBeNull();
    const statuses = both['bySource'] as { source: string; status: string }[];
    expect(statuses.map((item) => item.status).sort()).toEqual(['available', 'dormant']);
  });

  test('according to one of them only', () => {
    const args = ['--given', `${said('')} per RUS`, '--given', `${said('not ')} per USA`];
    const one = json(
      'evaluate',
      '--on',
      '2025-06-01',
      '--given',
      attack,
      ...args,
      '--according-to',
      'RUS',
    );
    expect(row(one.instances, 'ru-nuclear-2024.use', 'd').status).toBe('available');
  });
});

test('a false alarm opens limb a', () => {
  const all = rows('2025-06-01', [
    'RUS is informed of launch k by USA of ballistic-missile against RUS',
    'no launch and nothing else',
  ]);
  expect(row(all, 'ru-nuclear-2024.use', 'a').status).toBe('available');
});

test('a mass launch that crosses only the border of Belarus leaves limb e dormant', () => {
  const given = [
    'RUS is informed of launch k by UKR of aerospace-means and k is massive',
    'crossing by k into BLR and no other crossing',
  ];
  const all = rows('2025-06-01', given, '--clause', 'ru-nuclear-2024.use');
  expect(row(all, 'ru-nuclear-2024.use', 'e').status).toBe('dormant');
});

test('before 13 March 2025 no clause of the treaty is in force, though signed', () => {
  const all = rows('2025-03-12', [attack], '--all').filter(
    (item) => item.instrument === 'union-state-guarantees',
  );
  expect(all.length).toBeGreaterThan(0);
  expect(new Set(all.map((item) => item.status))).toEqual(new Set(['not in force']));
});

describe('the Oreshnik announcement', () => {
  const items = (known: string) =>
    json('track', '--as-known-on', known).items as {
      instrument: string;
      status: string;
      forecast: boolean;
      certainty: string;
      evidence: unknown[];
    }[];

  test('is open on 1 November 2025', () => {
    const found = items('2025-11-01').filter((item) => item.instrument.startsWith('oreshnik'));
    expect(found.filter((item) => !item.forecast).map((item) => item.status)).toEqual(['open']);
  });

  test('is kept on 15 January 2026, by the claims of the parties', () => {
    const found = items('2026-01-15').find(
      (item) => item.instrument.startsWith('oreshnik') && !item.forecast,
    );
    expect(found?.status).toBe('kept');
    expect(found?.certainty).toBe('reported');
    expect(found?.evidence.length).toBeGreaterThan(0);
  });

  test('and the forecast of January 2025 was missed', () => {
    const found = items('2026-01-15')
      .filter((item) => item.forecast)
      .map((item) => item.status);
    expect(found).toContain('missed');
  });
});

describe('the brief in German', () => {
  const { out, code } = casus('brief', 'minsk-2024-12-06', '--lang', 'de');

  test('is a page with every part', () => {
    expect(code).toBe(0);
    for (const part of ['13. März 2025', 'UNBESTÄTIGT', 'ANKÜNDIGUNGEN', 'QUELLEN', 'Belarus']) {
      expect(out).toContain(part);
    }
  });

  test('has no English status, no raw name of the model and no unfilled place in it', () => {
    expect(out).not.toMatch(/\b(undetermined|triggered|dormant|reported|unconfirmed)\b/);
    expect(out).not.toMatch(/[{}]|undefined|null/);
  });
});
