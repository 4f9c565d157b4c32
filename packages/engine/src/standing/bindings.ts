import type { Binder, Clause, Interval, Row, Term } from '@casus/model';
import { meet } from './periods.js';
import type { Standing } from './standing.js';

/** Actors for a clause's variables, with the rows that make them so and the time they do. */
export interface Binding {
  readonly vars: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
  readonly period: Interval;
}

/** Every way to fill the variables that a clause ranges over, while its instrument is in force. */
export function bindingsOf(standing: Standing, clause: Clause): Binding[] {
  const force = standing
    .asserted('in force')
    .filter((row) => row.args[0] === clause.instrument)
    .map((row): Binding => ({ vars: {}, rows: [row], period: row }));
  return clause.binders.reduce<Binding[]>(
    (found, binder) => found.flatMap((binding) => bound(standing, binder, binding)),
    force,
  );
}

function bound(standing: Standing, binder: Binder, binding: Binding): Binding[] {
  const { domain, variable } = binder;
  const taken = binder.other.map((name) => binding.vars[name]);
  switch (domain.kind) {
    case 'list':
      return domain.terms
        .flatMap((term) => constant(term, binding) ?? [])
        .filter((id) => !taken.includes(id))
        .map((id) => ({ ...binding, vars: { ...binding.vars, [variable]: id } }));
    case 'rows': {
      const hole = domain.args.indexOf(null);
      return matching(standing, domain.name, domain.args, binding).flatMap((row) => {
        const id = row.args[hole] ?? '';
        if (taken.includes(id)) return [];
        return also(binding, row).map((next) => ({
          ...next,
          vars: { ...next.vars, [variable]: id },
        }));
      });
    }
    // Whoever fills a role of a happening: nobody as long as nothing has happened.
    case 'fillers':
      return [binding];
  }
}

/** The rows of this name that agree with what is known of the arguments; null asks for nothing. */
export function matching(
  standing: Standing,
  name: string,
  args: readonly (Term | null)[],
  binding: Binding,
): Row[] {
  const wanted = args.map((arg) => (arg === null ? null : constant(arg, binding)));
  return standing
    .asserted(name)
    .filter(
      (row) =>
        row.args.length === wanted.length &&
        wanted.every((id, index) => id === null || id === row.args[index]),
    );
}

/** The binding while this row holds too; none where they never hold together. */
export function also(binding: Binding, row: Row): Binding[] {
  const period = meet(binding.period, row);
  if (period === null) return [];
  const rows = binding.rows.includes(row) ? binding.rows : [...binding.rows, row];
  return [{ ...binding, rows, period }];
}

/** The one actor or kind a term stands for, where that is settled without a happening. */
export function constant(term: Term, binding: Binding): string | null {
  switch (term.kind) {
    case 'const':
      return term.id;
    case 'variable':
    case 'bind':
      return binding.vars[term.name] ?? null;
    case 'happening':
    case 'role':
    case 'any':
    case 'all':
    case 'related':
      return null;
  }
}
