import type { Minute, Truth } from '@casus/model';
import { lifeValue } from './life.js';
import { type Frame, or, type TermCode } from './types.js';

/** A `means` clause that closes a list for the clause being compiled. */
export interface DefinitionCode {
  readonly instrument: string;
  readonly clause: number;
  readonly terms: readonly TermCode[];
}

/**
 * A definition in force replaces the rows: 2 where the last argument fits one of its terms, else 0.
 * null: no definition is in force then. Where force is unsure or definitions differ, what all agree on.
 */
export function definedAt(
  frame: Frame,
  definitions: readonly DefinitionCode[],
  args: readonly string[],
  minute: Minute,
  moving: boolean,
  otherwise: Truth,
): Truth | null {
  const last = [args[args.length - 1] as string];
  const found: Truth[] = [];
  let sure = false;
  const { tracer } = frame;
  frame.tracer = null;
  for (const definition of definitions) {
    if (!frame.world.ground.there[definition.clause]) continue;
    const force = lifeValue(frame, 'in force', [definition.instrument], minute, moving);
    if (force === 0) continue;
    if (force === 2) sure = true;
    found.push(definition.terms.reduce<Truth>((best, term) => or(best, term.fit(last, true, frame)), 0));
  }
  frame.tracer = tracer;
  const first = found[0];
  if (first === undefined) return null;
  if (!sure) found.push(otherwise);
  return found.every((value) => value === first) ? first : 1;
}
