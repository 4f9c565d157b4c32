import type { Axiom } from '@casus/model';
import { type Context, startEnv } from './context.js';
import { describedAs } from './describe.js';
import { allOf, anyOf, cubesOf, notOf, type Sparse } from './expression.js';

/** What an axiom rules out in cases of this sort: the pattern and the given, without the result. */
export function ruledOut(context: Context, axiom: Axiom): readonly Sparse[] {
  if (context.sector.type === null) return [];
  const env = startEnv(null);
  const broken = describedAs(context, env, 0, axiom.pattern).map(({ when, env: bound }) =>
    allOf(
      when,
      context.formula(context, bound, axiom.given),
      notOf(context.formula(context, bound, axiom.result)),
    ),
  );
  return cubesOf(anyOf(...broken), context.sizes);
}
