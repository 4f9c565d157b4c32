import type { Minute, Truth } from '@casus/model';
import { lifeValue } from './life.js';
import type { Frame, TermCode } from './types.js';

/** A `means` clause that closes a list for the clause being compiled. */
export interface DefinitionCode {
  readonly instrument: string;
  readonly clause: number;
  readonly terms: readonly TermCode[];
}

/**
 * A definition in force replaces the rows: 2 where the last argument fits one of its terms, else 0.
 * null: no definition is in force then. Where force is unsure, what both agree on.
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
  let sure: Truth | null = null;
  let perhaps: Truth | null = null;
  const { tracer } = frame;
  frame.tracer = null;
  for (const definition of definitions) {
    if (!frame.world.ground.there[definition.clause]) continue;
    const force = lifeValue(frame, 'in force', [definition.instrument], minute, moving);
    if (force === 0) continue;
    const value = definition.terms.reduce<Truth>((best, term) => {
      const next = term.fit(last, true, frame);
      return next > best ? next : best;
    }, 0);
    if (force === 2) sure = sure === null || value > sure ? value : sure;
    else perhaps = perhaps === null || value > perhaps ? value : perhaps;
  }
  frame.tracer = tracer;
  if (sure !== null) return sure;
  if (perhaps === null) return null;
  return perhaps === otherwise ? perhaps : 1;
}
