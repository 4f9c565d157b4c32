import { useCallback, useRef } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Chart, type Drawn } from '../parts/chart.js';
import { Downloads } from '../parts/downloads.js';
import { allRecords } from '../parts/provenance.js';
import { SaveFigure } from '../parts/save-figure.js';
import { Status, toneOf } from '../parts/status.js';
import { timeTicks } from '../parts/time-ticks.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';
import type { Period } from '../worker/clause-page.js';

/** A band of time by status, and the same as a table. */
export function StatusOverTime({ id }: { readonly id: string }) {
  const text = useText();
  const lang = useLanguage();
  const { answer: periods, error } = useAnswer('periods', [lang, id]);
  const figure = useRef<HTMLDivElement>(null);
  if (error || periods?.length === 0) return null;
  return (
    <section aria-busy={periods === null}>
      <h2>{text.clausePage.over}</h2>
      {periods ? null : <p className="loading band-room">{text.loading}</p>}
      {periods ? (
        <>
          <div ref={figure}>
            <Band periods={periods} />
          </div>
          <Table periods={periods} />
          <p className="faint">{text.clausePage.overNote}</p>
          <div className="figure-tools">
            <SaveFigure of={figure} name={`casus-status-${id}`} facts={allRecords(lang)} />
            <Downloads
              name={`casus-status-${id}`}
              rows={periods.map((period) => ({ clause: id, ...period }))}
              json={async () => ({ clause: id, periods: await ask('periods', lang, id) })}
              facts={allRecords(lang)}
            />
          </div>
        </>
      ) : null}
    </section>
  );
}

const HEIGHT = 48;
const EDGE = 16;
const DAY = 86_400_000;

/** The status as a band of time; what it means stands in the table. */
function Band({ periods }: { readonly periods: readonly Period[] }) {
  const text = useText();
  const lang = useLanguage();
  const { stated } = useCatalogue();
  const draw: Drawn = useCallback(
    (plot, width) => {
      const time = (iso: string) => new Date(iso).getTime();
      const first = time(periods[0]?.from ?? stated);
      const last = Math.max(time(stated), time(periods.at(-1)?.from ?? stated) + DAY);
      const ticks = timeTicks(first, last, lang, width / 70).filter((tick) => tick.time >= first);
      const labelled = new Map(ticks.map((tick) => [tick.time, tick.label]));
      // A period of a day is still seen.
      const least = ((last - first) / width) * 2;
      const parts = periods.map(({ from, to, status }) => ({
        tone: toneOf(status),
        from: time(from),
        to: Math.max(to === null ? last : time(to) + DAY, time(from) + least),
      }));
      return plot.plot({
        width,
        height: HEIGHT,
        marginTop: 0,
        marginBottom: 22,
        marginLeft: EDGE,
        marginRight: EDGE,
        x: { type: 'utc', domain: [first, last], label: null },
        marks: [
          ...[...new Set(parts.map(({ tone }) => tone))].map((tone) =>
            plot.barX(
              parts.filter((part) => part.tone === tone),
              { x1: 'from', x2: 'to', className: `fill-${tone}` },
            ),
          ),
          plot.axisX(
            ticks.map((tick) => new Date(tick.time)),
            {
              className: 'axis',
              label: null,
              tickFormat: (at: Date) => labelled.get(at.getTime()) ?? '',
            },
          ),
        ],
      });
    },
    [lang, periods, stated],
  );
  return <Chart label={text.clausePage.over} className="band" height={HEIGHT} draw={draw} />;
}

function Table({ periods }: { readonly periods: readonly Period[] }) {
  const text = useText();
  const lang = useLanguage();
  return (
    <table aria-label={text.clausePage.over}>
      <thead>
        <tr>
          <th scope="col">{text.from}</th>
          <th scope="col">{text.until}</th>
          <th scope="col">{text.status}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.from}>
            <td>{dateText(period.from, lang)}</td>
            <td>{period.to ? dateText(period.to, lang) : '–'}</td>
            <td>
              <Status status={period.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
