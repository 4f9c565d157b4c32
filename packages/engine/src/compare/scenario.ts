import type { Fact, Marks, Minute, Model } from '@casus/model';
import type { Witness } from './types.js';

export interface WitnessFacts {
  readonly facts: readonly Fact[];
  /** The day to ask about. */
  readonly on: Minute;
  /** All questions of the space are answered by the facts. */
  readonly complete: boolean;
}

const MARKS: Marks = { citations: [], speaker: null, knownFrom: null, reading: null };

/**
 * A witness as facts with which `evaluate` finds the one side triggered and the other not: what
 * happened, what was judged, how the actors stand, and that nothing else happened.
 */
export function witnessFacts(model: Model, witness: Witness): WitnessFacts {
  const { told, rows, delays, complete } = witness.example;
  const settlers = new Map(model.relations.map(({ id, settler }) => [id, settler]));
  const latest = Math.max(0, ...Object.values(delays));
  const facts: Fact[] = told.map(({ happening, type, roles, inside, value }) => {
    const start = witness.on - latest + (delays[happening] ?? 0);
    const instant = { earliest: start, latest: start };
    const marks = MARKS;
    return {
      kind: 'description',
      happening,
      type,
      roles,
      start: instant,
      end: null,
      value,
      inside,
      marks,
    };
  });
  for (const { name, args, by, inside, value, from, to } of rows) {
    const marks = { ...MARKS, speaker: by ?? settlers.get(name) ?? null };
    facts.push({ kind: 'row', name, args, from, to, value, inside, marks });
  }
  facts.push({ kind: 'claim', names: ['*'], about: {}, from: null, to: null, marks: MARKS });
  return { facts, on: witness.on, complete };
}
