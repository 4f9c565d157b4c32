import type { Formula } from '@casus/model';
import { happeningName } from './bound.js';
import type { Context, Env } from './context.js';
import { describedAs } from './describe.js';
import { allOf, anyOf, cubesOf, type Expression, type Sparse } from './expression.js';
import { literalsOf } from './literals.js';
import { filledBy, holds } from './reference.js';
import { ask, type Variable } from './table.js';

/**
 * "some request by P because of h": one yes-or-no question for each look that the further happening
 * may have. What the formula says of happenings bound before stays outside of the question.
 */
export function linkedHolds(
  context: Context,
  env: Env,
  formula: Formula & { kind: 'some' },
): Expression {
  const depth = env.depth + 1;
  const inner: Env = { ...env, depth };
  const found = describedAs(context, inner, depth, formula.pattern).map(({ when, env: bound }) =>
    allOf(when, context.formula(context, bound, formula.where)),
  );
  return anyOf(
    ...cubesOf(anyOf(...found), context.sizes).map((cube) => split(context, cube, depth)),
  );
}

function split(context: Context, cube: Sparse, depth: number): Expression {
  const own = new Map<number, number>();
  const outer: Expression[] = [];
  for (const [index, mask] of cube) {
    const variable = context.table.variables[index] as Variable;
    if (variable.depths.includes(depth)) own.set(index, mask);
    else outer.push(filledBy(variable, mask));
  }
  return allOf(...outer, exists(context, own, depth));
}

/** The question whether a happening of this look exists. */
function exists(context: Context, own: Sparse, depth: number): Expression {
  const variables = [...own.keys()].map((index) => context.table.variables[index] as Variable);
  const depths = new Set(variables.flatMap((variable) => variable.depths));
  depths.delete(depth);
  const named = [...own]
    .map(([index, mask]) => `${context.table.variables[index]?.key}=${mask}`)
    .sort();
  const literals = literalsOf(context.table, own);
  const asked = { kind: 'linked' as const, happening: happeningName(depth), literals };
  const key = JSON.stringify(['linked', depth, named]);
  return holds(ask(context.table, { asked, depths: [...depths], inner: own, key }));
}
