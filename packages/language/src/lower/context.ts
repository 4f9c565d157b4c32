import type { Citation } from '@casus/model';
import type { AstNode } from 'langium';
import type { Report } from '../diagnostic.js';
import type { EventDecl, Expect } from '../grammar/generated/ast.js';

/** What lowering a whole library needs at hand. */
export interface Context {
  readonly report: Report;
  /** Roles of an event type, its own and inherited: role id to type. Compound roles included. */
  readonly roles: (event: EventDecl) => ReadonlyMap<string, RoleInfo>;
  readonly hasClause: (id: string) => boolean;
  /** Reports that no clause is called what the expectation says. */
  readonly unknownClause: (node: Expect) => void;
}

export interface RoleInfo {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  /** The owner's type when the role is compound ("interest of actor"). */
  readonly owner: string | null;
}

/** The instrument (or none: the vocabulary) whose clause is being lowered. */
export interface ClauseOwner {
  readonly id: string | null;
  readonly parties: readonly string[];
  /** Who speaks in a unilateral instrument: others' announced acts are forecasts. */
  readonly by: readonly string[];
  readonly citations: readonly Citation[];
}

/** Names bound so far in a clause, in the order of reading. */
export interface Scope {
  readonly context: Context;
  readonly instrument: string | null;
  readonly instrumentParties: readonly string[];
  /** Variables bound by a domain or an earlier pattern. */
  readonly variables: Set<string>;
  /** Handles bound so far, latest last, with the event type each was bound to. */
  readonly handles: Map<string, EventDecl>;
  /** Numbers generated handles. */
  readonly counter: { next: number };
}

export function fork(scope: Scope): Scope {
  return { ...scope, variables: new Set(scope.variables), handles: new Map(scope.handles) };
}

export function freshHandle(scope: Scope): string {
  scope.counter.next += 1;
  return `_${scope.counter.next}`;
}

/** A reference that linking could not resolve has been reported there: lowering just goes on without. */
export function target<T extends AstNode>(
  reference: { readonly ref?: T | undefined } | undefined,
): T | null {
  return reference?.ref ?? null;
}
