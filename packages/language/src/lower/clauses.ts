import type { Aspect, Binder, Clause, Limb } from '@casus/model';
import { and } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type ClauseOwner, type Context, fork, type Scope } from './context.js';
import { beliefParts, bindPattern, conjunction, domain, flatten } from './formulas.js';
import { head } from './heads.js';
import { citations, optional, texts } from './names.js';
import { pattern } from './patterns.js';
import { tails } from './tails.js';

export function clause(decl: ast.ClauseDecl, owner: ClauseOwner, context: Context): Clause {
  const own = citations(decl.citations);
  const body = clauseBody(decl.body, owner, context);
  return {
    ...body,
    id: `${owner.id}.${decl.name}`,
    locator: optional(decl.locator),
    citations: own.length > 0 ? own : owner.citations,
    notes: texts(decl.notes),
  };
}

/** A clause without its name and citations: of an instrument, of the vocabulary, of an account. */
export function clauseBody(body: ast.ClauseBody, owner: ClauseOwner, context: Context): Clause {
  const scope: Scope = {
    context,
    instrument: owner.id,
    instrumentParties: owner.parties,
    variables: new Set(),
    handles: new Map(),
    counter: { next: 0 },
  };
  const binders = body.binders.map((binder) => lowerBinder(binder, scope));
  const announced =
    body.head.$type === 'DutyHead' && /intend|considers/.test(body.head.modal ?? '');
  const bound = announced ? unbound(body, scope) : limbs(body, scope);
  const inHead = headScope(bound.scopes, scope);
  const limits = tails(body, inHead);
  return {
    id: '',
    instrument: owner.id,
    locator: null,
    aspect: bound.aspect,
    binders,
    limbs: bound.limbs,
    readings: readingNames(body),
    unless: limits.unless,
    head: head(body.head, limits, inHead, owner),
    defeats: limits.defeats,
    under: limits.under,
    citations: owner.citations,
    notes: {},
  };
}

/** What the readings of limbs, of the whole trigger and of frequencies are called. */
function readingNames(body: ast.ClauseBody): Clause['readings'] {
  const choice = body.trigger ? flatten(body.trigger).at(-1) : undefined;
  const limbs = choice?.$type === 'Choice' ? choice.limbs.flatMap((limb) => limb.readings) : [];
  const every = body.tails.flatMap((tail) => (tail.$type === 'Every' ? tail.readings : []));
  const named = [...body.variants, ...limbs, ...every].filter((item) => item.texts.length > 0);
  return Object.fromEntries(named.map((item) => [item.name, texts([item])]));
}

function lowerBinder(binder: ast.Binder, scope: Scope): Binder {
  const other = binder.how === 'other' ? [...scope.variables] : [];
  if (scope.variables.has(binder.var)) {
    scope.context.report(binder, {
      code: 'bound-twice',
      message: `${binder.var} has a binder already: take another letter.`,
    });
  }
  const set = domain(binder.set, scope);
  scope.variables.add(binder.var);
  return { variable: binder.var, domain: set, other };
}

interface Bound {
  readonly aspect: Aspect;
  readonly limbs: Limb[];
  /** One scope for each limb: the head may use what all of them bind. */
  readonly scopes: Scope[];
}

/** Conditions of an announcement are asked of the world as it is: no happening has to be recorded. */
function unbound(body: ast.ClauseBody, scope: Scope): Bound {
  const inner = fork(scope);
  const where = body.trigger ? conjunction(flatten(body.trigger), null, inner) : and();
  const limb: Limb = { label: null, reading: null, pattern: null, where };
  return { aspect: body.aspect ?? 'always', limbs: [limb], scopes: [scope] };
}

function limbs(body: ast.ClauseBody, scope: Scope): Bound {
  const readings = body.variants.map((variant) => ({
    reading: variant.name as string | null,
    aspect: variant.aspect,
    trigger: variant.trigger,
  }));
  if (body.trigger)
    readings.push({ reading: null, aspect: body.aspect ?? 'when', trigger: body.trigger });
  const aspects = new Set(readings.map((reading) => reading.aspect));
  if (aspects.size > 1) {
    scope.context.report(body, {
      code: 'aspects-differ',
      message:
        'The readings of one clause share "upon", "while" or "when": make two clauses of it.',
    });
  }
  const found = readings.flatMap(({ reading, trigger }) => triggerLimbs(trigger, reading, scope));
  if (found.length === 0) {
    const limb: Limb = { label: null, reading: null, pattern: null, where: and() };
    return { aspect: 'always', limbs: [limb], scopes: [scope] };
  }
  return {
    aspect: readings[0]?.aspect ?? 'when',
    limbs: found.map((item) => item.limb),
    scopes: found.map((item) => item.scope),
  };
}

interface ScopedLimb {
  readonly limb: Limb;
  readonly scope: Scope;
}

/** A list "any of (a) … (b) …" at the end of the trigger makes a limb of each, with what stands before it. */
function triggerLimbs(trigger: ast.Formula, reading: string | null, scope: Scope): ScopedLimb[] {
  const parts = flatten(trigger);
  const last = parts.at(-1);
  if (last?.$type !== 'Choice' || !last.any) return [oneLimb(parts, null, reading, scope)];
  const shared = parts.slice(0, -1);
  return last.limbs.flatMap((limb) => {
    const variants = limb.formula
      ? [{ name: reading, formula: limb.formula }]
      : limb.readings.map((item) => ({ name: item.name as string | null, formula: item.formula }));
    return variants.map((variant) =>
      oneLimb([...shared, ...flatten(variant.formula)], limb.label, variant.name, scope),
    );
  });
}

function oneLimb(
  parts: readonly ast.Formula[],
  label: string | null,
  reading: string | null,
  scope: Scope,
): ScopedLimb {
  const inner = fork(scope);
  const [first, ...rest] = parts;
  const belief = first ? beliefParts(first, inner) : null;
  const opening = belief ? belief.parts[0] : first;
  if (opening?.$type !== 'PatternFormula') {
    return {
      limb: { label, reading, pattern: null, where: conjunction(parts, null, inner) },
      scope: inner,
    };
  }
  const lowered = pattern(opening, belief?.holder ?? null, inner);
  if (!lowered) return { limb: { label, reading, pattern: null, where: and() }, scope: inner };
  bindPattern(lowered, inner);
  const held = belief ? conjunction(belief.parts.slice(1), belief.holder, inner) : and();
  const where = and(lowered.where, held, conjunction(rest, null, inner));
  return { limb: { label, reading, pattern: lowered.pattern, where }, scope: inner };
}

/** What every limb binds: nothing else may be used in the head. */
function headScope(scopes: readonly Scope[], outer: Scope): Scope {
  const [first, ...rest] = scopes;
  if (!first) return outer;
  const variables = new Set(
    [...first.variables].filter((name) => rest.every((s) => s.variables.has(name))),
  );
  const handles = new Map(
    [...first.handles].filter(([name]) => rest.every((s) => s.handles.has(name))),
  );
  return { ...outer, variables, handles };
}
