import { beforeAll, describe, expect, test } from 'vitest';
import { casus, json } from './casus.js';

interface Side {
  clause: string;
  limb: string | null;
}
interface Found {
  clauses: [Side, Side];
  bearers: string[];
  act: { casus: string };
  since: string;
  until: string | null;
  readings: string[];
  ways: { limbs: [string | null, string | null]; readings: string[]; case: object[] }[];
}

let found: Found[];
let printed: string;
beforeAll(() => {
  found = json('conflict').conflicts;
  printed = casus('conflict').out;
});

describe('conflicts', () => {
  test('stand once each', () => {
    const keys = found.map(({ clauses, bearers, act, since, until }) =>
      JSON.stringify([clauses.map(({ clause }) => clause), bearers, act.casus, since, until]),
    );
    expect(keys.length).toBeGreaterThan(5);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('name every limb and reading that leads to them', () => {
    const one = found.find(
      ({ clauses }) => clauses[0].clause === 'collective-security-2010.assistance',
    );
    expect([one?.clauses[0].limb, one?.readings]).toEqual([null, []]);
    const ways = one?.ways.map(({ limbs, readings }) => [limbs[0], readings.length]);
    expect(ways).toEqual([
      ['i', 1],
      ['ii', 1],
      ['i', 1],
      ['ii', 1],
      ['i', 1],
      ['ii', 1],
    ]);
    expect(new Set(one?.ways.map((way) => JSON.stringify(way))).size).toBe(6);
    for (const way of one?.ways ?? []) {
      expect(printed).toContain(`assistance (${way.limbs[0]}), `);
      expect(printed.replace(/\s+/g, ' ')).toContain(way.readings[0]);
    }
  });

  test('of two clauses in one article can be told apart', () => {
    expect(printed).toContain('russia-dprk.assistance, Art. 4:');
    expect(printed).toContain('russia-dprk.assistance-if-begun, Art. 4:');
    const blocks = printed.split('\n\n');
    expect(new Set(blocks).size).toBe(blocks.length);
  });
});
