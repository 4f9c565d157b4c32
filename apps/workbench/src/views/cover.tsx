import type { CoverEdgeAnswer } from '@casus/answers';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { useAddress } from '../app/address.js';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Asked } from '../parts/asked.js';
import { DayField } from '../parts/day-field.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { HowAskedFields } from '../parts/how-asked.js';
import { SaveFigure } from '../parts/save-figure.js';
import { SearchChoice } from '../parts/search-choice.js';
import { useLanguage, useText } from '../text/use-text.js';
import { type CoverState, PromiseFilter, Stretch, YearSlider } from './cover-controls.js';
import { CoverTable } from './cover-table.js';

const CoverMap = lazy(() => import('./cover-map.js'));
const CoverGraph = lazy(() => import('./cover-graph.js'));

/** Present-day borders say nothing about a world before this year: the graph stands in. */
const MAP_FROM = '1886';

/** Who stands under whose promise on a day: map, graph and table of the same edges. */
export function CoverView() {
  const text = useText();
  const lang = useLanguage();
  const { stated, actors } = useCatalogue();
  const [state, set] = useAddress<CoverState>();
  const on = useDeferredValue(state.on ?? stated);
  const { known, to, by, source = [], reading = [] } = state;
  const put = { lang, on, known, given: [], record: [], source, reading };
  const range = state.from && state.until ? ([state.from, state.until] as const) : null;
  const { answer, error, busy } = useAnswer('cover', [put, to, by, range]);
  const figure = useRef<HTMLDivElement>(null);
  const wanted = JSON.stringify(state.promise ?? []);
  const edges = useMemo(() => {
    const chosen: readonly string[] = JSON.parse(wanted);
    return (answer?.edges ?? []).filter((edge) => shows(edge, chosen));
  }, [answer, wanted]);
  const early = (range?.[0] ?? on) < MAP_FROM;
  const as = early ? 'graph' : (state.as ?? 'map');
  const select = useCallback(
    (id: string) => set(({ to: old }) => ({ to: old === id ? undefined : id }), 'push'),
    [set],
  );
  const setTo = useCallback((id: string | undefined) => set({ to: id }), [set]);
  const setBy = useCallback((id: string | undefined) => set({ by: id }), [set]);
  const setArea = useCallback((area: CoverState['area']) => set({ area }), [set]);
  return (
    <div className="page">
      <h1>{text.cover.heading}</h1>
      <Asked on={range?.[0] ?? on} until={range?.[1]} known={known ?? stated} />
      <div className="filters cover-filters">
        <DayField
          label={text.day}
          value={state.on ?? stated}
          onChange={(day) => set({ on: day })}
        />
        <YearSlider day={state.on ?? stated} onChange={(day) => set({ on: day })} />
        <SearchChoice
          key={`to ${to}`}
          label={text.cover.covered}
          value={to}
          options={actors}
          onChange={setTo}
        />
        <SearchChoice
          key={`by ${by}`}
          label={text.cover.promising}
          value={by}
          options={actors}
          onChange={setBy}
        />
        {to || by ? (
          <button
            type="button"
            className="plain"
            onClick={() => set({ to: undefined, by: undefined }, 'push')}
          >
            {text.clear}
          </button>
        ) : null}
      </div>
      <Stretch state={state} onChange={set} />
      <HowAskedFields state={state} onChange={set} bySource />
      {range ? <p className="faint">{text.cover.inStretch}</p> : null}
      <PromiseFilter edges={answer?.edges ?? []} chosen={state.promise} onChange={set} />
      {error ? <Failure error={error} /> : null}
      <fieldset className="switch no-print" disabled={early}>
        <legend className="unseen">{text.cover.as}</legend>
        {(['map', 'graph'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="as"
              checked={as === kind}
              onChange={() => set({ as: kind })}
            />
            {text.cover[kind]}
          </label>
        ))}
      </fieldset>
      {early ? <p className="faint">{text.cover.early}</p> : null}
      <div className="figure" ref={figure} aria-busy={busy}>
        <Suspense fallback={<p className="loading figure-room">{text.loading}</p>}>
          {as === 'map' ? (
            <CoverMap
              edges={edges}
              on={range?.[1] ?? on}
              to={to}
              by={by}
              extent={state.area}
              onSelect={select}
              onExtent={setArea}
            />
          ) : (
            <CoverGraph edges={edges} chosen={to ?? by} onSelect={select} />
          )}
        </Suspense>
      </div>
      {as === 'map' ? <p className="faint policy">{text.cover.policy}</p> : null}
      <div className="figure-tools">
        <SaveFigure of={figure} name={`casus-cover-${on}`} facts={[put, 'all']} />
        <Downloads
          name={`casus-cover-${on}`}
          rows={edges.map(row)}
          json={() => ask('cover', put, to, by, range)}
          facts={[put, 'all']}
        />
      </div>
      <h2>{text.asTable}</h2>
      <p className="faint" role="status">
        {text.cover.count(edges.length)}
      </p>
      <CoverTable edges={edges} ends={range !== null} />
    </div>
  );
}

function shows(edge: CoverEdgeAnswer, chosen: readonly string[] | undefined): boolean {
  return !chosen || chosen.length === 0 || chosen.includes(edge.promise);
}

function row(edge: CoverEdgeAnswer) {
  return {
    from: edge.from,
    to: edge.to,
    instrument: edge.instrument,
    clause: edge.clause,
    limb: edge.limb,
    locator: edge.locator,
    promise: edge.promise,
    condition: edge.condition,
    unless: edge.unless,
    since: edge.since,
    until: edge.until,
    certainty: edge.certainty,
    disputed: edge.disputed,
    perhaps: edge.perhaps,
    jointly: edge.jointly,
  };
}
