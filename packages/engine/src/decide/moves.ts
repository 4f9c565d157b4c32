import type { Fact, Instance, Model, Question, Status, Term, TraceNode, View } from '@casus/model';
import type { Engine } from '../evaluate/prepare.js';
import type { Edit } from './change.js';
import { setsFor, type Wanted } from './sets.js';

/** Several edits at once where only together they decide anything. */
export type Move = readonly Edit[];

/** Sets of facts of one instance that are tried together: the smaller ones first. */
const MOST_TOGETHER = 12;

const DONE: ReadonlySet<Status> = new Set(['kept', 'exercised', 'breached']);

/**
 * What may bring an instance elsewhere: facts that would decide it, one open fact more, one of the
 * facts that it rests on less, the act itself done.
 */
export function movesFrom(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
  target: Status,
  removable: ReadonlySet<Fact>,
): Move[] {
  const trace = engine.trace(facts, view, instance);
  const leaves = leavesOf(trace);
  const together = [true, false].flatMap((want) =>
    [...setsFor(trace, want)].sort((a, b) => a.size - b.size).slice(0, MOST_TOGETHER),
  );
  const open = leaves.filter(({ value, disputed }) => value === 1 && !disputed);
  const settled = leaves.filter(({ value, disputed }) => value !== 1 || disputed);
  const rested = new Set(settled.flatMap(({ question }) => restedOn(facts, question)));
  return [
    ...together.filter((set) => set.size > 0).map((set) => [...set.values()].map(added)),
    ...open.flatMap(({ question }) => bothWays(question).map((wanted) => [added(wanted)])),
    ...[...rested].flatMap((fact): Move[] =>
      removable.has(fact) ? [[{ kind: 'remove', fact }]] : [],
    ),
    ...(DONE.has(target) ? actDone(engine.model, instance) : []),
  ];
}

function added(wanted: Wanted): Edit {
  return { kind: 'add', wanted };
}

interface Leaf {
  readonly question: Question;
  readonly value: number;
  readonly disputed: boolean;
}

function leavesOf(node: TraceNode): Leaf[] {
  const { label } = node;
  if (label.kind !== 'leaf') return node.children.flatMap(leavesOf);
  return [{ question: label.fact, value: node.value, disputed: label.disputed }];
}

/** What can be stated at all, that it is so and that it is not. */
function bothWays(question: Question): Wanted[] {
  const both = [true, false].map((value) => ({ question, value }));
  switch (question.kind) {
    case 'row':
      return question.args.includes(null) ? [] : both;
    case 'description':
      return both;
    case 'role':
      return question.fillers.length > 0 ? [{ question, value: true }] : [];
    case 'time':
    case 'clause':
      return [];
  }
}

/** The facts that speak of what a leaf asks. */
function restedOn(facts: readonly Fact[], question: Question): Fact[] {
  switch (question.kind) {
    case 'row':
      return facts.filter(
        (fact) =>
          (fact.kind === 'row' && fact.name === question.name && sameArgs(fact.args, question)) ||
          (fact.kind === 'claim' && speaksFor(fact.names, question.name)),
      );
    case 'description':
    case 'role':
      return facts.filter(
        (fact) =>
          (fact.kind === 'description' && fact.happening === question.happening) ||
          (fact.kind === 'claim' && speaksFor(fact.names, question.type)),
      );
    case 'time':
      return facts.filter(
        (fact) => fact.kind === 'description' && fact.happening === question.happening,
      );
    case 'clause':
      return [];
  }
}

function sameArgs(args: readonly string[], { args: asked }: { args: readonly (string | null)[] }) {
  return asked.every((arg, i) => arg === null || args[i] === arg);
}

function speaksFor(names: readonly string[], name: string): boolean {
  return names.includes('*') || names.includes(name);
}

/** The act of a clause as this instance's bearer would do it, once for each bearer. */
function actDone(model: Model, instance: Instance): Move[] {
  const head = model.clauses.find(({ id }) => id === instance.clause)?.head;
  if (!head || head.kind === 'counts as' || head.kind === 'means') return [];
  const roles: Record<string, readonly string[]> = {};
  for (const [role, term] of Object.entries(head.act.roles)) {
    const ids = idsOf(term, instance);
    if (ids) roles[role] = ids;
  }
  const { type } = head.act;
  const bearers = instance.bearer.flatMap((id) => (id === null ? [] : [id]));
  return bearers.map((by) => [
    added({
      question: {
        kind: 'description',
        happening: null,
        type,
        roles: { by: [by], ...roles },
        inside: null,
      },
      value: true,
    }),
  ]);
}

/** null: who it is, is open. */
function idsOf(term: Term, instance: Instance): string[] | null {
  switch (term.kind) {
    case 'const':
      return [term.id];
    case 'variable':
    case 'bind': {
      const id = instance.bindings[term.name];
      return id ? [id] : null;
    }
    case 'happening': {
      const id = instance.happenings[term.handle];
      return id ? [id] : null;
    }
    case 'any':
      return term.terms[0] ? idsOf(term.terms[0], instance) : null;
    case 'all': {
      const parts = term.terms.map((part) => idsOf(part, instance));
      return parts.every((part) => part !== null) ? parts.flat() : null;
    }
    case 'role':
    case 'related':
      return null;
  }
}
