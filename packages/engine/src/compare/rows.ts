import type { Formula, Term } from '@casus/model';
import { type Bound, happeningName } from './bound.js';
import { type Context, type Env, Unsupported } from './context.js';
import { holderOf } from './describe.js';
import { allOf, anyOf, type Expression } from './expression.js';
import { fits } from './fits.js';
import { forOwnerTerm } from './owners.js';
import { argumentCases, holds, resolve, rowHolds } from './reference.js';
import { ask } from './table.js';
import type { Argument } from './types.js';

type RowFormula = Formula & { kind: 'row' };

/** A relation of actors, or an open term of a happening. */
export function rowFormulaHolds(context: Context, env: Env, row: RowFormula): Expression {
  const closing = definitionOf(context, env, row.name);
  if (closing) {
    const last = row.args.at(-1);
    if (!last) throw new Unsupported(`the definition of ${row.name}`);
    return anyOf(...closing.map((term) => fits(context, env, resolve(env, last), term)));
  }
  const first = row.args[0];
  if (first?.kind === 'happening') return termHolds(context, env, row, first.handle);
  if (row.inside) throw new Unsupported('a relation that is only believed');
  const by = row.by ? single(env, row.by) : null;
  return anyOf(
    ...argumentCases(context, env, row.args).map(({ when, args }) =>
      allOf(when, rowHolds(context, row.name, args, by)),
    ),
  );
}

/** "European power means only Germany": of this instrument or of one that amends it. */
function definitionOf(context: Context, env: Env, name: string): readonly Term[] | null {
  const instrument = env.clause?.instrument ?? null;
  const own = new Set(
    context.model.instruments
      .filter(({ id, amends }) => id === instrument || amends.includes(instrument ?? ''))
      .map(({ id }) => id),
  );
  for (const { head, instrument: by } of context.model.clauses) {
    if (head.kind === 'means' && head.name === name && own.has(by ?? '')) return head.terms;
  }
  return null;
}

/** An open term: one question for each kind and owner it is asked of. */
function termHolds(context: Context, env: Env, row: RowFormula, handle: string): Expression {
  const bound = env.handles[handle];
  if (!bound) throw new Unsupported(`happening ${handle}`);
  const relation = context.model.relations.find(({ id }) => id === row.name);
  const by = row.by ? single(env, row.by) : (relation?.settler ?? null);
  const shape = { handle: null, type: '', roles: {}, inside: row.inside };
  const marks = { by, inside: holderOf(env, shape) };
  return argumentsHold(context, env, bound, row.name, row.args.slice(1), (args) => {
    const first: Argument = { kind: 'happening', happening: happeningName(bound.depth) };
    const asked = { kind: 'row' as const, name: row.name, args: [first, ...args], ...marks };
    return holds(ask(context.table, { asked, depths: [bound.depth] }));
  });
}

function single(env: Env, term: Term): string {
  const reference = resolve(env, term);
  if (reference.kind !== 'ids') throw new Unsupported('whose word counts');
  return reference.ids.join('+');
}

function argumentsHold(
  context: Context,
  env: Env,
  bound: Bound,
  name: string,
  terms: readonly Term[],
  make: (args: readonly Argument[]) => Expression,
): Expression {
  const [first, ...rest] = terms;
  if (!first) return make([]);
  const next = (argument: Argument) =>
    argumentsHold(context, env, bound, name, rest, (args) => make([argument, ...args]));
  if (first.kind === 'any') {
    return anyOf(
      ...first.terms.map((term) => argumentsHold(context, env, bound, name, [term, ...rest], make)),
    );
  }
  if (first.kind === 'happening') {
    const other = env.handles[first.handle];
    if (!other) throw new Unsupported(`happening ${first.handle}`);
    return next({ kind: 'happening', happening: happeningName(other.depth) });
  }
  if (first.kind === 'const' && !context.universe.actors.includes(first.id)) {
    return next({ kind: 'id', id: first.id });
  }
  const owners = forOwnerTerm(context, env, bound, name, first, (owner) =>
    next({ kind: 'owner', owner }),
  );
  return anyOf(...owners.map(({ when }) => when));
}
