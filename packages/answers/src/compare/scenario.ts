import { questionText, type Witness } from '@casus/engine';
import { isoDay, isoMinute, type Minute } from '@casus/model';

/**
 * A class's complete case in the grammar of a scenario's `given`: what happened, what was judged,
 * how the actors stand, and that nothing else happened. It falls on the day that is asked about;
 * only where it matters how long after another something happens are there dates.
 */
export function scenarioText({ example }: Witness, on: Minute): string {
  const { told, rows, delays } = example;
  const latest = Math.max(0, ...Object.values(delays));
  const happenings = told.map(({ happening, type, roles, inside, value }) => {
    const when = latest > 0 ? `${isoMinute(on - latest + (delays[happening] ?? 0))} ` : '';
    const fillers = { kind: 'description' as const, happening, type, roles, inside };
    return when + questionText(fillers, value === 2);
  });
  const stated = rows.map(({ name, args, by, inside, value, from, to }) => {
    const until = to === null ? '' : `to ${isoDay(to - 1)} `;
    const when = from === null ? '' : `from ${isoDay(from)} ${until}`;
    return when + questionText({ kind: 'row', name, args, by, inside }, value === 2);
  });
  return [...happenings, ...stated, 'nothing else'].join(' and ');
}
