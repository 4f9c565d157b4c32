import type { Minute, Truth } from '@casus/model';
import { lifeValue } from './life.js';
import { type Frame, type Ids, or, type TermCode } from './types.js';

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
  last: { readonly ids: Ids; readonly sure: boolean },
  minute: Minute,
  moving: boolean,
  otherwise: () => Truth,
): Truth | null {
  const found: Truth[] = [];
  let sure = false;
  const { tracer } = frame;
  frame.tracer = null;
  for (const definition of definitions) {
    if (!frame.world.ground.there[definition.clause]) continue;
    const force = lifeValue(frame, 'in force', [definition.instrument], minute, moving);
    if (force === 0) continue;
    if (force === 2) sure = true;
    const fits = definition.terms.map((term) => term.fit(last.ids, last.sure, frame));
    found.push(fits.reduce(or, 0));
  }
  if (!sure && found.length > 0) found.push(otherwise());
  frame.tracer = tracer;
  const first = found[0];
  if (first === undefined) return null;
  return found.every((value) => value === first) ? first : 1;
}
