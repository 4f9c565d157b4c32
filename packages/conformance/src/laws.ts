import { type Instance, kleene, type Model, type Status } from '@casus/model';
import fc from 'fast-check';
import type { Evaluate } from './cases.js';
import { compareOutcomes, identity } from './differential.js';
import { type Question, questions } from './generate/index.js';
import { tapeOf, tapes } from './generate/tape.js';
import { refine } from './refine.js';

/** What must hold of every evaluator; the names are the laws. Each throws where it does not hold. */
export function laws(evaluate: Evaluate): Record<string, fc.IProperty<unknown>> {
  const ask = ({ model, facts, view }: Question) => evaluate(model, facts, view);
  return {
    'refining an unknown or adding a completeness claim only turns unknown into true or false':
      asProperty(
        fc.property(plainQuestions(), tapes, (question, tape) => {
          const wide = { ...question.view, accordingTo: null, asKnownOn: Number.MAX_SAFE_INTEGER };
          const before = ask({ ...question, view: wide });
          const after = ask(refine(question, tapeOf(tape)));
          for (const one of before) agreesWith(one, before, after);
        }),
      ),
    'the order of facts does not matter': asProperty(
      fc.property(questions(), (question) => {
        const { model, facts } = question;
        const turned = {
          ...question,
          model: { ...model, rows: [...model.rows].reverse() },
          facts: [...facts].reverse(),
        };
        same(ask(question), ask(turned));
      }),
    ),
    'a fact said twice is said once': asProperty(
      fc.property(questions(), (question) => {
        same(ask(question), ask({ ...question, facts: [...question.facts, ...question.facts] }));
      }),
    ),
    'counts-as never leaks out of its instrument': asProperty(
      fc.property(questions({ links: false }), (question) => {
        for (const { id, uses } of question.model.instruments) {
          const of = (instances: Instance[]) =>
            instances.filter(({ clause }) => clause.startsWith(`${id}.`));
          const heard = [null, id, ...uses];
          const alone = question.model.clauses.filter(
            ({ head, instrument }) => head.kind !== 'counts as' || heard.includes(instrument),
          );
          const model: Model = { ...question.model, clauses: alone };
          same(of(ask(question)), of(ask({ ...question, model })));
        }
      }),
    ),
    'what is not in force binds nobody': asProperty(
      fc.property(questions(), (question) => {
        const { model } = question;
        const never = model.rows.filter((row) => row.kind !== 'row' || row.name !== 'in force');
        for (const { clause, status } of ask({ ...question, model: { ...model, rows: never } })) {
          if (clause.startsWith('rule.') || status === 'not in force') continue;
          throw new Error(`${clause} is ${status}, and its instrument never was in force`);
        }
      }),
    ),
    'a status that speaks of the present rests on force, trigger and defeat that are known':
      asProperty(
        fc.property(questions(), (question) => {
          for (const { clause, status, force, trigger, defeat } of ask(question)) {
            if (!PRESENT.includes(status) || (force === 2 && trigger === 2 && defeat === 0))
              continue;
            throw new Error(`${clause} is ${status} with ${[force, trigger, defeat]}`);
          }
        }),
      ),
  };
}

const PRESENT: readonly Status[] = [
  'available',
  'exercised',
  'observed',
  'counted',
  'possibly counted',
  'held',
];

/** fc.property knows the type of what it draws; a list of laws need not. */
function asProperty<T>(property: fc.IProperty<T>): fc.IProperty<unknown> {
  return property as fc.IProperty<unknown>;
}

/**
 * Whether a clause was breached is a status, and statuses do not grow: without that question all
 * values do.
 */
function plainQuestions(): fc.Arbitrary<Question> {
  return questions().filter(({ model }) => !JSON.stringify(model.clauses).includes('"breached"'));
}

function agreesWith(one: Instance, before: readonly Instance[], after: readonly Instance[]): void {
  // Who was not known may turn out to be one who has an instance already: then the two are one.
  const alike = (all: readonly Instance[]) =>
    all.filter((other) => mayBe(other, one) || mayBe(one, other));
  const same = after.filter((instance) => identity(instance) === identity(one));
  const now = someUnknown(one) ? alike(after) : same;
  if (now.length === 0) return;
  for (const part of ['force', 'trigger', 'defeat'] as const) {
    const was = kleene.agreed(alike(before).map((instance) => instance[part]));
    const is = Math.max(...now.map((instance) => instance[part]));
    if (was === 1 || was === is) continue;
    throw new Error(`${identity(one)}: ${part} was ${was} and became ${is}`);
  }
}

function someUnknown({ bindings, happenings, bearer }: Instance): boolean {
  return [...Object.values(bindings), ...Object.values(happenings), ...bearer].includes(null);
}

/** Whether both are one if what the first does not know were known. */
function mayBe(open: Instance, known: Instance): boolean {
  return (
    [open.clause, open.limb, open.reading].join() ===
      [known.clause, known.limb, known.reading].join() &&
    ['bindings', 'happenings'].every((key) => {
      const of = key as 'bindings' | 'happenings';
      const entries = Object.entries(open[of]);
      return entries.every(([name, id]) => id === null || id === known[of][name]);
    }) &&
    open.bearer.length === known.bearer.length &&
    open.bearer.every((id, index) => id === null || id === known.bearer[index])
  );
}

function same(a: readonly Instance[], b: readonly Instance[]): void {
  const difference = compareOutcomes(a, b);
  if (difference !== null) throw new Error(difference);
}
