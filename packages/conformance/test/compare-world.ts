// Pairs of clauses as text, all complete cases of a small world as facts, and what the reference says
// of them: compare is held against counting these cases one by one.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Comparison, Literal, Witness } from '@casus/engine';
import { readLibrary } from '@casus/language';
import { and, type Clause, type Fact, type Marks, type Model } from '@casus/model';
import { evaluate } from '@casus/reference';
import fc from 'fast-check';
import { situationOf } from '../../answers/src/compare/case.js';

const VOCABULARY = readFileSync(
  fileURLToPath(new URL('../../../cases/vocabulary.casus', import.meta.url)),
  'utf8',
);

const ROWS = 'record armed\n  USA is nuclear-armed\n  not UKR is nuclear-armed\n';

// ---- clauses as text

const pick = fc.constantFrom;
const victim = pick('RUS', 'BLR', '(RUS or BLR)', 'USA');
const interest = pick('sovereignty', 'existence', '(sovereignty or territorial-integrity)');
const condition = fc.oneof(
  fc
    .tuple(pick('', 'not '), interest, pick('the victim', 'RUS'))
    .map(([no, what, whose]) => `h is ${no}critical-threat of ${what} of ${whose}`),
  pick('h is aggression', 'h is vital judged by RUS', 'h is not vital judged by RUS'),
  pick('A is nuclear-armed', 'A is not nuclear-armed', 'A is not USA'),
  pick('request by BLR to RUS because of h', 'no request by BLR because of h'),
  pick(
    'request by some B to A because of h',
    'request r by BLR because of h and support by RUS because of r',
  ),
  pick('no support by USA because of h', 'support by (RUS or USA) because of h'),
);
const attackLimb = fc
  .tuple(
    pick('attack', 'aggression', 'joint-attack'),
    fc.option(victim, { nil: null }),
    fc.option(pick('conventional', 'wmd', 'nuclear'), { nil: null }),
    fc.array(condition, { maxLength: 2 }),
  )
  .map(([type, on, weapon, where]) =>
    [
      `${type} h by some A${on ? ` on ${on}` : ''}${weapon ? ` with ${weapon}` : ''}`,
      ...where,
    ].join(' and '),
  );
const alarmLimb = fc
  .tuple(pick('', ' of ballistic', ' of aerospace'), fc.option(victim, { nil: null }), fc.boolean())
  .map(([system, against, massive]) => {
    const launch = `launch h by some A${system}${against ? ` against ${against}` : ''}`;
    return `RUS is informed of (${launch}${massive ? ', h is massive' : ''})`;
  });
const limbs = fc.array(
  fc.oneof({ weight: 3, arbitrary: attackLimb }, { weight: 1, arbitrary: alarmLimb }),
  {
    minLength: 1,
    maxLength: 2,
  },
);
/** One rule that counts for sure and lends the act another victim. */
const rule = pick(
  '',
  '  clause counting\n    upon attack h on USA with conventional\n    h counts as joint-attack on RUS\n',
);

export interface Pair {
  readonly a: string;
  readonly b: string;
}

function doctrine(name: string): fc.Arbitrary<string> {
  return fc.tuple(rule, limbs).map(([counting, list]) => {
    const labelled = list.map((limb, i) => `      (${i + 1}) ${limb}`).join('\n');
    const use = `  clause use\n    when any of\n${labelled}\n    RUS may use nuclear\n`;
    return `doctrine ${name}\n  by RUS\n  issued 2024-01-01\n${counting}${use}`;
  });
}

export const pairs: fc.Arbitrary<Pair> = fc.record({ a: doctrine('older'), b: doctrine('newer') });

export async function modelOf({ a, b }: Pair): Promise<Model> {
  const text = `${VOCABULARY}\n${ROWS}\n${a}\n${b}`;
  const { model, diagnostics } = await readLibrary([{ path: 'pair.casus', text }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`${a}\n${b}\n${JSON.stringify(errors[0])}`);
  return model;
}

// ---- all complete cases of what the pair speaks of

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

// ---- what the reference says

/** A class as a clause that covers it: its words say no more and no less. */
export function clauseOf(
  model: Model,
  witness: Witness,
  name: string,
  literals: readonly Literal[] = witness.literals,
): Clause[] {
  const use = model.clauses.find(
    ({ id }) => id === `${name.startsWith('older') ? 'older' : 'newer'}.use`,
  ) as Clause;
  return witness.types.map((type, i) => {
    const { pattern, conditions } = situationOf(
      model,
      { types: [type], inside: witness.inside },
      literals.map(inFull),
    );
    const limb = { label: null, reading: null, pattern, where: and(...conditions) };
    return { ...use, id: `${name}.${type}.${i}`, limbs: [limb], binders: [], unless: null };
  });
}

/** For reading one actor stands for its class; here all of them are named. */
function inFull(literal: Literal): Literal {
  const { asked, anyOf } = literal;
  const each = anyOf.flatMap(({ ids, like }) =>
    [ids, ...like].map((one) => ({ ids: one, like: [] })),
  );
  if (asked.kind !== 'linked') return { ...literal, anyOf: each };
  return { ...literal, asked: { ...asked, literals: asked.literals.map(inFull) } };
}

/** The truth of each clause's condition in a case, by the reference. */
export function truths(model: Model, facts: readonly Fact[]): Map<string, number> {
  const on = model.statedDate;
  const standing = model.records.flatMap((record) => record.facts);
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const found = new Map<string, number>();
  for (const { clause, trigger } of evaluate(model, [...standing, ...facts], view)) {
    found.set(clause, Math.max(found.get(clause) ?? 0, trigger));
  }
  return found;
}
