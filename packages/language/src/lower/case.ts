import type { Description, Instant, Term } from '@casus/model';
import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import type { Context, Scope } from './context.js';
import { filler } from './fillers.js';

/** A list of facts being read: handles are shared, descriptions said so far can be said again as another type. */
export interface Case {
  readonly context: Context;
  /** Goes before generated happening names; also before labels, in records ("oreshnik.h1"). */
  readonly prefix: string;
  /** What is not dated happened then; null: a date is wanted. */
  readonly on: Instant | null;
  /** What a source without a date is known from. */
  readonly known: 'at once' | 'when it happened';
  readonly scope: Scope;
  readonly said: Map<string, Description>;
}

export function newCase(
  context: Context,
  options: { readonly prefix: string; readonly on: Instant | null; readonly known: Case['known'] },
): Case {
  const scope: Scope = {
    context,
    instrument: null,
    instrumentParties: [],
    variables: new Set(),
    handles: new Map(),
    counter: { next: 0 },
  };
  return { context, ...options, scope, said: new Map() };
}

/** When it happened, and whether a date was written. */
export interface Spell {
  readonly start: Instant | null;
  readonly end: Instant | null;
  /** Whether a date was written. */
  readonly stated: boolean;
}

/** The actor whose word it is: cited himself, or the speaker of the source. */
export function speaker(sources: readonly ast.Cited[]): string | null {
  for (const item of sources) {
    if (item.$type === 'ActorDecl' || item.$type === 'GroupDecl') return item.name;
    if (item.$type === 'SourceDecl') {
      const who = item.speaker.at(-1)?.ref?.name;
      if (who) return who;
    }
  }
  return null;
}

export function happeningId(handle: string, within: Case): string {
  return `${within.prefix}${handle}`;
}

export function autoId(within: Case): string {
  within.scope.counter.next += 1;
  return `${within.prefix}#${within.scope.counter.next}`;
}

export function rolesOf(
  terms: Readonly<Record<string, Term>>,
  node: AstNode,
  within: Case,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(terms).map(([role, term]) => [role, ids(term, node, within)]),
  );
}

/** A fact's filler: one name, or several joint ones. */
export function ids(term: Term, node: AstNode, within: Case): string[] {
  switch (term.kind) {
    case 'const':
      return [term.id];
    case 'happening':
      return [happeningId(term.handle, within)];
    case 'all':
      return term.terms.flatMap((item) => ids(item, node, within));
    case 'role': {
      const filled = within.said.get(term.handle)?.roles[term.role];
      if (filled) return [...filled];
      break;
    }
    default:
      break;
  }
  within.context.report(node, {
    code: 'vague-filler',
    message:
      'A fact names its fillers: an actor, a kind, a place, or "(A and B together)". Leave out a role that is unknown.',
  });
  return [];
}

export function constants(node: ast.Filler, within: Case): string[] {
  const term = filler(node, null, within.scope, new Set()).term;
  return term ? ids(term, node, within) : [];
}
