import type { TrackItem } from '@casus/answers';
import { useCatalogue } from '../app/catalogue.js';
import { toneOf } from '../parts/status.js';
import { useLanguage, useText } from '../text/use-text.js';

const ROW = 46;
const LEFT = 8;
const WIDTH = 1000;
const TOP = 30;
const DAY = 86_400_000;

/** Windows as bars on a line of time, what is announced above each; the chosen day as a line through all of them. */
export function Timeline(props: { readonly items: readonly TrackItem[]; readonly known: string }) {
  const text = useText();
  const lang = useLanguage();
  const { items, known } = props;
  const days = [known, ...items.flatMap((item) => item.window ?? [])].map((iso) => Date.parse(iso));
  const first = Date.UTC(new Date(Math.min(...days)).getUTCFullYear(), 0, 1);
  const last = Date.UTC(new Date(Math.max(...days)).getUTCFullYear() + 1, 0, 1);
  const x = (time: number) => LEFT + ((time - first) / (last - first)) * (WIDTH - 2 * LEFT);
  const height = TOP + items.length * ROW + 6;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className="timeline" role="img">
      <title>{text.track.figure}</title>
      {ticks(first, last, lang).map(({ time, label }) => (
        <g key={time}>
          <line className="grid" x1={x(time)} x2={x(time)} y1={18} y2={height} />
          <text
            className="axis"
            x={x(time)}
            y={14}
            textAnchor={time === first ? 'start' : 'middle'}
          >
            {label}
          </text>
        </g>
      ))}
      <line
        className="today"
        x1={x(Date.parse(known))}
        x2={x(Date.parse(known))}
        y1={18}
        y2={height}
      />
      {items.map((item, index) => (
        <Bar key={item.clause} item={item} y={TOP + index * ROW} x={x} />
      ))}
    </svg>
  );
}

function Bar(props: {
  readonly item: TrackItem;
  readonly y: number;
  readonly x: (time: number) => number;
}) {
  const text = useText();
  const { statuses } = useCatalogue();
  const { item, y, x } = props;
  const tone = toneOf(item.status);
  const label = `${short(item.sentence)} – ${statuses[item.status] ?? item.status}`;
  const bar = item.window && {
    left: x(Date.parse(item.window[0])),
    right: x(Date.parse(item.window[1]) + DAY),
  };
  return (
    <g>
      <text className={`label label-${tone}`} x={LEFT} y={y + 13}>
        {item.window ? label : `${label} · ${text.track.undated}`}
      </text>
      <line className="track" x1={LEFT} x2={WIDTH - LEFT} y1={y + 27} y2={y + 27} />
      {bar ? (
        <rect
          className={`fill-${tone}`}
          x={bar.left}
          y={y + 20}
          width={Math.max(7, bar.right - bar.left)}
          height={14}
          rx={3}
        />
      ) : null}
    </g>
  );
}

const MOST = 110;
const short = (said: string) => {
  const begun = said.charAt(0).toLocaleUpperCase() + said.slice(1);
  return begun.length > MOST ? `${begun.slice(0, MOST - 1)}…` : begun;
};

interface Tick {
  readonly time: number;
  readonly label: string;
}

/** Years; quarters between them where there are few. */
function ticks(first: number, last: number, lang: string): Tick[] {
  const month = new Intl.DateTimeFormat(lang, { month: 'short', timeZone: 'UTC' });
  const start = new Date(first).getUTCFullYear();
  const count = new Date(last).getUTCFullYear() - start;
  const step = count > 24 ? 10 : count > 12 ? 2 : 1;
  const years = Array.from({ length: Math.ceil(count / step) }, (_, at) => start + at * step);
  return years.flatMap((year) =>
    count > 3
      ? [{ time: Date.UTC(year, 0), label: `${year}` }]
      : [0, 3, 6, 9].map((at) => {
          const time = Date.UTC(year, at);
          return { time, label: at === 0 ? `${year}` : month.format(time) };
        }),
  );
}
