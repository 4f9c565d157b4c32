import type { Description, Fact, Marks, Question } from '@casus/model';
import type { Wanted } from './sets.js';

const OWN: Marks = { citations: [], speaker: null, knownFrom: null, reading: null };

/** Several roles of one happening are one thing to say of it. */
export function together(wanted: readonly Wanted[]): Wanted[] {
  const roles = new Map<string, Extract<Question, { kind: 'description' }>>();
  const others: Wanted[] = [];
  for (const item of wanted) {
    const { question } = item;
    if (question.kind !== 'role') {
      others.push(item);
      continue;
    }
    const { happening, type, inside } = question;
    const key = JSON.stringify([happening, type, inside]);
    const before = roles.get(key);
    roles.set(key, {
      kind: 'description',
      happening,
      type,
      inside,
      roles: { ...before?.roles, [question.role]: question.fillers },
    });
  }
  // What it was called in one more word comes last: then it has the roles that were said before.
  return [...[...roles.values()].map((question) => ({ question, value: true })), ...others];
}

/** Wanted facts as facts, so that they can be added to a case. `known` are the case's own, for dates. */
export function factsOf(wanted: readonly Wanted[], known: readonly Fact[], on: number): Fact[] {
  const all = together(wanted);
  return all.map((item, index) => factOf(item, known, on, index, rolesWith(item, all)));
}

/** What a happening is said to be in one more word has the roles that are wanted of it in another. */
function rolesWith({ question }: Wanted, all: readonly Wanted[]): Described['roles'] {
  if (question.kind !== 'description' || question.happening === null) return {};
  const same = all.flatMap(({ question: other, value }) =>
    value &&
    other.kind === 'description' &&
    other.happening === question.happening &&
    other.inside === question.inside
      ? [other.roles]
      : [],
  );
  return Object.assign({}, ...same);
}

/** Cases that were asked about with facts more, kept while the case is: rows that are open alike ask the same. */
const asked = new WeakMap<readonly Fact[], Map<string, readonly Fact[]>>();
const MOST_KEPT = 16;

/** The case with the wanted facts; the same list for the same wants, so that what was worked out on it is found. */
export function casePlus(
  facts: readonly Fact[],
  wanted: readonly Wanted[],
  on: number,
): readonly Fact[] {
  const kept = asked.get(facts) ?? new Map<string, readonly Fact[]>();
  asked.set(facts, kept);
  const key = JSON.stringify([on, wanted]);
  const found = kept.get(key) ?? [...facts, ...factsOf(wanted, facts, on)];
  // What was asked last is dropped last.
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

function factOf(
  { question, value }: Wanted,
  known: readonly Fact[],
  on: number,
  index: number,
  roles: Described['roles'] = {},
): Fact {
  switch (question.kind) {
    case 'row':
      return {
        kind: 'row',
        name: question.name,
        args: question.args.map((arg) => arg ?? ''),
        from: null,
        to: null,
        value: value ? 2 : 0,
        inside: question.inside,
        marks: { ...OWN, speaker: question.by },
      };
    case 'description':
      if (question.happening === null)
        return value ? fresh(question, on, index) : absence(question);
      return again(question, value, known, on, roles);
    case 'role':
      return again(
        { ...question, kind: 'description', roles: { [question.role]: question.fillers } },
        value,
        known,
        on,
      );
    case 'time':
    case 'clause':
      throw new RangeError(`no fact states this: ${question.kind}`);
  }
}

type Described = Extract<Question, { kind: 'description' }>;

function fresh(question: Described, on: number, index: number): Description {
  const at = { earliest: on, latest: on };
  return {
    kind: 'description',
    happening: `wanted#${index + 1}`,
    type: question.type,
    roles: question.roles,
    start: at,
    end: at,
    value: 2,
    inside: question.inside,
    marks: OWN,
  };
}

/** One more description of a happening that is known: its time is the one known. */
function again(
  question: Described,
  value: boolean,
  known: readonly Fact[],
  on: number,
  more: Described['roles'] = {},
): Description {
  const same = known.filter(
    (fact): fact is Description =>
      fact.kind === 'description' && fact.happening === question.happening,
  );
  const like = same.find((fact) => fact.type === question.type) ?? same[0];
  const at = { earliest: on, latest: on };
  const inherited = like && like.type !== question.type ? { ...like.roles, ...more } : {};
  return {
    kind: 'description',
    happening: question.happening ?? '',
    type: question.type,
    roles: { ...inherited, ...question.roles },
    start: like?.start ?? at,
    end: like ? like.end : at,
    value: value ? 2 : 0,
    inside: question.inside,
    marks: OWN,
  };
}

function absence(question: Described): Fact {
  return {
    kind: 'claim',
    names: [question.type],
    about: question.roles,
    from: null,
    to: null,
    marks: OWN,
  };
}
