import { conflicts } from '@casus/engine';
import type { Clause, Instance, Model, Pattern, Term } from '@casus/model';
import { isA } from '@casus/model';
import { evaluate } from '@casus/reference';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Question, questions } from '../src/generate/index.js';

const numRuns = Number(process.env.CASUS_RUNS ?? 120);

/**
 * Brute force: wherever the reference finds one and the same actor bound to an act and forbidden every
 * act of that sort, on one day and in one course of events, the two clauses are on the list.
 */
test('no conflict that somebody is really in is missing from the list', () => {
  let met = 0;
  // Several courses of events for each model: in most of them nobody is bound at all.
  fc.assert(
    fc.property(questions(), fc.array(questions(), { minLength: 6, maxLength: 6 }), (one, more) => {
      for (const { facts, view } of [one, ...more]) {
        const question = opposed({ ...one, facts, view });
        const caught = torn(question);
        met += caught.length;
        if (caught.length > 0) expect(listed(question)).toEqual(expect.arrayContaining(caught));
      }
    }),
    { numRuns },
  );
  expect(met).toBeGreaterThan(numRuns / 20);
});

function listed({ model, facts, view }: Question): string[] {
  const told = facts.filter((fact) => fact.kind !== 'description');
  const found = conflicts(
    model,
    { ...view, accordingTo: null, asKnownOn: Number.MAX_SAFE_INTEGER },
    undefined,
    told,
  );
  return found.map(({ first, second }) => [first.clause, second.clause].sort().join());
}

/** Every duty that names whom it binds to what, beside others of its conditions that forbid just that. */
function opposed({ model, facts, view }: Question): Question {
  const duties = model.clauses.flatMap((clause) =>
    clause.head.kind === 'duty' &&
    !/variable|bind|role"|happening"/.test(JSON.stringify(clause.head))
      ? [{ ...clause, head: clause.head }]
      : [],
  );
  const clauses = duties.flatMap(({ head, ...rest }, d): Clause[] => {
    const bare = { negative: false, window: null, frequency: [], until: null, deems: null };
    const must = { ...rest, id: `${rest.instrument}.must${d}`, head: { ...head, ...bare } };
    const mustNot = model.clauses.map((other, c) => ({
      ...other,
      id: `${other.instrument}.not${d}-${c}`,
      head: { ...head, ...bare, negative: true },
      defeats: [],
    }));
    return [{ ...must, defeats: [] }, ...mustNot];
  });
  const counting = model.clauses.filter((one) => one.head.kind === 'counts as');
  return { model: { ...model, clauses: [...counting, ...clauses] }, facts, view };
}

/** Pairs of clauses that bind somebody to do and not to do one thing. */
function torn({ model, facts, view }: Question): string[] {
  const instances = evaluate(model, facts, view);
  const clauseOf = (one: Instance) => model.clauses.find(({ id }) => id === one.clause) as Clause;
  const bound = instances.flatMap((one) => {
    const clause = clauseOf(one);
    const { head } = clause;
    const live = LIVE.includes(one.status);
    return head.kind === 'duty' && live && one.bearer.length === 1 ? [{ one, clause, head }] : [];
  });
  const pairs = bound.flatMap((must) =>
    bound.flatMap((not) => {
      if (must.head.negative || !not.head.negative) return [];
      if (must.one.bearer[0] === null || must.one.bearer[0] !== not.one.bearer[0]) return [];
      if (must.clause.defeats.includes(not.clause.id)) return [];
      if (not.clause.defeats.includes(must.clause.id)) return [];
      return within(model, must.head.act, not.head.act)
        ? [[must.clause.id, not.clause.id].sort().join()]
        : [];
    }),
  );
  return [...new Set(pairs)];
}

const LIVE = ['triggered', 'observed', 'breached'];

/** Whether whoever does the one has done the other. */
function within(model: Model, one: Pattern, other: Pattern): boolean {
  if (one.inside || other.inside) return false;
  return (
    isA(model.events, one.type, other.type) &&
    Object.entries(other.roles).every(
      ([role, term]) => role === 'by' || same(model, one.roles[role], term),
    )
  );
}

function same(model: Model, one: Term | undefined, other: Term): boolean {
  if (one?.kind !== 'const' || other.kind !== 'const') return false;
  return one.id === other.id || isA(model.kinds, one.id, other.id);
}
