import type { TrackItem } from '@casus/answers';
import { useCallback } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { Chart, type Drawn } from '../parts/chart.js';
import { toneOf } from '../parts/status.js';
import { timeTicks } from '../parts/time-ticks.js';
import { useLanguage, useText } from '../text/use-text.js';
import { heightOf, LINE, lines, stacked, TOP } from './track-rows.js';

const DAY = 86_400_000;
const EDGE = 18;
/** How wide a letter is, of a wide font. */
const LETTER = 7.6;
/** How high the letters are, as the style sheet has it. */
const HIGH = 14;

/** Windows as bars on a line of time, what is announced above each; the chosen day as a line through all of them. */
export function Timeline(props: { readonly items: readonly TrackItem[]; readonly known: string }) {
  const text = useText();
  const lang = useLanguage();
  const { announced: statuses } = useCatalogue();
  const { items, known } = props;
  const rowsOf = useCallback(
    (width: number) =>
      stacked(items.map((item) => labelOf(item, statuses, text.track.undated, width))),
    [items, statuses, text],
  );
  const height = useCallback((width: number) => heightOf(rowsOf(width)), [rowsOf]);
  const draw: Drawn = useCallback(
    (plot, width) => {
      const time = (iso: string) => new Date(iso).getTime();
      const days = [known, ...items.flatMap((item) => item.window ?? [])].map(time);
      const first = Date.UTC(new Date(Math.min(...days)).getUTCFullYear(), 0, 1);
      const last = Date.UTC(new Date(Math.max(...days)).getUTCFullYear() + 1, 0, 1);
      const ticks = timeTicks(first, last, lang, width / 90);
      const labelled = new Map(ticks.map((tick) => [tick.time, tick.label]));
      // A window of a day is still seen.
      const least = ((last - first) / width) * 7;
      // One clause may announce for several: each has a row of its own.
      const rows = rowsOf(width);
      const windows = items.flatMap((item, at) => {
        const row = rows[at];
        if (!item.window || !row) return [];
        const from = time(item.window[0]);
        const to = Math.max(time(item.window[1]) + DAY, from + least);
        return [{ ...row, tone: toneOf(item.status), from, to }];
      });
      const said = rows.map((row, at) => ({ ...row, tone: toneOf(items[at]?.status ?? '') }));
      const tones = [...new Set(said.map(({ tone }) => tone))];
      return plot.plot({
        width,
        height: heightOf(rows),
        marginTop: TOP,
        marginBottom: 0,
        marginLeft: EDGE,
        marginRight: EDGE,
        x: { type: 'utc', domain: [first, last], label: null },
        y: { domain: [0, heightOf(rows) - TOP], range: [TOP, heightOf(rows)], axis: null },
        marks: [
          plot.gridX(ticks, { x: 'time', className: 'grid' }),
          plot.axisX(
            ticks.map((tick) => new Date(tick.time)),
            {
              anchor: 'top',
              className: 'axis',
              tickSize: 0,
              label: null,
              tickFormat: (at: Date) => labelled.get(at.getTime()) ?? '',
            },
          ),
          plot.rect(said, {
            y1: 'bar',
            y2: 'end',
            x1: () => first,
            x2: () => last,
            className: 'track',
            insetTop: 6,
            insetBottom: 5,
          }),
          ...tones.flatMap((tone) => [
            plot.rect(
              windows.filter((one) => one.tone === tone),
              {
                y1: 'bar',
                y2: 'end',
                x1: 'from',
                x2: 'to',
                className: `fill-${tone}`,
                rx: 3,
              },
            ),
            plot.text(
              said.filter((one) => one.tone === tone),
              {
                y: 'top',
                text: 'label',
                className: `label label-${tone}`,
                frameAnchor: 'left',
                lineAnchor: 'top',

                lineHeight: LINE / HIGH,
              },
            ),
          ]),
          plot.ruleX([time(known)], { className: 'today' }),
        ],
      });
    },
    [rowsOf, items, known, lang],
  );
  return <Chart label={text.track.figure} className="timeline" height={height} draw={draw} />;
}

function labelOf(
  { sentence, status, window }: TrackItem,
  statuses: Readonly<Record<string, string>>,
  undated: string,
  width: number,
): string {
  const begun = sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
  const whole = [statuses[status] ?? status, ...(window ? [] : [undated]), begun].join(' · ');
  return lines(whole, Math.max(12, Math.floor((width - 2 * EDGE) / LETTER))).join('\n');
}
