import type { Clause } from '@casus/model';
import type { DefinitionCode } from './definitions.js';
import type { Tables } from './types.js';

/** Slots of one clause: each variable and each handle has one place in the frame. */
export interface Scope {
  readonly tables: Tables;
  readonly clause: Clause;
  /** A belief is a state: under these aspects it must still be held. */
  readonly held: boolean;
  readonly vars: Map<string, number>;
  readonly handles: Map<string, number>;
  /** The definitions of a name that hold for this clause: of its instrument and of those that amend it. */
  readonly definitions: (name: string) => readonly DefinitionCode[];
}

export function variableSlot(scope: Scope, name: string): number {
  return slot(scope.vars, name);
}

export function handleSlot(scope: Scope, name: string): number {
  return slot(scope.handles, name);
}

/** The handle that a pattern without one is kept under. */
export const UNNAMED = '_';

function slot(slots: Map<string, number>, name: string): number {
  const known = slots.get(name);
  if (known !== undefined) return known;
  slots.set(name, slots.size);
  return slots.size - 1;
}
