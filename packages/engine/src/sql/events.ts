import { type Clause, isA, isAlways, type Model } from '@casus/model';
import { name, text } from './dialect.js';
import type { Expr } from './truth.js';
import { type Compiling, NotInSql } from './types.js';

/** A type whose happenings answer a pattern: surely (2), or perhaps (1) by a rule of the vocabulary. */
interface Answering {
  readonly type: string;
  readonly value: 1 | 2;
  /** Roles that the rule fills from other roles of the happening. */
  readonly from: Readonly<Record<string, string>>;
  /** Roles that the rule asks somebody to stand in: where nobody is known to, it may not count. */
  readonly needs: readonly string[];
}

export interface EventSource {
  readonly types: readonly Answering[];
  /** SQL condition on `alias` that its type answers. */
  readonly among: (alias: string) => string;
  readonly value: (alias: string) => Expr;
  /** SQL condition on `alias` that its type surely answers. */
  readonly surely: (alias: string) => string;
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
      const sure = surely(types, column, alias);
      return sure === 'TRUE' ? '2' : sure === 'FALSE' ? '1' : `CASE WHEN ${sure} THEN 2 ELSE 1 END`;
    },
    surely: (alias) => {
      const plain = types.filter(({ value, needs }) => value === 2 && needs.length === 0);
      const all = `${alias}."type" IN (${types.map(({ type }) => text(type)).join(', ')})`;
      const sure = surely(types, column, alias);
      return plain.length === types.length ? all : sure === 'FALSE' ? sure : `${all} AND (${sure})`;
    },
    role: (alias, role) => {
      const plain = column(alias, role);
      const moved = types.filter(({ from }) => from[role] !== undefined);
      const sources = moved.map(({ from }) => from[role] ?? role);
      sameKind(compiling.model, wanted, role, sources);
      if (moved.length === 0) return plain;
      const cases = moved.map(
        ({ type, from }) =>
          `WHEN ${alias}."type" = ${text(type)} THEN ${column(alias, from[role] ?? '') ?? 'NULL'}`,
      );
      return `CASE ${cases.join(' ')} ELSE ${plain ?? 'NULL'} END`;
    },
  };
}

/** Of those types that answer at all. */
function surely(
  types: readonly Answering[],
  column: (alias: string, role: string) => string | null,
  alias: string,
): string {
  const plain = types.filter(({ value, needs }) => value === 2 && needs.length === 0);
  if (plain.length === types.length) return 'TRUE';
  const among = `${alias}."type" IN (${plain.map(({ type }) => text(type)).join(', ')})`;
  const asked = types.flatMap(({ type, value, needs }) => {
    const cells = needs.map((role) => column(alias, role));
    if (value < 2 || needs.length === 0 || cells.includes(null)) return [];
    return [
      `${alias}."type" = ${text(type)} AND ${cells.map((cell) => `${cell} IS NOT NULL`).join(' AND ')}`,
    ];
  });
  return [...(plain.length > 0 ? [among] : []), ...asked].join(' OR ') || 'FALSE';
}

/**
 * The roles whose column holds actors' codes: in a vocabulary a preposition may take an actor after one
 * word and a weapon after another, and a column is of one kind. What most events say of it counts.
 */
export function actorRoles({ events }: Pick<Model, 'events'>): Set<string> {
  const counts = new Map<string, number>();
  for (const { id, type } of events.flatMap(({ roles }) => roles)) {
    counts.set(id, (counts.get(id) ?? 0) + (type === 'actor' ? 1 : -1));
  }
  return new Set([...counts].flatMap(([id, count]) => (count > 0 ? [id] : [])));
}

/** Of one kind here and another in its column: nothing could be compared. */
function sameKind(model: Model, event: string, role: string, from: readonly string[]): void {
  const actors = actorRoles(model);
  const declared = model.events
    .find(({ id }) => id === event)
    ?.roles.find(({ id }) => id === role)?.type;
  const here = declared === undefined ? actors.has(role) : declared === 'actor';
  if ([role, ...from].some((item) => actors.has(item) !== here)) {
    throw new NotInSql(`"${role}" is an actor after one word and something else after another`);
  }
}

/** What a simple rule does: "upon E h [of W] h counts as T [with W]", and asks nothing else. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly value: 1 | 2;
  readonly roles: Readonly<Record<string, string>>;
  readonly needs: readonly string[];
}

/** The types that a record must be complete for, so that none of this type can have gone unrecorded. */
export function openTypes(compiling: Compiling, wanted: string): string[] {
  const { model } = compiling;
  const found = new Set<string>();
  const add = (type: string) => {
    if (found.has(type)) return;
    found.add(type);
    for (const { head, limbs } of rulesFor(compiling)) {
      if (head.kind !== 'counts as' || !isA(model.events, head.type, type)) continue;
      for (const { pattern } of limbs) if (pattern) add(pattern.type);
    }
  };
  add(wanted);
  return [...found];
}

function rulesFor({ model, clause }: Compiling): Clause[] {
  const uses = model.instruments.find(({ id }) => id === clause.instrument)?.uses ?? [];
  return model.clauses.filter((rule) => derives(rule, [null, clause.instrument, ...uses]));
}

function answering(compiling: Compiling, wanted: string): Answering[] {
  const { model } = compiling;
  const rules = rulesFor(compiling);
  const found = new Map<string, Answering>();
  const add = (item: Answering) => {
    const before = found.get(item.type);
    if (before) {
      const ways = [before, item].map(({ from, needs }) => JSON.stringify([from, needs]));
      const same = ways[0] === ways[1];
      if (!same) throw new NotInSql(`"${item.type}" counts as "${wanted}" in two ways`);
      if (before.value >= item.value) return;
    }
    found.set(item.type, item);
    for (const step of rules.flatMap((rule) => stepsTo(rule, item.type))) {
      const value = step.value === 1 || item.value === 1 ? 1 : 2;
      const source = (role: string) => step.roles[role] ?? role;
      const moved = Object.entries(item.from).map(([role, before]) => [role, source(before)]);
      const from = { ...step.roles, ...Object.fromEntries(moved) };
      const needs = [...new Set([...item.needs.map(source), ...step.needs])];
      for (const type of below(model, step.from)) add({ type, value, from, needs });
    }
  };
  for (const type of below(model, wanted)) add({ type, value: 2, from: {}, needs: [] });
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
      needs: bound.map(([role]) => role),
    };
  });
}

function below(model: Model, type: string): string[] {
  return [
    type,
    ...model.events
      .filter(({ id }) => id !== type && isA(model.events, id, type))
      .map(({ id }) => id),
  ];
}
