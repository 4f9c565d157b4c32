import { describe, expect, test } from 'vitest';
import { json } from './casus.js';

// What the instruments say of six days, by hand: who stands under whose promise, and who no more or not yet.

interface Edge {
  from: string;
  to: string | null;
  instrument: string;
  promise: string;
  jointly: boolean;
  readings: string[];
  conditionAfterIf: string | null;
}

function on(day: string) {
  const { edges } = json('cover', '--on', day) as { edges: Edge[] };
  const of = (from: string, to: string, promise: string) => [
    ...new Set(
      edges
        .filter((one) => one.from === from && one.to === to && one.promise === promise)
        .map((one) => one.instrument),
    ),
  ];
  return { edges, defends: (from: string, to: string) => of(from, to, 'defence'), of };
}

describe('28 July 1914', () => {
  const day = on('1914-07-28');

  test('Belgium stands under the guarantee of 1839, Luxembourg under that of 1867', () => {
    expect(day.defends('GBR', 'BEL')).toEqual(['london-1839']);
    expect(day.defends('GBR', 'LUX')).toEqual(['luxembourg-1867']);
  });

  test('of Luxembourg all together, of Belgium each by itself; and no condition asks who somebody is', () => {
    const to = (name: string) =>
      day.edges.filter((one) => one.instrument === name && one.promise === 'defence');
    expect(to('luxembourg-1867').every(({ jointly }) => jointly)).toBe(true);
    expect(to('london-1839').some(({ jointly }) => jointly)).toBe(false);
    expect(day.edges.filter((one) => / is not Belgium/.test(one.conditionAfterIf ?? ''))).toEqual(
      [],
    );
  });

  test('Germany and Austria-Hungary are bound to each other, Italy to both', () => {
    expect(day.defends('AUH', 'DEU')).toContain('dual-alliance');
    expect(day.defends('DEU', 'AUH')).toContain('dual-alliance');
    expect(day.defends('DEU', 'ITA')).toContain('triple-alliance');
  });

  test('nothing of a later century holds, and nobody has promised Serbia anything', () => {
    expect(day.edges.filter(({ to }) => to === 'SRB')).toEqual([]);
    expect(day.edges.some(({ instrument }) => instrument === 'north-atlantic')).toBe(false);
  });
});

describe('1 September 1939', () => {
  const day = on('1939-09-01');

  test('the United Kingdom must assist Poland', () => {
    expect(day.defends('GBR', 'POL')).toEqual(['anglo-polish']);
  });

  test('Germany and the Soviet Union must not attack each other, and Locarno holds on one reading only', () => {
    expect(day.of('DEU', 'SUN', 'non-aggression')).toEqual(['german-soviet-1939']);
    expect(day.of('SUN', 'DEU', 'non-aggression')).toEqual(['german-soviet-1939']);
    const locarno = day.edges.filter(({ instrument }) => instrument === 'locarno-1925');
    expect(locarno.length).toBeGreaterThan(0);
    expect(locarno.every(({ readings }) => readings.length > 0)).toBe(true);
    expect(locarno.filter(({ to }) => to === 'ITA' || to === 'GBR')).toEqual([]);
  });

  test('the guarantees of 1839 and 1867 are no more', () => {
    const still = day.edges.filter(({ to }) => to === 'BEL' || to === 'LUX');
    expect(still.filter(({ instrument }) => instrument !== 'locarno-1925')).toEqual([]);
  });
});

describe('25 June 1950', () => {
  const day = on('1950-06-25');

  test('the twelve of the North Atlantic Treaty cover one another', () => {
    const parties = new Set(
      day.edges.filter(({ instrument }) => instrument === 'north-atlantic').map(({ to }) => to),
    );
    expect(parties.size).toBe(12);
    expect(day.defends('USA', 'NOR')).toEqual(['north-atlantic']);
  });

  test('the Republic of Korea stands under no promise, nor do Greece, Turkey or Germany', () => {
    for (const state of ['KOR', 'GRC', 'TUR', 'DEU']) {
      expect(day.edges.filter(({ to }) => to === state)).toEqual([]);
    }
  });

  test('the five of Brussels are bound to each other beside it, China and the Soviet Union to each other', () => {
    expect(day.defends('GBR', 'FRA')).toEqual(
      expect.arrayContaining(['brussels-1948', 'north-atlantic']),
    );
    expect(day.defends('SUN', 'CHN')).toEqual(['sino-soviet-1950']);
    expect(day.defends('USA', 'PAN')).toEqual(['rio-1947']);
  });

  test('the right of self-defence for whoever is attacked is no promise to anybody', () => {
    expect(day.edges.some(({ instrument }) => instrument === 'charter-51')).toBe(false);
  });
});

describe('1 January 1985', () => {
  const day = on('1985-01-01');

  test('two alliances face each other, and Spain is in the one, Albania no more in the other', () => {
    expect(day.defends('USA', 'ESP')).toEqual(['north-atlantic']);
    expect(day.edges.filter(({ to }) => to === 'ALB')).toEqual(
      day.edges.filter(({ to, promise }) => to === 'ALB' && promise.startsWith('no-')),
    );
    expect(day.edges.some(({ instrument }) => instrument === 'warsaw-pact')).toBe(true);
  });

  test('two alliances hold for the DPRK, those with Taiwan and between China and the Soviet Union are over', () => {
    expect(day.defends('CHN', 'PRK')).toEqual(['china-dprk-1961']);
    expect(day.defends('SUN', 'PRK')).toEqual(['soviet-dprk-1961']);
    expect(day.defends('USA', 'TWN')).toEqual([]);
    expect(day.defends('SUN', 'CHN')).toEqual([]);
    expect(day.of('GBR', 'SGP', 'defence')).toEqual([]);
  });

  test('China has promised not to be the first', () => {
    expect(
      day.edges.some(({ from, promise }) => from === 'CHN' && promise === 'no-first-use'),
    ).toBe(true);
  });
});

describe('18 March 2014', () => {
  const day = on('2014-03-18');

  test('nobody must defend Ukraine; Russia, the United Kingdom and the United States must not attack it', () => {
    expect(
      day.edges.filter(({ from, to, promise }) => to === 'UKR' && promise === 'defence' && from),
    ).toEqual([]);
    for (const state of ['RUS', 'GBR', 'USA']) {
      expect(day.of(state, 'UKR', 'non-aggression')).toEqual(['budapest']);
      expect(day.of(state, 'UKR', 'no-nuclear-use')).toContain('budapest');
    }
  });

  test('Poland and the Baltic states are covered', () => {
    for (const state of ['POL', 'EST', 'LVA', 'LTU']) {
      expect(day.defends('USA', state)).toEqual(['north-atlantic']);
    }
  });
});

describe('1 June 2025', () => {
  const day = on('2025-06-01');

  test('Finland and Sweden are covered', () => {
    expect(day.defends('USA', 'FIN')).toEqual(['north-atlantic']);
    expect(day.defends('USA', 'SWE')).toEqual(['north-atlantic']);
  });

  test('Belarus stands under Russia’s nuclear promise, the DPRK under its defence', () => {
    expect(day.of('RUS', 'BLR', 'nuclear')).toEqual(
      expect.arrayContaining(['union-state-guarantees', 'ru-nuclear-2024']),
    );
    expect(day.defends('RUS', 'PRK')).toEqual(['russia-dprk']);
  });

  test('the Warsaw Treaty is no more, nor that of Brussels', () => {
    for (const gone of ['warsaw-pact', 'brussels-1948', 'soviet-dprk-1961'])
      expect(day.edges.some(({ instrument }) => instrument === gone)).toBe(false);
  });
});
