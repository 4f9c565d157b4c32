import {
  type Engine,
  forbidsActs,
  type Side,
  soleBearer,
  standingLimbs,
  type Witness,
  witnessFacts,
} from '@casus/engine';
import type { Fact, Instance, Minute, Model, View } from '@casus/model';
import { standingFacts } from '../facts.js';
import { highest, restingStatus } from '../rank.js';

/** What a case is put to: its own day apart, the view of the question. */
export interface Evaluating {
  readonly model: Model;
  readonly engine: Engine;
  readonly view: View;
}

type Part = Side[number];

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
  /** Evaluation finds both sides to cover the case: the space does not show that they meet. */
  readonly onBoth: boolean;
}

/** What evaluation makes of a witness's own case, with the standing relations that it always counts. */
export function borneOut(
  { model, engine, view }: Evaluating,
  witness: Witness,
  a: Asked,
  b: Asked,
  covering: 'a' | 'b',
): Borne {
  const told = doneBy(witness, covering === 'a' ? a.side : b.side);
  const acts = [...a.side, ...b.side].every(forbidsActs);
  const [left, right] = [a, b].map((asked) => {
    const instances = found({ model, engine, view }, told, asked);
    return acts ? instances.filter((one) => concerns(one, told)) : instances;
  });
  const statusOf = (instances: readonly Instance[] | undefined, { side, on }: Asked) =>
    highest(instances ?? [])?.status ??
    restingStatus(model, side[0]?.clause.id ?? '', { on, asKnownOn: view.asKnownOn });
  const [open, closed] = covering === 'a' ? [left, right] : [right, left];
  const covers = acts ? breach : trigger;
  return {
    statusA: statusOf(left, a),
    statusB: statusOf(right, b),
    confirmed: covers(open) === 2 && covers(closed) === 0,
    onBoth: covers(open) === 2 && covers(closed) === 2,
  };
}

/** Whether a case that holds acts of two sorts sets off both sides. */
export function setOffBoth(
  { model, engine, view }: Evaluating,
  witness: Witness,
  a: Asked,
  b: Asked,
): { readonly statusA: string; readonly statusB: string; readonly holds: boolean } {
  const covers = [...a.side, ...b.side].every(forbidsActs) ? breach : trigger;
  const [left, right] = [a, b].map((asked) => found({ model, engine, view }, witness, asked));
  return {
    statusA: highest(left ?? [])?.status ?? 'dormant',
    statusB: highest(right ?? [])?.status ?? 'dormant',
    holds: covers(left) === 2 && covers(right) === 2,
  };
}

function found(
  { model, engine, view }: Evaluating,
  witness: Witness,
  { side, on }: Asked,
): Instance[] {
  const { facts } = witnessFacts(model, { ...witness, example: witness.example, on });
  const counted = [...standingBeside(model, side), ...facts];
  const clauses = [...new Set(side.map(({ clause }) => clause.id))];
  return engine
    .evaluate(counted, { ...view, on, accordingTo: null }, { clauses, resting: false })
    .filter((instance) => side.some((part) => isOf(instance, part, view.readings)));
}

/** A forbidden act is done by the one who is bound, where the class leaves open who did it. */
export function doneBy(witness: Witness, side: Side): Witness {
  const [part] = side;
  const bearer = part ? soleBearer(part.clause) : null;
  if (bearer === null || !side.every(forbidsActs)) return witness;
  const { example } = witness;
  const told = example.told.map((one, i) =>
    i === 0 && !one.roles.by ? { ...one, roles: { ...one.roles, by: [bearer] } } : one,
  );
  return { ...witness, example: { ...example, told } };
}

const known = new WeakMap<Side, readonly Fact[]>();

/** The standing relations that the clauses of a side, or what makes descriptions for them, may ask. */
function standingBeside(model: Model, side: Side): readonly Fact[] {
  const present = known.get(side);
  if (present) return present;
  const own = new Set(side.map(({ clause }) => clause.instrument));
  const asked = model.clauses.filter(
    ({ instrument, head }) => own.has(instrument) || head.kind === 'counts as',
  );
  const text = JSON.stringify(
    asked.map(({ limbs, unless, binders, head }) => [limbs, unless, binders, head]),
  );
  const isAsked = (name: string) => text.includes(JSON.stringify(name));
  const found = standingFacts(model).filter((fact) =>
    fact.kind === 'row' ? isAsked(fact.name) : fact.kind === 'claim' && fact.names.some(isAsked),
  );
  known.set(side, found);
  return found;
}

/** An instance of one of the limbs compared, in the reading that was compared. */
function isOf(
  { clause, limb, reading }: Instance,
  part: Part,
  readings: readonly string[],
): boolean {
  if (part.clause.id !== clause) return false;
  if (part.limbs !== null && !part.limbs.includes(limb ?? '')) return false;
  const standing = standingLimbs(part.clause, readings);
  return standing.some((one) => one.label === limb && one.reading === reading);
}

function trigger(instances: readonly Instance[] | undefined): number {
  return Math.max(0, ...(instances ?? []).map((one) => one.trigger));
}

/** Of a standing prohibition only the instance about whoever the act is done to is asked about. */
function concerns({ bindings }: Instance, { example }: Witness): boolean {
  const [act] = example.told;
  const named = Object.values(act?.roles ?? {}).flat();
  return Object.values(bindings).every((id) => id === null || named.includes(id));
}

/** Of a prohibition: whether the act of the case is a breach of it. */
function breach(instances: readonly Instance[] | undefined): number {
  const values = (instances ?? []).map(({ status }) =>
    status === 'breached' ? 2 : status === 'undetermined' ? 1 : 0,
  );
  return Math.max(0, ...values);
}
