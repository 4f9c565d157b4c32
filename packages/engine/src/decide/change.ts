import type { Fact } from '@casus/model';
import { factsOf } from './facts-of.js';
import type { Wanted } from './sets.js';

/** One thing to change about a case: a fact more, or one of its own facts taken away. */
export type Edit =
  | { readonly kind: 'add'; readonly wanted: Wanted }
  | { readonly kind: 'remove'; readonly fact: Fact };

/** By its key an edit is known again, whatever led to it. */
export type Edits = ReadonlyMap<string, Edit>;

export function keyOf(edit: Edit): string {
  return edit.kind === 'remove' ? JSON.stringify(edit.fact) : wantedKey(edit.wanted);
}

/** Neither the order of roles nor that of joint fillers says anything. */
function wantedKey({ question, value }: Wanted): string {
  if (question.kind !== 'description') return JSON.stringify([question, value]);
  const { kind, happening, type, inside } = question;
  const roles = Object.entries(question.roles)
    .map(([role, ids]) => [role, [...ids].sort()])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([{ kind, happening, type, inside, roles }, value]);
}

export function withEdits(edits: Edits, more: readonly Edit[]): Edits {
  return new Map([...edits, ...more.map((edit): [string, Edit] => [keyOf(edit), edit])]);
}

export function withoutEdit(edits: Edits, key: string): Edits {
  return new Map([...edits].filter(([other]) => other !== key));
}

/** The case as it would be. */
export function changed(facts: readonly Fact[], edits: Edits, on: number): Fact[] {
  const removed = new Set<Fact>();
  const wanted: Wanted[] = [];
  for (const edit of edits.values()) {
    if (edit.kind === 'add') wanted.push(edit.wanted);
    else removed.add(edit.fact);
  }
  const kept = facts.filter((fact) => !removed.has(fact));
  return [...kept, ...factsOf(wanted, kept, on)];
}

export function isWithin(less: Edits, more: Edits): boolean {
  return [...less.keys()].every((key) => more.has(key));
}
