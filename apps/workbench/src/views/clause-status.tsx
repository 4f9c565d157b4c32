import { Status, toneOf } from '../parts/status.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';
import type { Period } from '../worker/clause-page.js';

/** A band of time by status, and the same as a table. */
export function StatusOverTime({ periods }: { readonly periods: readonly Period[] }) {
  const text = useText();
  const lang = useLanguage();
  if (periods.length === 0) return null;
  const first = Date.parse(periods[0]?.from ?? '');
  const last = Math.max(Date.now(), Date.parse(periods.at(-1)?.from ?? ''));
  const width = (from: string, to: string | null) =>
    ((to ? Date.parse(to) : last) - Date.parse(from)) / Math.max(1, last - first);
  return (
    <section>
      <h2>{text.clausePage.over}</h2>
      <svg viewBox="0 0 1000 22" className="band" aria-hidden="true" preserveAspectRatio="none">
        {periods.map((period) => (
          <rect
            key={period.from}
            x={((Date.parse(period.from) - first) / Math.max(1, last - first)) * 1000}
            width={Math.max(2, width(period.from, period.to) * 1000)}
            height="22"
            className={`fill-${toneOf(period.status)}`}
          />
        ))}
      </svg>
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
      <p className="faint">{text.clausePage.overNote}</p>
    </section>
  );
}
