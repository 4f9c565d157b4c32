import type { TrackItem } from '@casus/answers';
import { useCallback } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { Chart, type Drawn } from '../parts/chart.js';
import { toneOf } from '../parts/status.js';
import { timeTicks } from '../parts/time-ticks.js';
import { useLanguage, useText } from '../text/use-text.js';

const ROW = 46;
const TOP = 26;
const DAY = 86_400_000;
const EDGE = 18;
/** Of a wide font; Plot counts in its height. */
const LETTER = 16.5;

/** Windows as bars on a line of time, what is announced above each; the chosen day as a line through all of them. */
export function Timeline(props: { readonly items: readonly TrackItem[]; readonly known: string }) {
  const text = useText();
  const lang = useLanguage();
  const { statuses } = useCatalogue();
  const { items, known } = props;
  const height = TOP + items.length * ROW;
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
      const windows = items.flatMap((item, row) => {
        if (!item.window) return [];
        const from = time(item.window[0]);
        const to = Math.max(time(item.window[1]) + DAY, from + least);
        return [{ row, tone: toneOf(item.status), from, to }];
      });
      const said = items.map((item, row) => ({
        row,
        tone: toneOf(item.status),
        label: labelOf(item, statuses, text.track.undated),
      }));
      const tones = [...new Set(said.map(({ tone }) => tone))];
      return plot.plot({
        width,
        height,
        marginTop: TOP,
        marginBottom: 0,
        marginLeft: EDGE,
        marginRight: EDGE,
        x: { type: 'utc', domain: [first, last], label: null },
        y: { domain: said.map(({ row }) => row), axis: null, padding: 0 },
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
          plot.barX(said, {
            y: 'row',
            x1: () => first,
            x2: () => last,
            className: 'track',
            insetTop: 30,
            insetBottom: 11,
          }),
          ...tones.flatMap((tone) => [
            plot.barX(
              windows.filter((one) => one.tone === tone),
              {
                y: 'row',
                x1: 'from',
                x2: 'to',
                className: `fill-${tone}`,
                insetTop: 24,
                insetBottom: 6,
                rx: 3,
              },
            ),
            plot.text(
              said.filter((one) => one.tone === tone),
              {
                y: 'row',
                text: 'label',
                className: `label label-${tone}`,
                frameAnchor: 'left',
                dy: -12,
                lineWidth: (width - 2 * EDGE) / LETTER,
                textOverflow: 'ellipsis',
              },
            ),
          ]),
          plot.ruleX([time(known)], { className: 'today' }),
        ],
      });
    },
    [height, items, known, lang, statuses, text],
  );
  return <Chart label={text.track.figure} className="timeline" height={height} draw={draw} />;
}

function labelOf(item: TrackItem, statuses: Readonly<Record<string, string>>, undated: string) {
  const { sentence, status, window } = item;
  const begun = sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
  // What may be cut off for want of room stands last.
  return [statuses[status] ?? status, ...(window ? [] : [undated]), begun].join(' · ');
}
