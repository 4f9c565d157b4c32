import type { Bearer, Binder, Clause, Head, Limb, Pattern, Term } from '@casus/model';
import type { DefinitionCode } from './definitions.js';
import { compileDomain } from './domains.js';
import { compileFormula } from './formulas.js';
import { LIFE, lifeValue } from './life.js';
import { compilePattern } from './patterns.js';
import { handleSlot, type Scope, variableSlot } from './scope.js';
import { limbsOf } from './select.js';
import { choices, compileTerm } from './terms.js';
import {
  type ActParts,
  type BinderCode,
  type Compiled,
  type Definition,
  type Ids,
  type LimbCode,
  NONE,
  type PatternCode,
  type Tables,
} from './types.js';

/** The handle under which an exception to a prohibition speaks of the act. */
const ACT = 'act';
const BEARER = '$bearer';

export function compileClause(tables: Tables, clause: Clause, index: number): Compiled {
  const scope = scopeOf(tables, clause);
  const instrument =
    clause.instrument === null ? null : (tables.instruments.get(clause.instrument) ?? null);
  const { head } = clause;
  const binders = clause.binders.map((binder) => compileBinder(binder, scope));
  const limbs = limbsOf(clause).map((limb, order) => compileLimb(limb, order, scope));
  const act = actOf(head);
  const bearer = bearerOf(head);
  return {
    index,
    clause,
    instrument,
    unilateral: instrument !== null && instrument.by.length > 0,
    limbs,
    binders,
    bearers: compileBearers(bearer, scope),
    boundApart: boundApart(clause, bearer),
    boundByTime: binders.every((one) => !one.life || one.row !== null),
    unless: clause.unless === null ? null : compileFormula(clause.unless, scope),
    unlessPerAct: head.kind === 'duty' && head.negative,
    actSlot: handleSlot(scope, ACT),
    bearerSlot: variableSlot(scope, BEARER),
    act: act === null ? null : compileAct(act, false, scope),
    actOfMember: act === null ? null : compileAct(act, true, scope),
    actParts: tables.defeaters.has(clause.id) ? partsOf(act, scope) : [],
    until: head.kind === 'duty' && head.until !== null ? compileFormula(head.until, scope) : null,
    afterSlot: afterSlot(head, scope),
    counts: head.kind === 'counts as' ? countsOf(head, scope) : null,
    vars: scope.vars.size,
    descs: scope.handles.size,
    defeaters: tables.defeaters.get(clause.id) ?? [],
  };
}

function scopeOf(tables: Tables, clause: Clause): Scope {
  const scope: Scope = {
    tables,
    clause,
    held: clause.aspect === 'when' || clause.aspect === 'while',
    vars: new Map(),
    handles: new Map(),
    definitions: (name) => definitionsFor(tables, clause, name, scope),
  };
  return scope;
}

function definitionsFor(
  tables: Tables,
  clause: Clause,
  name: string,
  scope: Scope,
): readonly DefinitionCode[] {
  const own = clause.instrument === null ? undefined : tables.means.get(clause.instrument);
  return (own?.get(name) ?? []).map((item: Definition) => {
    const { head } = tables.model.clauses[item.clause] as Clause;
    const terms = head.kind === 'means' ? head.terms : [];
    return { ...item, terms: terms.map((term) => compileTerm(term, scope)) };
  });
}

function compileBinder(binder: Binder, scope: Scope): BinderCode {
  const domain = compileDomain(binder.domain, scope);
  const slot = variableSlot(scope, binder.variable);
  const row = memberRow(binder, scope);
  const life = binder.domain.kind === 'rows' && LIFE.has(binder.domain.name);
  const open = binder.domain.kind === 'rows' && !life;
  return {
    name: binder.variable,
    slot,
    others: binder.other.map((name) => variableSlot(scope, name)),
    party: binder.domain.kind === 'rows' && binder.domain.name === 'party',
    life,
    surely: binder.domain.kind !== 'rows',
    row,
    members: (frame) => domain.members(frame) ?? [NONE],
    possible: (frame) => (open ? domain.anyone(frame) : domain.members(frame)) ?? [NONE],
    possibleThen: (frame) => (open ? domain.possible(frame) : domain.members(frame)) ?? [NONE],
    open,
    member: (frame, at) => {
      const ids = frame.vars[slot] as Ids;
      if (ids.length === 0) return 1;
      const known = at === null || frame.tracer !== null ? null : (row?.(ids) ?? null);
      if (known !== null && at !== null) {
        return lifeValue(frame, known[0], known[1], at, at === frame.t);
      }
      return domain.member(frame, ids, at);
    },
  };
}

