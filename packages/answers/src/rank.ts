import type { Instance, Minute, Model, Status, View } from '@casus/model';

/** A clause's own row is the highest of its instances: what obliges or was broken before what rests. */
const ORDER: readonly Status[] = [
  'breached',
  'missed',
  'exercised',
  'available',
  'triggered',
  'kept',
  'counted',
  'held',
  'open',
  'possibly counted',
  'undetermined',
  'observed',
  'lapsed',
  'conditions not met',
  'overridden',
  'dormant',
  'not in force',
];

const RANK: ReadonlyMap<Status, number> = new Map(ORDER.map((status, i) => [status, i]));

export function byRank(a: Instance, b: Instance): number {
  return (RANK.get(a.status) ?? -1) - (RANK.get(b.status) ?? -1);
}

export function highest(instances: readonly Instance[]): Instance | null {
  return [...instances].sort(byRank)[0] ?? null;
}

export type RestingStatus = 'dormant' | 'not in force';

/**
 * A clause without an instance: no recorded happening could set it off. It rests, or, where its
 * instrument is not in force that day, or not yet known on the day of knowledge, it binds nobody.
 */
export function restingStatus(
  model: Model,
  clause: string,
  { on, asKnownOn }: Pick<View, 'on' | 'asKnownOn'>,
): RestingStatus {
  const { instruments, knownFrom, spells } = livesOf(model);
  const instrument = instruments.get(clause) ?? null;
  if (instrument === null) return 'dormant';
  const known = knownFrom.get(instrument) ?? null;
  if (known !== null && known > asKnownOn) return 'not in force';
  const inForce = (spells.get(instrument) ?? []).some(
    ({ from, to }) => (from === null || from <= on) && (to === null || on < to),
  );
  return inForce ? 'dormant' : 'not in force';
}

interface Spell {
  readonly from: Minute | null;
  readonly to: Minute | null;
}

interface Lives {
  /** Clause to its instrument. */
  readonly instruments: ReadonlyMap<string, string | null>;
  readonly knownFrom: ReadonlyMap<string, Minute | null>;
  /** When an instrument is said to be in force. */
  readonly spells: ReadonlyMap<string, readonly Spell[]>;
}

/** Asked of each clause of a library, of which there may be thousands. */
const lives = new WeakMap<Model, Lives>();

function livesOf(model: Model): Lives {
  const before = lives.get(model);
  if (before !== undefined) return before;
  const spells = new Map<string, Spell[]>();
  for (const row of model.rows) {
    if (row.kind !== 'row' || row.name !== 'in force') continue;
    const of = row.args[0] ?? '';
    spells.set(of, [...(spells.get(of) ?? []), row]);
  }
  const made = {
    instruments: new Map(model.clauses.map(({ id, instrument }) => [id, instrument])),
    knownFrom: new Map(model.instruments.map(({ id, knownFrom }) => [id, knownFrom])),
    spells,
  };
  lives.set(model, made);
  return made;
}
