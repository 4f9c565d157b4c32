import type { Instance, Model, Status, View } from '@casus/model';

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
  const instrument = model.clauses.find((item) => item.id === clause)?.instrument ?? null;
  if (instrument === null) return 'dormant';
  const known = model.instruments.find(({ id }) => id === instrument)?.knownFrom ?? null;
  if (known !== null && known > asKnownOn) return 'not in force';
  const inForce = model.rows.some(
    (row) =>
      row.kind === 'row' &&
      row.name === 'in force' &&
      row.args[0] === instrument &&
      (row.from === null || row.from <= on) &&
      (row.to === null || on < row.to),
  );
  return inForce ? 'dormant' : 'not in force';
}
