import type { Domain, Formula, Least, Term } from '@casus/model';
import { always, and, not, or } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { fork, type Scope, target } from './context.js';
import { later } from './dates.js';
import { filler } from './fillers.js';
import { pattern } from './patterns.js';
import { test } from './tests.js';

/** A conjunction in reading order: what a part binds, later parts may use. */
export function conjunction(
  parts: readonly ast.Formula[],
  inside: Term | null,
  scope: Scope,
): Formula {
  const [head, ...rest] = parts;
  if (!head) return always;
  const opened = head.$type === 'PatternFormula' ? openPattern(head, inside, scope) : null;
  if (opened) return opened(rest);
  const belief = beliefParts(head, scope);
  if (belief) {
    const within = conjunction(belief.parts, belief.holder, scope);
    return and(within, conjunction(rest, inside, scope));
  }
  const first = formula(head, inside, scope);
  return and(first, conjunction(rest, inside, scope));
}

/** A linked happening with a handle or new variables: the rest of the conjunction speaks of it. */
function openPattern(
  node: ast.PatternFormula,
  inside: Term | null,
  scope: Scope,
): ((rest: readonly ast.Formula[]) => Formula) | null {
  const bound = node.handle !== undefined && scope.handles.has(node.handle);
  const lowered = bound ? null : pattern(node, inside, scope);
  if (!lowered || (node.handle === undefined && lowered.binds.size === 0)) return null;
  return (rest) => {
    const inner = fork(scope);
    bindPattern(lowered, inner);
    const where = and(lowered.where, conjunction(rest, inside, inner));
    return { kind: 'some', pattern: lowered.pattern, where };
  };
}

export function bindPattern(
  lowered: {
    readonly pattern: { readonly handle: string | null };
    readonly binds: ReadonlySet<string>;
    readonly event: ast.EventDecl;
  },
  scope: Scope,
): void {
  for (const name of lowered.binds) scope.variables.add(name);
  if (lowered.pattern.handle) scope.handles.set(lowered.pattern.handle, lowered.event);
}

/** Takes conjunctions and plain brackets apart. */
export function flatten(node: ast.Formula): ast.Formula[] {
  if (node.$type === 'Conjunction') return node.parts.flatMap(flatten);
  const only = node.$type === 'Grouped' && node.parts.length === 1 ? node.parts[0] : undefined;
  return only ? flatten(only) : [node];
}

/** "RUS is informed of (launch k …, k is massive)": the holder and what it holds. */
export function beliefParts(
  node: ast.Formula,
  scope: Scope,
): { readonly holder: Term; readonly parts: ast.Formula[] } | null {
  if (node.$type !== 'Test' || !node.belief) return null;
  const holder = filler(node.subject, null, scope, new Set()).term;
  return holder ? { holder, parts: flatten(node.belief) } : null;
}

/** Whose belief it is may be a name that leads nowhere: reported there. */
function belief(node: ast.Test, scope: Scope): Formula {
  const held = beliefParts(node, scope);
  return held ? conjunction(held.parts, held.holder, scope) : always;
}

function formula(node: ast.Formula, inside: Term | null, scope: Scope): Formula {
  switch (node.$type) {
    case 'Conjunction':
      return conjunction(node.parts.flatMap(flatten), inside, scope);
    case 'Grouped':
      return node.parts.length === 1
        ? conjunction(node.parts.flatMap(flatten), inside, scope)
        : or(...node.parts.map((part) => formula(part, inside, fork(scope))));
    case 'Negation':
      return not(formula(node.formula, inside, fork(scope)));
    case 'Absent':
      return not(someOf(node.pattern, inside, fork(scope)));
    case 'Choice':
      return choice(node, inside, scope);
    case 'Quantified':
      return quantified(node, inside, scope);
    case 'Test':
      return node.belief ? belief(node, scope) : test(node, inside, scope);
    case 'Gap':
      return gap(node, scope);
    case 'ClauseTest':
      return {
        kind: 'clause',
        clause: clauseName(node.clause),
        state: node.state === 'applies' ? 'applies' : 'breached',
      };
    case 'PatternFormula':
      return someOf(node, inside, scope);
  }
}

/** A handle bound before: another description of that happening. A new one: some happening. */
function someOf(node: ast.PatternFormula, inside: Term | null, scope: Scope): Formula {
  const again = node.handle !== undefined && scope.handles.has(node.handle);
  const lowered = pattern(node, inside, scope);
  if (!lowered) return always;
  if (again && node.handle) {
    return and({ kind: 'is', handle: node.handle, pattern: lowered.pattern }, lowered.where);
  }
  return { kind: 'some', pattern: lowered.pattern, where: lowered.where };
}

function choice(node: ast.Choice, inside: Term | null, scope: Scope): Formula {
  const limbs = node.limbs.map((limb) => {
    const first = limb.formula ?? limb.readings[0]?.formula;
    if (limb.readings.length > 0) {
      scope.context.report(limb, {
        code: 'nested-reading',
        message:
          'Readings stand in the limbs of a clause, not deeper: give the clause two readings.',
      });
    }
    return first ? formula(first, inside, fork(scope)) : always;
  });
  const n = node.any ? 1 : node.all ? limbs.length : Number(node.least);
  if (n > limbs.length) {
    scope.context.report(node, {
      code: 'unreachable-quantity',
      message: `"at least ${n} of" ${limbs.length} limbs can never hold.`,
    });
  }
  return { kind: 'atLeast', n, of: limbs };
}

function quantified(node: ast.Quantified, inside: Term | null, scope: Scope): Formula {
  const inner = fork(scope);
  inner.variables.add(node.var);
  const where = formula(node.formula, inside, inner);
  return {
    kind: 'count',
    least: least(node),
    variable: node.var,
    domain: domain(node.set, scope),
    where,
  };
}

function least(node: ast.Quantified): Least {
  if (node.fraction) {
    const [over, under] = node.fraction.split('/').map(Number);
    return { kind: 'fraction', over: over ?? 1, under: under ?? 1 };
  }
  if (node.how === 'each') return { kind: 'fraction', over: 1, under: 1 };
  return { kind: 'number', n: node.least === undefined ? 1 : Number(node.least) };
}

export function domain(set: ast.ActorSet, scope: Scope): Domain {
  switch (set.$type) {
    case 'PartySet':
      return {
        kind: 'rows',
        name: 'party',
        args: [{ kind: 'const', id: scope.instrument ?? '' }, null],
      };
    case 'MemberSet':
      return {
        kind: 'rows',
        name: 'member',
        args: [{ kind: 'const', id: target(set.group)?.name ?? '' }, null],
      };
    case 'RelationSet': {
      const relation = target(set.relation);
      const holes = (relation?.params ?? []).slice(1).map(() => null);
      return { kind: 'rows', name: relation?.name ?? '', args: [null, ...holes] };
    }
  }
}

function gap(node: ast.Gap, scope: Scope): Formula {
  const unit = singular(node.unit);
  const max = later(0, { amount: Number(node.amount), unit }, node, scope.context.report);
  return { kind: 'gap', from: node.from, to: node.to, min: 0, max };
}

export function singular(unit: ast.Unit): 'hour' | 'day' | 'week' | 'month' | 'year' {
  return unit.replace(/s$/, '') as 'hour' | 'day' | 'week' | 'month' | 'year';
}

/** The full id of a clause that a text names. */
export function clauseName(reference: ast.ClauseTest['clause']): string {
  const clause = target(reference);
  return clause ? `${clause.$container.name}.${clause.name}` : reference.$refText;
}
