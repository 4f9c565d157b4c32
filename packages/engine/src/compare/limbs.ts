import type { Clause, Limb } from '@casus/model';
import { bindersOf } from './binders.js';
import { type Context, startEnv, Unsupported } from './context.js';
import { describedAs } from './describe.js';
import { allOf, anyOf, type Expression, FALSE, notOf } from './expression.js';
import { standingLimbs } from './rules.js';
import type { Part, Side } from './types.js';

/** A limb over the questions of one sort of case. */
export interface LoweredLimb {
  readonly label: string;
  readonly when: Expression;
}

export function partLimbs({ clause, limbs }: Part, readings: readonly string[]): readonly Limb[] {
  return standingLimbs(clause, readings).filter(
    ({ label }) => limbs === null || limbs.includes(label ?? ''),
  );
}

export function lowerSide(context: Context, side: Side): LoweredLimb[] {
  return side.flatMap((part) =>
    partLimbs(part, context.readings).map((limb) => ({
      label: limb.label ?? part.clause.id,
      when: lowerLimb(context, part.clause, limb),
    })),
  );
}

function lowerLimb(context: Context, clause: Clause, limb: Limb): Expression {
  try {
    const start = startEnv(clause);
    return anyOf(
      ...bindersOf(context, start, clause.binders).flatMap((binding) => {
        const found = limb.pattern
          ? describedAs(context, binding.env, 0, limb.pattern)
          : [{ when: allOf(), env: binding.env }];
        return found.map(({ when, env }) => {
          const where = context.formula(context, env, limb.where);
          const unless = clause.unless ? context.formula(context, env, clause.unless) : FALSE;
          return allOf(binding.when, when, where, notOf(unless));
        });
      }),
    );
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    const name = limb.label === null ? clause.id : `${clause.id}.${limb.label}`;
    context.leftOut.push({ what: 'limb', about: name });
    return FALSE;
  }
}
