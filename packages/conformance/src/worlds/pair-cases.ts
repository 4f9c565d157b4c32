// All complete cases of what a pair of clauses speaks of, as facts.
import type { Comparison } from '@casus/engine';
import type { Fact, Marks } from '@casus/model';
import type { Pair } from './pairs.js';

const MARKS: Marks = { citations: [], speaker: null, knownFrom: null, reading: null };
type Roles = Readonly<Record<string, readonly string[]>>;

function said(happening: string, type: string, roles: Roles, inside: string | null = null): Fact {
  const now = { earliest: 0, latest: 0 };
  const rest = { start: now, end: null, value: 2, marks: MARKS } as const;
  return { kind: 'description', happening, type, roles, inside, ...rest };
}

function judgement(
  name: string,
  args: readonly string[],
  value: 0 | 2,
  by: string | null,
  inside: string | null = null,
): Fact {
  return {
    kind: 'row',
    name,
    args,
    from: null,
    to: null,
    value,
    inside,
    marks: { ...MARKS, speaker: by },
  };
}

/** The reference is slow by design: of a larger world so many cases are drawn, from all its corners. */
const MOST_CASES = 250;

/** Cases that the space of a comparison names, told in full, nothing else having happened. */
export function casesOf(pair: Pair, { space }: Comparison, on: number): Fact[][] {
  const text = `${pair.a}\n${pair.b}`;
  const asks = (word: string) => text.includes(word);
  const actors = space.actorClasses;
  const victims = asks(' on ') || asks('against') || asks('victim') ? actors : actors.slice(0, 1);
  const doers = asks('A is') || asks('to A') ? actors : actors.slice(-1);
  const weapons = asks('with ') ? ['conventional', 'nuclear', 'chemical'] : ['conventional'];
  const requests = asks('request') ? [null, ...actors] : [null];
  const supports = asks('support') ? ['RUS', 'USA', 'BLR'] : [];
  const judged = asks('critical') ? judgements : () => [[]];
  const vital = asks('vital') ? [0, 2] : [0];
  const types = ['attack', 'established', 'aggression', 'joint-attack'];
  const sizes = [doers, victims, weapons, types, judged('USA'), vital].map(({ length }) => length);
  const ways = linksOf(requests, supports, 'UKR').length;
  const cases = drawn([...sizes, ways]).map(([i = 0, j = 0, k = 0, t = 0, c = 0, v = 0, l = 0]) => {
    const [by = '', to = '', type = ''] = [doers[i], victims[j], types[t]];
    const roles = { by: [by], on: [to], with: [weapons[k] ?? ''] };
    const first = said('h', type === 'established' ? 'attack' : type, roles);
    const also = type === 'established' ? [said('h', 'aggression', roles)] : [];
    const links = linksOf(requests, supports, by);
    return [
      ...[first, ...also, ...nth(judged(to), c)],
      ...[judgement('vital', ['h'], vital[v] as 0 | 2, 'RUS'), ...nth(links, l)],
    ];
  });
  if (asks('informed')) cases.push(...alarms(doers, victims));
  const closed: Fact = {
    kind: 'claim',
    names: ['*'],
    about: {},
    from: null,
    to: null,
    marks: MARKS,
  };
  return cases.map((facts) => [...facts.map((fact) => onDay(fact, on)), closed]);
}

function nth<T>(list: readonly (readonly T[])[], i: number): readonly T[] {
  return list[i % list.length] ?? [];
}

/** All choices where they are few, else some at random, the same at every run. */
function drawn(sizes: readonly number[]): number[][] {
  const total = sizes.reduce((product, size) => product * size, 1);
  const few = total <= MOST_CASES;
  let seed = 7;
  const next = () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * total);
  };
  return Array.from({ length: few ? total : MOST_CASES }, (_, i) => {
    let rest = few ? i : next();
    return sizes.map((size) => {
      const digit = rest % size;
      rest = Math.floor(rest / size);
      return digit;
    });
  });
}

function product(
  a: readonly string[],
  b: readonly string[],
  c: readonly string[],
): [string, string, string][] {
  return a.flatMap((x) => b.flatMap((y) => c.map((z): [string, string, string] => [x, y, z])));
}

/** What is critical to whom, closed upward: who threatens existence threatens sovereignty. */
function judgements(of: string): Fact[][] {
  const whose = [...new Set([of, 'RUS'])];
  return whose.reduce<Fact[][]>(
    (all, who) =>
      all.flatMap((before) =>
        [
          [0, 0, 0],
          [2, 0, 0],
          [2, 2, 0],
          [0, 0, 2],
          [2, 0, 2],
          [2, 2, 2],
        ].map((values) => [
          ...before,
          ...['sovereignty', 'existence', 'territorial-integrity'].map((what, i) =>
            judgement('critical-threat', ['h', what, who], values[i] as 0 | 2, null),
          ),
        ]),
      ),
    [[]],
  );
}

/** A request because of the act, by whom and to whom; support because of the act or of the request. */
function linksOf(
  requests: readonly (string | null)[],
  supports: readonly string[],
  attacker: string,
): Fact[][] {
  const asked = requests.flatMap((by): Fact[][] => {
    if (by === null) return [[]];
    return [...new Set(['RUS', 'USA', attacker])].map((to) => [
      said('r', 'request', { by: [by], to: [to], 'because of': ['h'] }),
    ]);
  });
  return asked.flatMap((request) => [
    request,
    ...supports.flatMap((by) =>
      ['h', ...(request.length > 0 ? ['r'] : [])].map((of) => [
        ...request,
        said('s', 'support', { by: [by], 'because of': [of] }),
      ]),
    ),
  ]);
}

function alarms(doers: readonly string[], victims: readonly string[]): Fact[][] {
  return product(doers, victims, ['ballistic', 'aerospace', 'oreshnik']).flatMap(
    ([by, at, system]) =>
      ([0, 2] as const).map((massive) => [
        said('h', 'launch', { by: [by], against: [at], of: [system] }, 'RUS'),
        judgement('massive', ['h'], massive, null, 'RUS'),
      ]),
  );
}

function onDay(fact: Fact, on: number): Fact {
  return fact.kind === 'description' ? { ...fact, start: { earliest: on, latest: on } } : fact;
}