/** "party P" or "member of G P". */
function memberRow({ domain }: Binder, scope: Scope): BinderCode['row'] {
  if (domain.kind !== 'rows' || !LIFE.has(domain.name)) return null;
  if (scope.definitions(domain.name).length > 0) return null;
  const [group, hole] = domain.args;
  if (domain.args.length !== 2 || group?.kind !== 'const' || hole !== null) return null;
  const { name } = domain;
  return (ids) => (ids.length === 1 ? [name, [group.id, ids[0] as string]] : null);
}

function compileLimb(limb: Limb, order: number, scope: Scope): LimbCode {
  return {
    label: limb.label,
    reading: limb.reading,
    order,
    pattern: limb.pattern === null ? null : compilePattern(limb.pattern, scope),
    where: compileFormula(limb.where, scope),
  };
}

export function actOf(head: Head): Pattern | null {
  return 'act' in head ? head.act : null;
}

function bearerOf(head: Head): Bearer | null {
  return 'bearer' in head ? head.bearer : null;
}

function boundApart({ binders }: Clause, bearer: Bearer | null): boolean {
  const apart = (term: Term | null): boolean =>
    term === null || term.kind === 'const' || term.kind === 'variable';
  const domains = binders.every(({ domain }) => {
    if (domain.kind === 'fillers') return false;
    return (domain.kind === 'list' ? domain.terms : domain.args).every(apart);
  });
  return domains && (bearer?.holders ?? []).every((holder) => apart(holder.actor));
}

function compileBearers(bearer: Bearer | null, scope: Scope): Compiled['bearers'] {
  const holders = (bearer?.holders ?? []).map((holder) => compileTerm(holder.actor, scope));
  const apart = bearer !== null && !bearer.together && holders.length > 1;
  return apart ? holders.map((holder) => [holder]) : [holders];
}

/**
 * The act's agent is the bearer, in the role `by`. Of a single bearer an agent that the text names
 * stays; each member of a team stands in for the agent.
 */
function partsOf(act: Pattern | null, scope: Scope): ActParts {
  return Object.entries(act?.roles ?? {}).map(([role, term]) => ({
    role,
    parts: choices(term).map((part) => compileTerm(part, scope)),
  }));
}

function compileAct(act: Pattern, ofMember: boolean, scope: Scope): PatternCode {
  const agent = { kind: 'variable', name: BEARER } as const;
  const named = act.roles.by !== undefined && !ofMember;
  const roles = named || !hasAgent(act.type, scope) ? act.roles : { ...act.roles, by: agent };
  return compilePattern({ ...act, roles, handle: ACT }, scope);
}

function hasAgent(type: string, scope: Scope): boolean {
  const event = scope.tables.model.events.find((item) => item.id === type);
  if (event === undefined) return false;
  if (event.roles.length === 0 && event.parents.length === 0) return true;
  return (
    event.roles.some((role) => role.id === 'by') ||
    event.parents.some((parent) => hasAgent(parent, scope))
  );
}

function afterSlot(head: Head, scope: Scope): number {
  const window = head.kind === 'duty' || head.kind === 'announcement' ? head.window : null;
  if (window?.kind !== 'within' || window.after === null) return -1;
  return handleSlot(scope, window.after);
}

function countsOf(
  head: Extract<Head, { kind: 'counts as' }>,
  scope: Scope,
): NonNullable<Compiled['counts']> {
  return {
    slot: handleSlot(scope, head.handle),
    type: scope.tables.events.index.get(head.type) ?? -1,
    may: head.may,
    roles: Object.entries(head.roles).map(([role, term]) => ({
      role,
      term: compileTerm(term, scope),
    })),
  };
}
