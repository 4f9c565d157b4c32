import { useCallback } from 'react';
import { Chart, type Drawn } from '../parts/chart.js';
import { useText } from '../text/use-text.js';
import { type ReplayGroup, reliability } from './replay-groups.js';
import type { Verdict } from './replay-results.js';

/** What can stand in a bar, from the left. */
const SHOWN = ['honoured', 'violated', 'undetermined'] as const;
const TONES = { honoured: 'kept', violated: 'broken', undetermined: 'unknown' } as const;

const ROW = 44;
const ABOVE = 6;
const BELOW = 24;
const NARROW = 520;
/** Narrower than this, a number does not fit into its part of a bar. */
const LETTER = 9;

interface Part {
  readonly group: string;
  readonly name: string;
  readonly verdict: (typeof SHOWN)[number];
  readonly from: number;
  readonly to: number;
}

/** A bar for each group, its parts by what became of the promises; a part opens its cases. */
export function ReplayBars(props: {
  readonly groups: readonly ReplayGroup[];
  readonly onOpen: (group: string, verdict: Verdict) => void;
}) {
  const text = useText();
  const { groups, onOpen } = props;
  const height = ABOVE + groups.length * ROW + BELOW;
  const draw: Drawn = useCallback(
    (plot, width) => {
      const parts = groups.flatMap((group) => partsOf(group, groupName(text, group.id)));
      const left = width < NARROW ? 112 : 200;
      const most = Math.max(1, ...parts.map(({ to }) => to));
      const ticks = whole(most, width / 100);
      const fits = ({ from, to }: Part) =>
        ((to - from) / most) * (width - left - 56) > LETTER * String(to - from).length + 8;
      const bar = { y: 'name', x1: 'from', x2: 'to', insetTop: 5, insetBottom: 5 } as const;
      const figure = plot.plot({
        width,
        height,
        marginLeft: left,
        marginRight: 56,
        marginTop: ABOVE,
        marginBottom: BELOW,
        x: { domain: [0, most], label: null },
        y: { domain: groups.map(({ id }) => groupName(text, id)), label: null },
        marks: [
          plot.gridX(ticks, { className: 'grid' }),
          plot.axisX(ticks, { className: 'axis', label: null, tickSize: 0 }),
          plot.axisY({ className: 'label', label: null, tickSize: 0, lineWidth: left / 14 }),
          ...SHOWN.map((verdict) =>
            plot.barX(
              parts.filter((part) => part.verdict === verdict),
              { ...bar, className: `bar-part fill-${TONES[verdict]}`, title: partTitle(text) },
            ),
          ),
          plot.text(parts.filter(fits), {
            y: 'name',
            x: ({ from, to }: Part) => (from + to) / 2,
            text: ({ from, to }: Part) => String(to - from),
            className: 'in-bar',
          }),
          plot.text(groups, {
            y: ({ id }: ReplayGroup) => groupName(text, id),
            x: sum,
            text: ({ counts }: ReplayGroup) => percent(reliability(counts)),
            className: 'label',
            textAnchor: 'start',
            dx: 8,
          }),
        ],
      });
      for (const verdict of SHOWN) {
        const own = parts.filter((part) => part.verdict === verdict);
        const bars = figure.querySelectorAll(`.fill-${TONES[verdict]} rect`);
        // The table's buttons do the same for keyboard and screen reader.
        bars.forEach((rect, at) => {
          const part = own[at];
          if (part) rect.addEventListener('click', () => onOpen(part.group, verdict));
        });
      }
      return figure;
    },
    [groups, height, onOpen, text],
  );
  return (
    <>
      <Key />
      <Chart label={text.replay.figure} className="replay-bars" height={height} draw={draw} />
    </>
  );
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Numbers from 0, whole and round, no more than there is room for. */
function whole(last: number, most: number): number[] {
  const step = STEPS.find((one) => last / one <= most) ?? last;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
}

function partsOf(group: ReplayGroup, name: string): Part[] {
  return SHOWN.flatMap((verdict, at) => {
    const from = SHOWN.slice(0, at).reduce((n, one) => n + group.counts[one], 0);
    const count = group.counts[verdict];
    return count === 0 ? [] : [{ group: group.id, name, verdict, from, to: from + count }];
  });
}

const partTitle =
  (text: Text) =>
  ({ name, verdict, from, to }: Part) =>
    `${name}, ${text.replay.verdicts[verdict]}: ${to - from}`;

function Key() {
  const text = useText();
  return (
    <p className="legend">
      {SHOWN.map((verdict) => (
        <span key={verdict}>
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" className="key">
            <rect className={`fill-${TONES[verdict]}`} width="14" height="14" />
          </svg>{' '}
          {text.replay.verdicts[verdict]}
        </span>
      ))}
    </p>
  );
}

function sum({ counts }: ReplayGroup): number {
  return SHOWN.reduce((n, verdict) => n + counts[verdict], 0);
}

export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

type Text = ReturnType<typeof useText>;

/** A period as years, a kind of promise by its name. */
export function groupName(text: Text, id: string): string {
  const kinds: Readonly<Record<string, string>> = text.replay.kinds;
  return kinds[id] ?? text.replay.group(id);
}
