import { type Clause, isAlways, type Model } from '@casus/model';
import { name, text } from './dialect.js';
import type { Expr } from './truth.js';
import { type Compiling, NotInSql } from './types.js';

/** A type whose happenings answer a pattern: surely (2), or perhaps (1) by a rule of the vocabulary. */
interface Answering {
  readonly type: string;
  readonly value: 1 | 2;
  /** Roles that the rule fills from other roles of the happening. */
  readonly from: Readonly<Record<string, string>>;
}

export interface EventSource {
  readonly types: readonly Answering[];
  /** SQL condition on `alias` that its type answers. */
  readonly among: (alias: string) => string;
  readonly value: (alias: string) => Expr;
  readonly role: (alias: string, role: string) => string | null;
}

/** The happenings that answer a pattern's type: those below it, and those that a rule counts as one. */
export function eventSource(compiling: Compiling, wanted: string): EventSource {
  const types = answering(compiling, wanted);
  const { columns } = compiling.options.happenings;
  const column = (alias: string, role: string) =>
    columns.includes(role) ? `${alias}.${name(role)}` : null;
  return {
    types,
    among: (alias) => `${alias}."type" IN (${types.map(({ type }) => text(type)).join(', ')})`,
    value: (alias) => {
      const possible = types.filter(({ value }) => value === 1).map(({ type }) => text(type));
      if (possible.length === 0) return '2';
      if (possible.length === types.length) return '1';
      return `CASE WHEN ${alias}."type" IN (${possible.join(', ')}) THEN 1 ELSE 2 END`;
    },
    role: (alias, role) => {
      const plain = column(alias, role);
      const moved = types.filter(({ from }) => from[role] !== undefined);
      if (moved.length === 0) return plain;
      const cases = moved.map(
        ({ type, from }) =>
          `WHEN ${alias}."type" = ${text(type)} THEN ${column(alias, from[role] ?? '') ?? 'NULL'}`,
      );
      return `CASE ${cases.join(' ')} ELSE ${plain ?? 'NULL'} END`;
    },
  };
}

/** What a simple rule does: "upon E h [of W] h counts as T [with W]", and asks nothing else. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly value: 1 | 2;
  readonly roles: Readonly<Record<string, string>>;
}

function answering(compiling: Compiling, wanted: string): Answering[] {
  const { model } = compiling;
  const own = compiling.clause.instrument;
  const uses = model.instruments.find(({ id }) => id === own)?.uses ?? [];
  const rules = model.clauses.filter((rule) => derives(rule, [null, own, ...uses]));
  const found = new Map<string, Answering>();
  const add = (item: Answering) => {
    const before = found.get(item.type);
    if (before) {
      const same = JSON.stringify(before.from) === JSON.stringify(item.from);
      if (!same) throw new NotInSql(`"${item.type}" counts as "${wanted}" in two ways`);
      if (before.value >= item.value) return;
    }
    found.set(item.type, item);
    for (const { from, value, roles } of rules.flatMap((rule) => stepsTo(rule, item.type))) {
      const least = value === 1 || item.value === 1 ? 1 : 2;
      for (const type of below(model, from))
        add({ type, value: least, from: { ...item.from, ...roles } });
    }
  };
  for (const type of below(model, wanted)) add({ type, value: 2, from: {} });
  return [...found.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** Rules of the vocabulary hold everywhere, an instrument's own in it and in those that use it. */
function derives({ head, instrument }: Clause, homes: readonly (string | null)[]): boolean {
  return head.kind === 'counts as' && homes.includes(instrument);
}

/** The steps by which a rule makes happenings of this type; one that asks more cannot be said here. */
function stepsTo(rule: Clause, type: string): Step[] {
  const { head, limbs, unless, binders, instrument, aspect } = rule;
  if (head.kind !== 'counts as' || head.type !== type) return [];
  return limbs.map(({ pattern, where }) => {
    const bound = Object.entries(pattern?.roles ?? {});
    const source = new Map(
      bound.flatMap(([role, term]) => (term.kind === 'bind' ? [[term.name, role]] : [])) as [
        string,
        string,
      ][],
    );
    const roles = Object.entries(head.roles).map(([role, term]) => [
      role,
      term.kind === 'variable' ? source.get(term.name) : undefined,
    ]);
    const plain =
      pattern &&
      isAlways(where) &&
      source.size === bound.length &&
      roles.every(([, from]) => from !== undefined);
    if (!plain || unless || binders.length > 0 || instrument !== null || aspect !== 'upon') {
      throw new NotInSql(
        `"${rule.id}" decides what counts as "${type}", and asks more than a column`,
      );
    }
    return {
      from: pattern.type,
      to: head.type,
      value: head.may ? 1 : 2,
      roles: Object.fromEntries(roles) as Record<string, string>,
    };
  });
}

function below(model: Model, type: string): string[] {
  return [
    type,
    ...model.events.filter(({ id }) => id !== type && isBelow(model, id, type)).map(({ id }) => id),
  ];
}

function isBelow(model: Model, type: string, wanted: string): boolean {
  if (type === wanted) return true;
  const own = model.events.find(({ id }) => id === type);
  return own?.parents.some((parent) => isBelow(model, parent, wanted)) ?? false;
}
