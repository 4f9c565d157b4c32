import type { CoverEdgeAnswer } from '@casus/answers';
import { useCatalogue } from '../app/catalogue.js';
import { DayField } from '../parts/day-field.js';
import type { HowAsked } from '../parts/how-asked.js';
import { useText } from '../text/use-text.js';

export interface CoverState extends HowAsked {
  readonly on?: string | undefined;
  readonly to?: string | undefined;
  readonly by?: string | undefined;
  readonly promise?: readonly string[] | undefined;
  readonly as?: 'map' | 'graph' | undefined;
  readonly area?: 'world' | 'europe' | undefined;
  /** A stretch of time instead of a day: its first and its last day. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const FIRST_YEAR = 1815;

/** 1815 to today; arrow keys move it by a year and keep the day of the year. */
export function YearSlider(props: {
  readonly day: string;
  readonly onChange: (iso: string) => void;
}) {
  const text = useText();
  const { stated } = useCatalogue();
  const year = Number(props.day.slice(0, 4));
  const last = Math.max(new Date().getUTCFullYear(), Number(stated.slice(0, 4)));
  const rest = props.day.slice(4).replace('-02-29', '-02-28');
  return (
    <label className="field field-wide">
      <span>
        {text.cover.year}: <strong>{year}</strong>
      </span>
      <input
        type="range"
        min={FIRST_YEAR}
        max={last}
        value={year}
        onChange={(event) => props.onChange(`${event.target.value}${rest}`)}
      />
    </label>
  );
}

/** Kinds of promise there are on the day; none ticked: all. */
export function PromiseFilter(props: {
  readonly edges: readonly CoverEdgeAnswer[];
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (change: { readonly promise: readonly string[] | undefined }) => void;
}) {
  const text = useText();
  const { promises } = useCatalogue();
  const chosen = props.chosen ?? [];
  const kinds = Object.keys(promises).filter(
    (kind) => chosen.includes(kind) || props.edges.some((edge) => edge.promise === kind),
  );
  const toggle = (kind: string) => {
    const next = chosen.includes(kind) ? chosen.filter((it) => it !== kind) : [...chosen, kind];
    props.onChange({ promise: next.length > 0 ? next : undefined });
  };
  return (
    <fieldset className="promises">
      <legend className="faint">{text.cover.promise}</legend>
      {kinds.map((kind) => (
        <label key={kind} className="chip">
          <input type="checkbox" checked={chosen.includes(kind)} onChange={() => toggle(kind)} />
          <svg width="22" height="8" aria-hidden="true">
            <line x1="1" x2="21" y1="4" y2="4" className={`edge promise-${kind}`} />
          </svg>
          {promises[kind]}
        </label>
      ))}
    </fieldset>
  );
}

/** From a day through another, instead of on one: both are given, or neither counts. */
export function Stretch(props: {
  readonly state: CoverState;
  readonly onChange: (change: Pick<CoverState, 'from' | 'until'>) => void;
}) {
  const text = useText();
  const { from, until } = props.state;
  const set = props.onChange;
  return (
    <details className="more" open={from !== undefined || until !== undefined}>
      <summary>{text.cover.stretch}</summary>
      <div className="filters">
        <DayField
          label={text.from}
          value={from ?? ''}
          onChange={(day) => set({ from: day })}
          optional={() => set({ from: undefined })}
        />
        <DayField
          label={text.cover.through}
          value={until ?? ''}
          onChange={(day) => set({ until: day })}
          optional={() => set({ until: undefined })}
        />
      </div>
    </details>
  );
}
