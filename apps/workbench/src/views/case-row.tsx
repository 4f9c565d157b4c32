import type { ExplainedInstance, FactWanted, InstanceAnswer } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { useCatalogue, useLocator } from '../app/catalogue.js';
import { useAnswer } from '../ask/use-answer.js';
import { Certainty } from '../parts/certainty.js';
import { Failure } from '../parts/failure.js';
import { Sources } from '../parts/sources.js';
import { Status } from '../parts/status.js';
import { useText } from '../text/use-text.js';
import { useCase } from './case-state.js';
import { Reasons } from './reasons.js';

/** What tells a row from the others of the same answer. */
export function rowKey(row: InstanceAnswer): string {
  const who = [row.bearer, row.beneficiary, row.counterparty].join(',');
  return [row.clause, row.limb, row.reading, who, row.events.join(','), row.period?.[0]].join('|');
}

/** One answer: who, what, which status; opened, its reasons and what would decide it. */
export function CaseRow({ row }: { readonly row: InstanceAnswer }) {
  const { state, set } = useCase();
  const { instruments } = useCatalogue();
  const place = useLocator()(row.clause);
  const key = rowKey(row);
  const open = state.open === key;
  const title = instruments.find((item) => item.id === row.instrument)?.title;
  return (
    <li className={open ? 'row row-open' : 'row'} data-clause={row.clause} data-limb={row.limb}>
      <button
        type="button"
        className="row-button"
        aria-expanded={open}
        onClick={() => set({ open: open ? undefined : key })}
      >
        <span className="row-sentence">{row.sentence}</span>
        <Status status={row.status} />
      </button>
      <p className="row-place">
        <Link to="/clause/$name" params={{ name: row.clause }}>
          {place ?? row.clause.split('.').at(-1)}
          {row.limb && !place?.includes(row.limb) ? ` (${row.limb})` : ''}
        </Link>
        , {title} <Certainty mark={row.certainty} />
      </p>
      {open ? <Opened row={row} /> : null}
    </li>
  );
}

function Opened({ row }: { readonly row: InstanceAnswer }) {
  const text = useText();
  const { put } = useCase();
  const { answer, error, busy } = useAnswer('explain', [put, row.clause, row.limb]);
  if (error) return <Failure error={error} />;
  const found = busy ? null : answer?.instances.find((item) => rowKey(item) === rowKey(row));
  if (!found) return <p className="loading">{text.loading}</p>;
  return (
    <div className="opened">
      <Decide item={found} />
      <h3>{text.case.why}</h3>
      <Reasons lines={found.why} />
      {found.bySource.length > 0 ? (
        <>
          <h3>{text.case.bySource}</h3>
          <ul>
            {found.bySource.map((one) => (
              <li key={one.source}>
                {one.source}: <Status status={one.status} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ReadingChoice item={found} />
      <h3>{text.sources}</h3>
      <Sources sources={found.sources} />
    </div>
  );
}

/** An unknown is an answer: here is what would settle it, one click adds it to the case. */
function Decide({ item }: { readonly item: ExplainedInstance }) {
  const text = useText();
  if (item.missing.length === 0 && item.wouldExclude.length === 0) return null;
  return (
    <div className="decide">
      <h3>{text.case.decide}</h3>
      <Sets heading={text.case.wouldApply} sets={item.missing} />
      <Sets heading={text.case.wouldRest} sets={item.wouldExclude} />
    </div>
  );
}

function Sets(props: {
  readonly heading: string;
  readonly sets: readonly (readonly FactWanted[])[];
}) {
  const text = useText();
  const { give } = useCase();
  if (props.sets.length === 0) return null;
  return (
    <>
      <p className="sets-heading">{props.heading}</p>
      <ul className="sets">
        {props.sets.map((set) => (
          <li key={set.map((fact) => fact.casus).join('&')}>
            <button
              type="button"
              className="fact"
              onClick={() => give(set.map((fact) => fact.casus))}
            >
              <span className="fact-add">+ {text.case.addFact}</span>
              {set.map((fact) => (
                <span key={fact.casus} className="fact-sentence">
                  {fact.sentence}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function ReadingChoice({ item }: { readonly item: ExplainedInstance }) {
  const text = useText();
  const { put, set } = useCase();
  if (item.readings.length === 0) return null;
  return (
    <>
      <h3>{text.case.readings}</h3>
      <ul className="reading-choice">
        {item.readings.map((one) => (
          <li key={one.reading}>
            {one.name}: <Status status={one.status} />{' '}
            {one.reading === item.reading ? (
              <span className="faint">{text.case.chosen}</span>
            ) : (
              <button
                type="button"
                className="quiet"
                onClick={() =>
                  set({
                    reading: [...put.reading.filter((it) => it !== item.reading), one.reading],
                    open: undefined,
                  })
                }
              >
                {text.case.choose}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
