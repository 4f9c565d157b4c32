import type { Side } from '@casus/engine';
import type { Minute, Model } from '@casus/model';

/**
 * The day on which a side is asked what a case comes to: the day wanted where its instrument is in
 * force then, else the last day on which it was, else the first day on which it will be.
 */
export function dayInForce(model: Model, side: Side, wanted: Minute): Minute {
  const instruments = new Set(side.map(({ clause }) => clause.instrument));
  const spells = model.rows.flatMap((row) =>
    row.kind === 'row' && row.name === 'in force' && instruments.has(row.args[0] ?? null)
      ? [{ from: row.from ?? -Infinity, to: row.to ?? Infinity }]
      : [],
  );
  if (spells.length === 0 || spells.some(({ from, to }) => from <= wanted && wanted < to)) {
    return wanted;
  }
  const ended = spells.map(({ to }) => to).filter((to) => to <= wanted);
  if (ended.length > 0) return Math.max(...ended) - 1;
  // Asked at the end of the first day, as every day is.
  return Math.min(...spells.map(({ from }) => from)) + 1439;
}
