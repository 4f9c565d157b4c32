import type { Evaluation, InstanceAnswer } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { useCatalogue, useLocator } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { Choice } from '../parts/choice.js';
import { PlaceName } from '../parts/clause-words.js';
import { Downloads } from '../parts/downloads.js';
import { StatusSign, toneOf } from '../parts/status.js';
import { useText } from '../text/use-text.js';
import { CaseRow, rowKey } from './case-row.js';
import { useCase } from './case-state.js';

/** Groups in the order of what a reader wants first; the same as on the command line. */
const GROUPS = [
  ['done', ['kept', 'breached', 'exercised', 'missed']],
  ['due', ['triggered']],
  ['permitted', ['available']],
  ['counts', ['counted', 'possibly counted']],
  ['undetermined', ['undetermined']],
  ['announced', ['open', 'conditions not met']],
  ['powers', ['held']],
  ['observed', ['observed']],
  ['overridden', ['overridden', 'lapsed']],
  ['dormant', ['dormant']],
  ['notInForce', ['not in force']],
] as const;

/** The answer to a case: what it sets off, what stays open, and how much rests. */
export const CaseAnswers = memo(function CaseAnswers(props: { readonly evaluation: Evaluation }) {
  const { evaluation } = props;
  const text = useText();
  const { state, set, put, about } = useCase();
  const whole = state.all === 'yes' || state.clause?.includes('.');
  const shown = evaluation.instances.filter(
    (row) => row.instrument !== null && (whole || evaluation.given === 0 || row.ofCase),
  );
  const library = useCatalogue().instruments;
  const standing = (evaluation.standing ?? []).filter((id) =>
    library.some((one) => one.id === id.split('.')[0]),
  );
  const instruments = library.filter((item) => item.clauses.length > 0);
  return (
    <>
      <div className="answers-head">
        <Choice
          label={text.instrument}
          any={text.any}
          value={state.clause}
          options={instruments.flatMap((item) => [
            { id: item.id, name: item.title },
            ...item.clauses
              .filter(({ id }) => id === state.clause)
              .map(({ id, locator }) => ({
                id,
                name: `${item.title}: ${locator ?? id.split('.').at(-1)}`,
              })),
          ])}
          onChange={(clause) => set({ clause })}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={state.all === 'yes'}
            onChange={(event) => set({ all: event.target.checked ? 'yes' : undefined })}
          />
          {text.case.all(evaluation.atRest.length)}
        </label>
      </div>
      <p className="unseen" role="status">
        {text.case.count(shown.length)}
      </p>
      {shown.length === 0 ? <p className="nothing">{text.case.nothing}</p> : null}
      {GROUPS.map(([name, statuses]) => (
        <Group
          key={name}
          name={name}
          rows={shown.filter((row) => (statuses as readonly string[]).includes(row.status))}
        />
      ))}
      <Standing clauses={standing} />
      <p className="faint">{evaluation.leftOut}</p>
      <Downloads
        name="casus-case"
        rows={async () => table(await ask('evaluate', put, about))}
        json={() => ask('evaluate', put, about)}
        facts={[put, 'asked']}
      />
    </>
  );
});

/** Clauses that stand whatever the case says: they are no answer to it, and not kept back either. */
function Standing({ clauses }: { readonly clauses: readonly string[] }) {
  const text = useText();
  const { instruments } = useCatalogue();
  const locator = useLocator();
  if (clauses.length === 0) return null;
  return (
    <details className="standing">
      <summary>{text.case.standing(clauses.length)}</summary>
      <ul className="listed">
        {clauses.map((id) => (
          <li key={id}>
            <Link to="/clause/$name" params={{ name: id }}>
              {instruments.find((one) => one.id === id.split('.')[0])?.title},{' '}
              <PlaceName locator={locator(id)} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Rows of one limb that are shown before the rest is counted. */
const MOST_ALIKE = 2;

function Group(props: {
  readonly name: (typeof GROUPS)[number][0];
  readonly rows: readonly InstanceAnswer[];
}) {
  const text = useText();
  const { rows } = props;
  if (rows.length === 0) return null;
  const limbs = new Map<string, InstanceAnswer[]>();
  for (const row of rows) {
    const key = `${row.clause} ${row.limb}`;
    limbs.set(key, [...(limbs.get(key) ?? []), row]);
  }
  return (
    <section className="group">
      <h2 className={`tone-${toneOf(rows[0]?.status ?? '')}`}>
        <StatusSign tone={toneOf(rows[0]?.status ?? '')} /> {text.case.groups[props.name]}
      </h2>
      <ul className="rows">
        {[...limbs].map(([key, alike]) => (
          <Alike key={key} rows={alike} />
        ))}
      </ul>
    </section>
  );
}

/** Rows of one clause that differ only in who is meant: the first ones, and how many more. */
function Alike({ rows }: { readonly rows: readonly InstanceAnswer[] }) {
  const text = useText();
  const { state } = useCase();
  const [whole, setWhole] = useState(rows.some((row) => rowKey(row) === state.open));
  const shown = whole ? rows : rows.slice(0, MOST_ALIKE);
  const more = whole ? text.less : text.case.alike(rows.length - MOST_ALIKE);
  return (
    <>
      {shown.map((row) => (
        <CaseRow key={rowKey(row)} row={row} />
      ))}
      {rows.length > MOST_ALIKE ? (
        <li className="alike">
          <button
            type="button"
            className="quiet"
            aria-expanded={whole}
            aria-label={`${more}: ${rows[0]?.sentence}`}
            onClick={() => setWhole(!whole)}
          >
            {more}
          </button>
        </li>
      ) : null}
    </>
  );
}

function table(evaluation: Evaluation) {
  return evaluation.instances.map((row) => ({
    on: evaluation.on,
    instrument: row.instrument,
    clause: row.clause,
    limb: row.limb,
    reading: row.reading,
    locator: row.locator,
    modality: row.modality,
    bearer: row.bearer,
    beneficiary: row.beneficiary,
    counterparty: row.counterparty,
    status: row.status,
    reason: row.reason,
    since: row.since,
    certainty: row.certainty,
    sentence: row.sentence,
  }));
}
