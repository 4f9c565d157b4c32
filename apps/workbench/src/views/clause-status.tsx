import { useRef } from 'react';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Downloads } from '../parts/downloads.js';
import { allRecords } from '../parts/provenance.js';
import { SaveFigure } from '../parts/save-figure.js';
import { Status, toneOf } from '../parts/status.js';
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

const WIDTH = 1000;
const HIGH = 22;

function Band({ periods }: { readonly periods: readonly Period[] }) {
  const first = Date.parse(periods[0]?.from ?? '');
  const last = Math.max(Date.now(), Date.parse(periods.at(-1)?.from ?? ''));
  const x = (iso: string | null) =>
    (((iso ? Date.parse(iso) : last) - first) / Math.max(1, last - first)) * WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} 40`} className="band" aria-hidden="true">
      {periods.map((period) => (
        <rect
          key={period.from}
          x={x(period.from)}
          width={Math.max(2, x(period.to) - x(period.from))}
          height={HIGH}
          className={`fill-${toneOf(period.status)}`}
        />
      ))}
      {periods.map((period, index) => {
        const before = periods[index - 1];
        const room = before ? x(period.from) - x(before.from) : WIDTH;
        return room < 44 ? null : (
          <text key={period.from} x={Math.min(WIDTH - 34, x(period.from))} y="37" className="axis">
            {period.from.slice(0, 4)}
          </text>
        );
      })}
    </svg>
  );
}

function Table({ periods }: { readonly periods: readonly Period[] }) {
  const text = useText();
  const lang = useLanguage();
  return (
    <table>
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
