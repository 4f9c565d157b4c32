import type { Clause, Column, Family } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { type Context, target } from './context.js';
import { instrument } from './instruments.js';

export function isFamily(decl: ast.InstrumentDecl): boolean {
  return decl.type === 'family';
}

/** One clause for the rows of a table; null, with a finding, where the table or its parties are not said. */
export function family(
  decl: ast.InstrumentDecl,
  clauses: readonly Clause[],
  context: Context,
): Family | null {
  const table = decl.items.find((item) => item.$type === 'FromTable');
  const party = decl.items.find((item) => item.$type === 'PartyColumn');
  if (!table || !party) {
    const lacking = table ? '"parties from column … coded …"' : '"from table … key …"';
    context.report(decl, {
      code: 'family-incomplete',
      message: `A family says whose rows it speaks of: add ${lacking}.`,
    });
    return null;
  }
  return {
    instrument: instrument(decl, context),
    table: table.table,
    key: table.key,
    scheme: party.scheme,
    party: party.column,
    from: party.from ?? null,
    to: party.to ?? null,
    columns: decl.items.flatMap((item) => (item.$type === 'Column' ? column(item) : [])),
    clauses,
    overrides: decl.items.flatMap((item) => (item.$type === 'Overrides' ? override(item) : [])),
  };
}

function column(item: ast.Column): Column[] {
  const relation = target(item.says ?? item.lists)?.name;
  if (!relation) return [];
  if (item.lists) return [{ kind: 'list', relation, columns: item.columns }];
  return item.columns.map((name) => ({
    kind: 'flag',
    relation,
    column: name,
    yes: item.yes,
    no: item.no,
  }));
}

function override(item: ast.Overrides): Family['overrides'][number][] {
  const instrument = target(item.instrument)?.name;
  return instrument ? [{ key: item.key, instrument }] : [];
}
