import type { TrackItem } from '@casus/answers';
import { toneOf } from '../parts/status.js';
import { useText } from '../text/use-text.js';

const ROW = 30;
const LEFT = 8;
const WIDTH = 1000;
const TOP = 26;

/** Windows as bars on a line of time; the chosen day as a line through all of them. */
export function Timeline(props: { readonly items: readonly TrackItem[]; readonly known: string }) {
  const text = useText();
  const { items, known } = props;
  const days = [known, ...items.flatMap((item) => item.window ?? [])].map((iso) => Date.parse(iso));
  const first = Date.UTC(new Date(Math.min(...days)).getUTCFullYear(), 0, 1);
  const last = Date.UTC(new Date(Math.max(...days)).getUTCFullYear() + 1, 0, 1);
  const x = (time: number) => LEFT + ((time - first) / (last - first)) * (WIDTH - 2 * LEFT);
  const height = TOP + items.length * ROW + 6;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className="timeline" role="img">
      <title>{text.track.figure}</title>
      {yearsBetween(first, last).map((year) => (
        <g key={year}>
          <line
            className="grid"
            x1={x(Date.UTC(year, 0))}
            x2={x(Date.UTC(year, 0))}
            y1={16}
            y2={height}
          />
          <text className="axis" x={x(Date.UTC(year, 0)) + 4} y={14}>
            {year}
          </text>
        </g>
      ))}
      {items.map((item, index) => (
        <Bar key={item.clause} item={item} y={TOP + index * ROW} x={x} known={known} />
      ))}
      <line
        className="today"
        x1={x(Date.parse(known))}
        x2={x(Date.parse(known))}
        y1={4}
        y2={height}
      />
    </svg>
  );
}

function Bar(props: {
  readonly item: TrackItem;
  readonly y: number;
  readonly x: (time: number) => number;
  readonly known: string;
}) {
  const { item, y, x, known } = props;
  const [from, to] = item.window ?? [known, known];
  const left = x(Date.parse(from));
  const right = Math.max(left + 7, x(Date.parse(to) + 86_400_000));
  const beside = right > WIDTH * 0.62;
  return (
    <g>
      <rect
        className={`fill-${toneOf(item.status)}`}
        x={left}
        y={y + 4}
        width={right - left}
        height={ROW - 12}
        rx={3}
      />
      <text
        className="label"
        x={beside ? left - 6 : right + 6}
        y={y + ROW / 2 + 2}
        textAnchor={beside ? 'end' : 'start'}
      >
        {short(item.title)}
      </text>
    </g>
  );
}

const MOST = 84;
const short = (title: string) => (title.length > MOST ? `${title.slice(0, MOST - 1)}…` : title);

function yearsBetween(first: number, last: number): number[] {
  const start = new Date(first).getUTCFullYear();
  const count = new Date(last).getUTCFullYear() - start;
  return Array.from({ length: count }, (_, index) => start + index);
}
