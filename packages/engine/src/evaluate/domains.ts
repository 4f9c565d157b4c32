import type { Domain, Minute, Truth } from '@casus/model';
import { allRows } from './life.js';
import { candidates, openTo } from './row-reading.js';
import { compileRow } from './rows.js';
import { type Scope, variableSlot } from './scope.js';
import { compileTerm } from './terms.js';
import { type Frame, type Ground, type Ids, NONE, or, type TermCode } from './types.js';

export interface DomainCode {
  /** Its possible members, one id each; null: nothing is known of them. */
  readonly members: (frame: Frame) => readonly Ids[] | null;
  /** Members and all others who may belong to it as nothing says that they do not. */
  readonly possible: (frame: Frame) => readonly Ids[] | null;
  /** Members and, of a relation, all other actors: who may belong to it at one minute or another. */
  readonly anyone: (frame: Frame) => readonly Ids[] | null;
  /** How surely one belongs to it; `at` null: read at the anchor. */
  readonly member: (frame: Frame, ids: Ids, at: Minute | null) => Truth;
}

export function compileDomain(domain: Domain, scope: Scope): DomainCode {
  switch (domain.kind) {
    case 'list':
      return list(domain.terms.map((term) => compileTerm(term, scope)));
    case 'fillers': {
      const { handle, role } = domain;
      return list([compileTerm({ kind: 'role', handle, role }, scope)]);
    }
    case 'rows':
      return rows(domain.name, domain.args, scope);
  }
}

function list(terms: readonly TermCode[]): DomainCode {
  const members = (frame: Frame): readonly Ids[] | null => {
    const ids = terms.map((term) => term.ids(frame));
    if (ids.some((found) => found.length === 0)) return null;
    return [...new Set(ids.flat())].map((id) => [id]);
  };
  const member = (frame: Frame, ids: Ids): Truth =>
    terms.some((term) => term.sure(frame) && term.ids(frame).includes(ids[0] ?? '')) ? 2 : 1;
  return { members, possible: members, anyone: members, member };
}

/** All x with relation(args, x in the hole): the first gap is the hole, further gaps are anything. */
function rows(
  name: string,
  args: readonly (Parameters<typeof compileTerm>[0] | null)[],
  scope: Scope,
): DomainCode {
  const hole = args.indexOf(null);
  const slots = args.map((_, i) => variableSlot(scope, `$${name}.${i}`));
  const terms = args.map((arg) => (arg === null ? null : compileTerm(arg, scope)));
  const filled = terms.map(
    (term, i) => term ?? compileTerm({ kind: 'variable', name: `$${name}.${i}` }, scope),
  );
  const definitions = scope.definitions(name);
  const parts = {
    name,
    terms: filled,
    by: null,
    inside: null,
    within: null,
    formula: null,
    definitions,
  };
  const spec = compileRow(parts, scope);
  const fixed = (frame: Frame): (Ids | null)[] => terms.map((term) => term?.ids(frame) ?? null);
  const find = (frame: Frame): readonly Ids[] =>
    candidates(frame, name, hole, fixed(frame)).map((id) => [id]);
  const constant = args.every((arg) => arg === null || arg.kind === 'const');
  const members = constant ? onceDeclared(name, find) : find;
  const gaps = args.flatMap((arg, i) => (arg === null && i !== hole ? [i] : []));
  const member = (frame: Frame, ids: Ids, at: Minute | null): Truth => {
    frame.vars[slots[hole] as number] = ids;
    if (gaps.length === 0)
      return at === null ? spec.value(frame, null) : spec.value(frame, null, at);
    // Nobody says of everyone that it does not stand in the relation to them.
    const known = args.map((_, i) => (i === hole ? ids : (terms[i]?.ids(frame) ?? null)));
    let best: Truth = openTo(frame, name, known) ? 1 : 0;
    for (const row of allRows(frame.world, name)) {
      if (row.value === 0 || row.args[hole] !== ids[0] || row.args.length !== args.length) continue;
      for (const gap of gaps) frame.vars[slots[gap] as number] = [row.args[gap] as string];
      best = or(best, at === null ? spec.value(frame, null) : spec.value(frame, null, at));
    }
    for (const gap of gaps) frame.vars[slots[gap] as number] = NONE;
    return best;
  };
  const anyone = (frame: Frame): readonly Ids[] => {
    const named = members(frame);
    const known = new Set(named.map((ids) => ids[0]));
    const others = [...frame.world.tables.actors].filter((id) => !known.has(id));
    return [...named, ...others.map((id) => [id])];
  };
  const possible = (frame: Frame): readonly Ids[] =>
    definitions.length > 0 || openTo(frame, name, fixed(frame)) ? anyone(frame) : members(frame);
  return { members, possible, anyone, member };
}

/** What declarations alone decide is found once for each ground. */
function onceDeclared(
  name: string,
  find: (frame: Frame) => readonly Ids[],
): (frame: Frame) => readonly Ids[] {
  const known = new WeakMap<Ground, readonly Ids[]>();
  return (frame) => {
    const { ground, rows } = frame.world;
    if (rows?.has(name)) return find(frame);
    let found = known.get(ground);
    if (found === undefined) {
      found = find(frame);
      known.set(ground, found);
    }
    return found;
  };
}
