import type { Limb } from '@casus/model';
import { branchesOf } from './branches.js';
import { name } from './dialect.js';
import { eventSource } from './events.js';
import type { AskedNow } from './limb-source.js';
import { type PartyTables, partyVariables } from './parties.js';
import { type Compiling, NotInSql } from './types.js';

/** The CTE of a limb's instances that are neither dormant nor out of force, and what it has for columns. */
export interface LimbRows {
  readonly ctes: readonly (readonly [string, string])[];
  readonly name: string;
  /** Columns that tell one instance from another. */
  readonly identity: readonly string[];
  /** Variable to its column. */
  readonly variables: ReadonlyMap<string, string>;
  readonly handle: string | null;
  /** The force on the day of judgement of those asked for; null: to be looked up. */
  readonly still: string | null;
}

/** Instances of a limb: happenings joined to the stretch of the parties' table that holds their day. */
export function limbRows(
  compiling: Compiling,
  limb: Limb,
  parties: PartyTables,
  prefix: string,
  now: AskedNow | null,
): LimbRows {
  const { pattern } = limb;
  if (!pattern) throw new NotInSql('it is about no happening');
  const source = eventSource(compiling, pattern.type);
  const party = partyVariables(compiling);
  const binds = Object.entries(pattern.roles).flatMap(([role, term]) =>
    term.kind === 'bind' ? [[term.name, role] as const] : [],
  );
  const today = compiling.clause.aspect === 'when';
  if (today && parties.trigger.length > 0)
    throw new NotInSql('its members are read at the happening');
  const rows = name(`${prefix}_rows`);
  const around = { compiling, limb, pattern, source, parties, party, binds, now, today, prefix };
  const { ctes, branches } = branchesOf(around);
  return {
    ctes: [...ctes, [rows, branches.join(' UNION ALL ')]],
    name: rows,
    identity: ['key', 'id', ...party.map((_, index) => String(index + 1))],
    variables: new Map([
      ...party.map((variable, index) => [variable, String(index + 1)] as const),
      ...binds.map(([variable]) => [variable, `v_${variable}`] as const),
    ]),
    handle: pattern.handle,
    still: now ? 'i."still"' : null,
  };
}
