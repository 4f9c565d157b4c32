import type { ExplainedInstance, FactWanted, InstanceAnswer } from '@casus/answers';
import { Link, useSearch } from '@tanstack/react-router';
import { memo, useId } from 'react';
import { useCatalogue, useLocator } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Certainty } from '../parts/certainty.js';
import { PlaceName } from '../parts/clause-words.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { Sources } from '../parts/sources.js';
import { Status } from '../parts/status.js';
import { useText } from '../text/use-text.js';
import { type CaseState, useCase } from './case-state.js';
import { WhatWould } from './case-what-would.js';
import { Reasons } from './reasons.js';

/** What tells a row from the others of the same answer. */
export function rowKey(row: InstanceAnswer): string {
  const who = [row.bearer, row.beneficiary, row.counterparty].join(',');
  return [row.clause, row.limb, row.reading, who, row.events.join(','), row.period?.[0]].join('|');
}

/** What may come out either way: the row says that it can be told what would decide it. */
const UNKNOWN: readonly string[] = ['undetermined', 'possibly counted'];

/** One answer: who, what, which status; opened, its reasons and what would decide it. */
export const CaseRow = memo(function CaseRow({ row }: { readonly row: InstanceAnswer }) {
  const text = useText();
  const { set } = useCase();
  const { instruments } = useCatalogue();
  const place = useLocator()(row.clause);
  const key = rowKey(row);
  const about = useId();
  const open = useSearch({
    strict: false,
    select: (search) => (search as CaseState).open === key,
  });
  const title = instruments.find((item) => item.id === row.instrument)?.title;
  return (
    <li className={open ? 'row row-open' : 'row'} data-clause={row.clause} data-limb={row.limb}>
      <button
        type="button"
        className="row-button"
        aria-describedby={about}
        aria-expanded={open}
        onClick={() => set({ open: open ? undefined : key, want: undefined })}
      >
        <span className="row-sentence">{row.sentence}</span>
        <span className="row-state">
          <Status status={row.status} />
          {UNKNOWN.includes(row.status) && !open ? (
            <span className="row-more">{text.case.decide}</span>
          ) : null}
        </span>
      </button>
      <p className="row-place" id={about}>
        <Link to="/clause/$name" params={{ name: row.clause }}>
          <PlaceName locator={place} />
          {row.limb && !place?.includes(row.limb) ? ` (${row.limb})` : ''}
        </Link>
        , {title} <Certainty mark={row.certainty} />
      </p>
      {row.occasions.map((occasion) => (
        <p className="row-place" key={occasion}>
          {text.case.occasion}: {occasion}
        </p>
      ))}
      {row.acts.map((act) => (
        <p className="row-place" key={act}>
          {text.case.act}: {act}
        </p>
      ))}
      {open ? <Opened row={row} /> : null}
    </li>
  );
});

function Opened({ row }: { readonly row: InstanceAnswer }) {
  const text = useText();
  const { put } = useCase();
  const first = useAnswer('explain', [put, row.clause, row.limb, false]);
  const own = (asked: typeof first) =>
    asked.busy ? null : asked.answer?.instances.find((item) => rowKey(item) === rowKey(row));
  // Of rows that differ only in who is meant the first few are explained at once, the others when opened.
  const beyond = !first.busy && first.answer !== null && !own(first);
  const whole = useAnswer('explain', beyond ? [put, row.clause, row.limb, true] : null);
  const error = first.error ?? whole.error;
  if (error) return <Failure error={error} />;
  const found = own(first) ?? own(whole);
  if (!found) return <p className="loading">{text.loading}</p>;
  return (
    <div className="opened">
      {found.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
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
      <WhatWould item={found} />
      <h3>{text.sources}</h3>
      <Sources sources={found.sources} />
      <Downloads
        name="casus-explain"
        rows={found.why.map((line) => ({ ...line, clause: found.clause, limb: found.limb }))}
        json={() => ask('explain', put, row.clause, row.limb, false)}
        facts={[put, 'asked']}
      />
    </div>
  );
}

/** An unknown is an answer: here is what would settle it, one click adds it to the case. */
function Decide({ item }: { readonly item: ExplainedInstance }) {
  const text = useText();
  if (item.missing.length + item.wouldExclude.length + item.open.length === 0) return null;
  return (
    <div className="decide">
      <h3>{text.case.decide}</h3>
      {item.open.length > 0 ? (
        <>
          <p className="sets-heading">{text.case.open}</p>
          <ul>
            {item.open.map((asked) => (
              <li key={asked}>{asked}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Sets
        heading={item.open.length > 0 ? text.case.forExample : text.case.wouldApply}
        sets={item.missing}
      />
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
