import type { Row } from '@casus/model';
import type { Candidate } from './pairs.js';
import type { Conflict, ConflictClause } from './types.js';

export function conflictClause({ clause, limb, binding, holders }: Candidate): ConflictClause {
  return {
    instrument: clause.instrument ?? '',
    clause: clause.id,
    limb: limb.label,
    reading: limb.reading,
    bindings: binding.vars,
    holders,
  };
}

/** All actors that either clause binds or gives the power to. */
export function sideBySide(a: Candidate, b: Candidate): string[] {
  return [...new Set([...a.holders, ...b.holders].map((holder) => holder.actor))];
}

export function marks(
  a: Candidate,
  b: Candidate,
  rows: readonly Row[],
): Pick<Conflict, 'readings' | 'basis'> {
  const basis = [...new Set([...a.binding.rows, ...b.binding.rows, ...rows])];
  const readings = [a.limb.reading, b.limb.reading, ...basis.map((row) => row.marks.reading)];
  return { basis, readings: [...new Set(readings.filter((reading) => reading !== null))] };
}
