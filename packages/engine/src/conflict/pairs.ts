import type { Clause, Interval, Limb } from '@casus/model';
import { bearersOf, limbsInView } from '../standing/bearers.js';
import { type Binding, bindingsOf } from '../standing/bindings.js';
import type { Filler } from '../standing/fillers.js';
import { ALWAYS, meet } from '../standing/periods.js';
import type { Standing } from '../standing/standing.js';
import type { ConflictHolder, Side } from './types.js';

type Acting = Extract<Clause['head'], { kind: 'duty' | 'power' }>;

/** A clause with one limb and one binding: who is bound or decides, and when. */
export interface Candidate extends Side {
  readonly holders: readonly ConflictHolder[];
}

/** Every way in which a clause binds somebody. A team is one candidate, all else one for each holder. */
export function candidates(standing: Standing, clause: Clause, head: Acting): Candidate[] {
  return bindingsOf(standing, clause).flatMap((binding) =>
    limbsInView(standing, clause).flatMap((limb) => inLimb(standing, clause, head, limb, binding)),
  );
}

function inLimb(
  standing: Standing,
  clause: Clause,
  head: Acting,
  limb: Limb,
  binding: Binding,
): Candidate[] {
  const place = { clause, limb, binding };
  const each = head.bearer.holders.map((holder) => {
    const bearer = { holders: [holder], together: false };
    return { office: holder.office, fillers: bearersOf(standing, bearer, place) };
  });
  if (each.length > 1 && head.bearer.together) {
    const team = each.flatMap(({ office, fillers }) =>
      fillers.slice(0, 1).map((filler) => ({ office, filler })),
    );
    if (team.length < each.length) return [];
    const joint = team.reduce<Binding | null>(
      (whole, { filler }) => whole && together(whole, filler),
      binding,
    );
    if (joint === null) return [];
    const holders = team.map(({ office, filler }) => ({ actor: filler.id ?? '', office }));
    return [{ ...place, binding: joint, act: head.act, holders }];
  }
  return each.flatMap(({ office, fillers }) =>
    fillers.flatMap((filler) =>
      filler.id === null
        ? []
        : [
            {
              ...place,
              binding: filler.binding,
              act: head.act,
              holders: [{ actor: filler.id, office }],
            },
          ],
    ),
  );
}

function together(binding: Binding, filler: Filler): Binding | null {
  const period = meet(binding.period, filler.binding.period);
  const rows = [...new Set([...binding.rows, ...filler.binding.rows])];
  return period && { ...binding, rows, period };
}

/** While both are live; null: never. */
export function bothLive(a: Side, b: Side): Interval | null {
  return meet(a.binding.period, b.binding.period);
}

/** A declared priority settles what would otherwise be a conflict. */
export function settled(a: Clause, b: Clause): boolean {
  return a.defeats.includes(b.id) || b.defeats.includes(a.id);
}

/** The clause by its words alone, before anybody is put in its places. */
export function unbound(clause: Clause, limb: Limb, head: Acting): Side {
  return { clause, limb, binding: { vars: {}, rows: [], period: ALWAYS }, act: head.act };
}
