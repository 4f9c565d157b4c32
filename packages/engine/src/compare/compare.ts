import type { Model } from '@casus/model';
import { asForbiddenActs } from './forbidden.js';
import { headDifferences } from './heads.js';
import { type Lowered, libraryOf, lowered, nameOf } from './lowering.js';
import { mayMeetElsewhere } from './meets.js';
import { withoutRepeats } from './same-class.js';
import { spaceOf } from './space.js';
import type { Comparison, Options, Side, Witness } from './types.js';
import { restsOn, verdictOf } from './verdict.js';
import { witnessesOf, witnessOf } from './witnesses.js';
import { CapReached } from './work.js';

/** Compares within one model; what depends on the model alone is worked out once. */
export type Comparer = (a: Side, b: Side, options?: Options) => Comparison;

/**
 * What distinguishes two clauses, or lists of limbs: all minimal classes of cases that one side
 * covers and the other does not. Exact over the space that the answer states.
 */
export function compare(model: Model, a: Side, b: Side, options: Options = {}): Comparison {
  return prepareCompare(model)(a, b, options);
}

export function prepareCompare(model: Model): Comparer {
  const library = libraryOf(model);
  return (first, second, options = {}) => {
    const [a, b] = asForbiddenActs(first, second);
    const on = options.on ?? model.statedDate;
    const andOn = options.andOn ?? on;
    const dropped = options.withoutAxioms ?? [];
    const axioms = model.axioms.filter(({ id }) => !dropped.includes(id));
    const { sectors, context, patterns, capped } = lowered(
      library,
      a,
      b,
      axioms,
      [on, andOn],
      options,
    );
    const names = axioms.map(({ id }) => id);
    const held = new Set(names);
    const lists =
      options.witnesses === false ? NO_LISTS : listsOf({ sectors, patterns }, a, b, held);
    return {
      verdict: verdictOf(sectors, held),
      axioms: restsOn(sectors, names),
      onlyA: lists.onlyA,
      onlyB: lists.onlyB,
      heads: headDifferences(model, first, second),
      space: spaceOf(context, sectors, [...capped, ...lists.capped]),
      on,
      andOn,
      capped: capped.length + lists.capped.length > 0,
      mayMeet: mayMeetElsewhere(library, a, b, options.readings ?? []),
    };
  };
}

interface Lists {
  readonly onlyA: readonly Witness[];
  readonly onlyB: readonly Witness[];
  readonly capped: readonly string[];
}

const NO_LISTS: Lists = { onlyA: [], onlyB: [], capped: [] };

function listsOf(
  { sectors, patterns }: Pick<Lowered, 'sectors' | 'patterns'>,
  a: Side,
  b: Side,
  axioms: ReadonlySet<string>,
): Lists {
  const capped = new Set<string>();
  const list = (side: 'a' | 'b'): Witness[] => {
    const own = side === 'a' ? a : b;
    const found = sectors.flatMap((sector) => {
      try {
        const [of, without] = side === 'a' ? [sector.a, sector.b] : [sector.b, sector.a];
        return witnessesOf(sector, of, without, axioms);
      } catch (error) {
        if (!(error instanceof CapReached)) throw error;
        capped.add(nameOf(sector.context.sector));
        return [];
      }
    });
    return withoutRepeats(found, own[0]?.clause ?? null).map((one) => witnessOf(one, patterns));
  };
  return { onlyA: list('a'), onlyB: list('b'), capped: [...capped] };
}
