import type { Clause, Family, Model, Term } from '@casus/model';
import { type FamilyTables, partyTables } from './family-table.js';
import { familySeats, partyVariables } from './parties.js';
import { limbRows } from './rows.js';
import { seatTables, teamsOf } from './seats.js';
import { standing } from './standing.js';
import { type Compiling, NotInSql, type SqlOptions } from './types.js';
import { askedNow, verdict } from './verdict.js';

/** SQL text, and the clauses that could not be said in it, each with the reason. */
export interface CompiledSql {
  /** A SELECT of a row for each instance; null where no clause could be compiled. */
  readonly sql: string | null;
  readonly refused: readonly { readonly clause: string; readonly why: string }[];
}

type Cte = readonly [string, string];

/**
 * The clauses of families and instruments over a table of happenings, as one SELECT. Its columns:
 * `instrument, clause, limb, bearer, beneficiary, counterparty, happening, conflict, status, since,
 * reason, missing, force, trigger, defeated, performed` (the last four 0, 1, 2). Dormant instances and
 * those outside the instrument's force are not listed.
 */
export function compileSql(model: Model, ids: readonly string[], options: SqlOptions): CompiledSql {
  const ctes: Cte[] = [];
  const selects: string[] = [];
  const refused: { clause: string; why: string }[] = [];
  for (const id of ids) {
    const written = model.families.find(({ instrument }) => instrument.id === id);
    const family = written ? asked(written) : null;
    const clauses = family
      ? family.clauses
      : model.clauses.filter(({ instrument }) => instrument === id);
    const shared = family ? familyTables(family, options) : null;
    if (shared) ctes.push(...shared.ctes);
    clauses.forEach((clause, index) => {
      const prefix = `${id.replace(/[^a-z0-9]/gi, '_')}_${index}`;
      try {
        const part = compileClause({ model, clause, family, options, prefix }, shared);
        ctes.push(...part.ctes);
        selects.push(...part.selects);
      } catch (error) {
        if (!(error instanceof NotInSql)) throw error;
        refused.push({ clause: clause.id, why: error.message });
      }
    });
  }
  const list = ctes.map(([called, text]) => `${called} AS (${text})`).join(',\n');
  const sql = selects.length > 0 ? `WITH ${list}\n${selects.join('\nUNION ALL\n')}` : null;
  return { sql, refused };
}

function familyTables(family: Family, { tables }: SqlOptions): FamilyTables {
  const table = tables[family.table];
  if (!table) {
    throw new RangeError(
      `The family "${family.instrument.id}" reads a table "${family.table}", which is not at hand.`,
    );
  }
  return without(family, partyTables(family, table));
}

/** Without the columns that no clause asks for: a table may have dozens. */
function asked(family: Family): Family {
  const text = JSON.stringify(family.clauses);
  const columns = family.columns.filter(({ relation }) => text.includes(`"${relation}"`));
  return { ...family, columns };
}

/** Rows of instruments that the library has from their text are left to those. */
function without({ overrides }: Family, tables: FamilyTables): FamilyTables {
  if (overrides.length === 0) return tables;
  const keys = overrides.map(({ key }) => `'${key.replaceAll("'", "''")}'`).join(', ');
  const [[spells, text] = ['', ''], ...rest] = tables.ctes;
  const kept = `SELECT * FROM (${text}) AS o WHERE o."key" NOT IN (${keys})`;
  return { ...tables, ctes: [[spells, kept], ...rest] };
}

function compileClause(compiling: Compiling, shared: FamilyTables | null) {
  const parts = teamsOf(compiling.clause.head).map((team, index) =>
    compileTeam({ ...compiling, prefix: `${compiling.prefix}_${index}` }, team, shared),
  );
  return {
    ctes: parts.flatMap(({ ctes }) => ctes),
    selects: parts.flatMap(({ selects }) => selects),
  };
}

/** The instances of those who are bound together. */
function compileTeam(compiling: Compiling, team: readonly Term[], shared: FamilyTables | null) {
  const { clause, model, prefix, family } = compiling;
  refuse(clause, model);
  tellsPartiesApart(compiling);
  const party = partyVariables(compiling);
  const parties =
    shared && family ? familySeats(shared, family, party.length) : seatTables(compiling, team);
  const ctes: Cte[] = [...parties.ctes];
  const selects: string[] = [];
  for (const [index, limb] of firstReadings(clause).entries()) {
    const own = `${prefix}_${index}`;
    if (!limb.pattern) {
      const part = standing(compiling, limb, parties, team, own);
      ctes.push(...part.ctes);
      selects.push(part.select);
      continue;
    }
    if (clause.aspect !== 'upon' && !readToday(clause, family)) {
      throw new NotInSql(`it asks "${clause.aspect}", not "upon"`);
    }
    const rows = limbRows(compiling, limb, parties, own, askedNow(compiling, party, team));
    const part = verdict(compiling, limb.label, rows, parties, team, own);
    ctes.push(...rows.ctes, ...part.ctes);
    selects.push(part.select);
  }
  return { ctes, selects };
}

/** What is read on the day of judgement alone: a duty that once was due would remain, whatever then is. */
function readToday({ aspect, head }: Clause, family: Family | null): boolean {
  return (
    aspect === 'when' && family === null && ['liberty', 'counts as', 'power'].includes(head.kind)
  );
}

/** The reading written first stands: an answer over tables is about one reading. */
function firstReadings({ limbs }: Clause) {
  return limbs.filter(
    (limb) =>
      limb.reading === null ||
      limb === limbs.find((other) => other.reading !== null && other.label === limb.label),
  );
}

function refuse(clause: Clause, model: Model): void {
  const family = model.families.flatMap(({ clauses }) => clauses);
  const above = [...model.clauses, ...family].find(({ defeats }) => defeats.includes(clause.id));
  if (above) throw new NotInSql(`"${above.id}" prevails over it`);
  const bodies = model.instruments.filter(
    ({ id, amends }) => id === clause.instrument || amends.includes(clause.instrument ?? ''),
  );
  const defined = model.clauses.some(
    ({ head, instrument }) =>
      head.kind === 'means' &&
      bodies.some(({ id }) => id === instrument) &&
      mentions(clause, head.name),
  );
  if (defined) {
    throw new NotInSql('a definition closes what one of its words means');
  }
}

/** A state and the one that continues it share a code: where both were parties, a table cannot say which of them it means. */
function tellsPartiesApart({ clause, model, options }: Compiling): void {
  const parties = new Set(
    model.rows.flatMap((row) =>
      row.kind === 'row' && row.name === 'party' && row.args[0] === clause.instrument
        ? [row.args[1] ?? '']
        : [],
    ),
  );
  const codes = [...parties].flatMap(
    (id) => model.actors.find((actor) => actor.id === id)?.codes[options.scheme] ?? [],
  );
  const twice = codes.find((own, at) => codes.indexOf(own) !== at);
  if (twice !== undefined)
    throw new NotInSql(`two of its parties have the ${options.scheme} code ${twice}`);
}

function mentions(clause: Clause, relation: string): boolean {
  return JSON.stringify([clause.limbs, clause.unless]).includes(`"${relation}"`);
}
