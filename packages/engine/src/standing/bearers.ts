import type { Bearer, Clause, Limb } from '@casus/model';
import { limbsOf } from '../evaluate/select.js';
import { also } from './bindings.js';
import { type Filler, fillersOf, type Place } from './fillers.js';
import type { Standing } from './standing.js';

/** Who is bound: parties bind themselves; who acts alone binds itself by its own word. */
export function bearersOf(standing: Standing, bearer: Bearer, place: Place): Filler[] {
  const { instrument } = place.clause;
  const own = standing.model.instruments.find((item) => item.id === instrument);
  const named = bearer.holders.flatMap((holder) => fillersOf(standing, holder.actor, place));
  if (own !== undefined && own.by.length > 0) return named;
  return named.flatMap((filler) =>
    standing
      .asserted('party')
      .filter((row) => row.args[0] === instrument && row.args[1] === filler.id)
      .flatMap((row) => also(filler.binding, row))
      .map((binding) => ({ ...filler, binding })),
  );
}

/** All readings of a limb, unless the view chooses one of them. */
export function limbsInView({ readings }: Standing, clause: Clause): readonly Limb[] {
  const limbs = limbsOf(clause);
  return limbs.filter(({ label, reading }) => {
    if (reading === null) return true;
    const group = limbs.flatMap((one) => (one.label === label ? (one.reading ?? []) : []));
    const chosen = group.find((one) => readings.includes(one));
    return chosen === undefined || chosen === reading;
  });
}
