import type { Clause, Instant, Model, Row } from '@casus/model';
import type { Part } from './part.js';

/** Where no library states its date, nothing is hidden by it. */
const END_OF_TIME = 4_102_444_799;

/** The lowered texts, put together: here alone one text's declarations bear on another's. */
export function assemble(parts: readonly Part[]): Model {
  const all = <T>(list: (part: Part) => readonly T[]): T[] => parts.flatMap(list);
  const stated = parts.findLast((part) => part.stated !== null)?.stated;
  return {
    format: 1,
    version: stated?.version ?? '0',
    statedDate: stated?.date ?? END_OF_TIME,
    kinds: all((part) => part.kinds),
    events: all((part) => part.events),
    relations: all((part) => part.relations),
    actors: [...all((part) => part.actors), ...all((part) => part.groups)],
    places: all((part) => part.places),
    sources: all((part) => part.sources),
    instruments: all((part) => part.instruments),
    clauses: withPriorities([...all((part) => part.rules), ...all((part) => part.clauses)], parts),
    families: all((part) => part.families),
    rows: [
      ...all((part) => part.successions),
      ...all((part) => part.memberships),
      ...succeeded(
        all((part) => part.life),
        parts,
      ),
    ],
    records: all((part) => part.records),
    reports: all((part) => part.reports),
    axioms: all((part) => part.axioms),
    scenarios: all((part) => part.scenarios),
  };
}

/**
 * "subject to X" is said by the clause that gives way; the model keeps priority on the one that prevails.
 */
function withPriorities(clauses: readonly Clause[], parts: readonly Part[]): Clause[] {
  const yields = new Map<string, string[]>();
  for (const { clause, over } of parts.flatMap((part) => part.subjections)) {
    yields.set(over, [...(yields.get(over) ?? []), clause]);
  }
  if (yields.size === 0) return [...clauses];
  return clauses.map((item) => {
    const below = yields.get(item.id);
    return below ? { ...item, defeats: [...new Set([...item.defeats, ...below])] } : item;
  });
}

/**
 * An instrument's force ends when one that replaces it begins; where that day is not known, from the
 * first on which it may be nobody knows.
 */
function succeeded(life: readonly Row[], parts: readonly Part[]): Row[] {
  const replaced = new Map<string, Instant>();
  for (const { old, from } of parts.flatMap((part) => part.replacements)) replaced.set(old, from);
  return life.flatMap((row) => {
    const end = row.name === 'in force' ? replaced.get(row.args[0] ?? '') : undefined;
    return end === undefined ? [row] : endedBy(row, end);
  });
}

function endedBy(row: Row, { earliest, latest }: Instant): Row[] {
  const to = row.to ?? Infinity;
  if (to <= earliest) return [row];
  const perhaps = Math.min(to, latest);
  const open = {
    ...row,
    value: 1 as const,
    from: Math.max(row.from ?? -Infinity, earliest),
    to: perhaps === Infinity ? null : perhaps,
  };
  const sure = { ...row, to: earliest };
  return open.from < (open.to ?? Infinity) ? [sure, open] : [sure];
}
