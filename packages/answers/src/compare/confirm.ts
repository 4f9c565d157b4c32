import { type Engine, type Side, type Witness, witnessFacts } from '@casus/engine';
import type { Instance, Minute, Model } from '@casus/model';
import { highest, restingStatus } from '../rank.js';

/** A side and the day on which it is asked what a case comes to. */
export interface Asked {
  readonly side: Side;
  readonly on: Minute;
}

export interface Borne {
  /** The status that evaluation finds for each side, each on its day. */
  readonly statusA: string;
  readonly statusB: string;
  /** Evaluation finds the trigger of the one side to hold, and that of the other not to. */
  readonly confirmed: boolean;
}

/** What evaluation makes of a witness's own case. */
export function borneOut(
  model: Model,
  engine: Engine,
  witness: Witness,
  a: Asked,
  b: Asked,
  covering: 'a' | 'b',
): Borne {
  const [left, right] = [a, b].map((asked) => found(model, engine, witness, asked));
  const statusOf = (instances: readonly Instance[] | undefined, { side, on }: Asked) =>
    highest(instances ?? [])?.status ??
    restingStatus(model, side[0]?.clause.id ?? '', { on, asKnownOn: on });
  const [open, closed] = covering === 'a' ? [left, right] : [right, left];
  return {
    statusA: statusOf(left, a),
    statusB: statusOf(right, b),
    confirmed: trigger(open) === 2 && trigger(closed) === 0,
  };
}

function found(model: Model, engine: Engine, witness: Witness, { side, on }: Asked): Instance[] {
  const { facts } = witnessFacts(model, { ...witness, example: witness.example, on });
  const view = { on, asKnownOn: on, accordingTo: null, readings: [] };
  const clauses = [...new Set(side.map(({ clause }) => clause.id))];
  return engine
    .evaluate(facts, view, { clauses })
    .filter(({ clause, limb }) =>
      side.some(
        (part) =>
          part.clause.id === clause && (part.limbs === null || part.limbs.includes(limb ?? '')),
      ),
    );
}

function trigger(instances: readonly Instance[] | undefined): number {
  return Math.max(0, ...(instances ?? []).map((one) => one.trigger));
}
