import { useText } from '../text/use-text.js';
import { type ReplayGroup, reliability } from './replay-groups.js';
import type { Verdict } from './replay-results.js';

/** What can stand in a bar, from the left. */
const SHOWN = ['honoured', 'violated', 'undetermined'] as const;
const TONES = { honoured: 'kept', violated: 'broken', undetermined: 'unknown' } as const;

const ROW = 44;
const WIDTH = 1000;
const LEFT = 215;
const RIGHT = 120;
const TOP = 30;
/** Narrower than this, a number does not fit into its part of a bar. */
const ROOM = 26;

/** A bar for each group, its parts by what became of the promises; a part opens its cases. */
export function ReplayBars(props: {
  readonly groups: readonly ReplayGroup[];
  readonly onOpen: (group: string, verdict: Verdict) => void;
}) {
  const text = useText();
  const { groups, onOpen } = props;
  const most = Math.max(1, ...groups.map(sum));
  const scale = (count: number) => (count / most) * (WIDTH - LEFT - RIGHT);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${TOP + groups.length * ROW + 4}`}
      className="replay-bars"
      role="img"
    >
      <title>{text.replay.figure}</title>
      <Key />
      {groups.map((group, row) => (
        <g key={group.id} transform={`translate(0 ${TOP + row * ROW})`}>
          <text className="label" x={LEFT - 10} y={ROW / 2 + 5} textAnchor="end">
            {groupName(text, group.id)}
          </text>
          {SHOWN.map((verdict, at) => {
            const before = SHOWN.slice(0, at).reduce((n, one) => n + group.counts[one], 0);
            const width = scale(group.counts[verdict]);
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the table's buttons do the same for keyboard and screen reader
              <g key={verdict} className="bar-part" onClick={() => onOpen(group.id, verdict)}>
                <rect
                  className={`fill-${TONES[verdict]}`}
                  x={LEFT + scale(before)}
                  y={6}
                  width={width}
                  height={ROW - 14}
                />
                {width > ROOM ? (
                  <text className="in-bar" x={LEFT + scale(before) + 8} y={ROW / 2 + 4}>
                    {group.counts[verdict]}
                  </text>
                ) : null}
              </g>
            );
          })}
          <text className="label" x={LEFT + scale(sum(group)) + 10} y={ROW / 2 + 5}>
            {percent(reliability(group.counts))}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Key() {
  const text = useText();
  return SHOWN.map((verdict, at) => (
    <g key={verdict} transform={`translate(${LEFT + at * 240} 0)`}>
      <rect className={`fill-${TONES[verdict]}`} width={14} height={14} y={3} />
      <text className="label" x={20} y={15}>
        {text.replay.verdicts[verdict]}
      </text>
    </g>
  ));
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
