import type { Clause, Limb, Model } from '@casus/model';
import type { Comparer, Options, Side } from '../compare/index.js';
import { type Taxonomy, taxonomy } from '../evaluate/taxonomy.js';
import { isA } from '../standing/standing.js';

/** What holding one clause against another needs: worked out once for a model. */
export interface Bench {
  readonly model: Model;
  readonly events: Taxonomy;
  readonly compare: Comparer;
  readonly options: Options;
}

export function benchOf(model: Model, compare: Comparer, options: Options): Bench {
  return { model, events: taxonomy(model.events), compare, options };
}

export function sideWith(clause: Clause, limbs: readonly Limb[]): Side {
  return [{ clause: { ...clause, limbs }, limbs: null }];
}

/** Whether every case of the first is a case of the second. */
export function liesIn({ compare, options }: Bench, part: Side, whole: Side): boolean {
  const { verdict, capped } = compare(whole, part, { ...options, witnesses: false });
  return !capped && (verdict === 'same' || verdict === 'narrower');
}

/**
 * The limbs of the clause that a limb of the account speaks of: of those with a case in common, the
 * ones that open with the same sort of happening; else with a sort above or below it; else all.
 */
export function spokenOf(
  bench: Bench,
  clause: Clause,
  limbs: readonly Limb[],
  account: Clause,
  own: Limb,
): readonly Limb[] {
  const common = limbs.filter((limb) => {
    const sides = [sideWith(clause, [limb]), sideWith(account, [own])] as const;
    const { verdict, mayMeet } = bench.compare(...sides, { ...bench.options, witnesses: false });
    return verdict !== 'disjoint' || mayMeet;
  });
  const same = common.filter((limb) => opensAlike(limb, own) && typeOf(limb) === typeOf(own));
  if (same.length > 0) return same;
  const related = common.filter(
    (limb) =>
      opensAlike(limb, own) &&
      (isA(bench.events, typeOf(limb), typeOf(own)) ||
        isA(bench.events, typeOf(own), typeOf(limb))),
  );
  return related.length > 0 ? related : common;
}

/** Both open with a happening of the world, both with what somebody holds, or both with none. */
function opensAlike(a: Limb, b: Limb): boolean {
  return (
    (a.pattern === null) === (b.pattern === null) &&
    Boolean(a.pattern?.inside) === Boolean(b.pattern?.inside)
  );
}

function typeOf(limb: Limb): string {
  return limb.pattern?.type ?? '';
}
