import { useState } from 'react';
import { useAddress } from '../app/address.js';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Announce } from '../parts/announce.js';
import { Choice } from '../parts/choice.js';
import { ClauseLines } from '../parts/clause-words.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { Print } from '../parts/print.js';
import { useLanguage, useText } from '../text/use-text.js';
import { findingRow, groupOf, tallyOf } from './audit-findings.js';
import { Finding } from './finding.js';
import { OwnForm } from './own-form.js';
import type { OwnState } from './own-state.js';

/** A report in hand: tick what it says, and see what the clause says beyond. */
export function OwnReportView() {
  const text = useText();
  const lang = useLanguage();
  const [state, set] = useAddress<OwnState>();
  const [pasted, setPasted] = useState('');
  const { about } = state;
  const { answer: form } = useAnswer('ownReportForm', about ? [lang, about] : null);
  return (
    <div className="page">
      <h1>{text.own.heading}</h1>
      <p className="lead">{text.own.lead}</p>
      <form className="own-form" onSubmit={(event) => event.preventDefault()}>
        <label className="field paste">
          <span>{text.own.paste}</span>
          <textarea value={pasted} onChange={(event) => setPasted(event.target.value)} />
          <small>{text.own.stays}</small>
        </label>
        <ChooseClause
          about={about}
          onChange={(id) => set({ about: id, limbs: undefined, out: undefined })}
        />
        {form && about ? <OwnForm form={form} state={state} onChange={set} /> : null}
      </form>
      {about && form ? (
        <Findings about={about} state={state} title={form.title} lines={form.lines} />
      ) : null}
    </div>
  );
}

function ChooseClause(props: {
  readonly about: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const text = useText();
  const { instruments } = useCatalogue();
  return (
    <Choice
      label={text.own.clause}
      value={props.about}
      any="–"
      options={instruments.flatMap((item) =>
        item.clauses.map((clause) => ({
          id: clause.id,
          name: `${clause.locator ?? ''} ${clause.head}`.trim(),
          under: item.title,
        })),
      )}
      onChange={props.onChange}
    />
  );
}

function Findings(props: {
  readonly about: string;
  readonly state: OwnState;
  readonly title: string;
  readonly lines: readonly string[];
}) {
  const text = useText();
  const lang = useLanguage();
  const { about, state, title, lines } = props;
  const form = {
    clause: about,
    limbs: state.limbs ?? [],
    joined: state.joined ?? 'or',
    leftOut: state.out ?? [],
    only: state.only === 'yes',
  } as const;
  const { answer, error, busy } = useAnswer('auditOwn', [lang, form]);
  if (error) return <Failure error={error} />;
  const findings = answer?.clause === about ? answer.findings : null;
  const sorted = [...(findings ?? [])].sort((a, b) => rank(groupOf(a)) - rank(groupOf(b)));
  return (
    <section aria-labelledby="own-findings" aria-busy={busy}>
      <h2 id="own-findings">{text.own.findings(title)}</h2>
      <Announce
        said={findings && !busy ? text.audit.tally(tallyOf(findings)) : text.audit.working}
      />
      {findings ? null : <p className="loading">{text.audit.working}</p>}
      <ul className="findings">
        {sorted.map((one) => (
          <Finding key={`${one.kind} ${one.limb} ${one.sentence}`} finding={one} />
        ))}
      </ul>
      <h3>{text.own.article}</h3>
      <ClauseLines lines={lines} />
      {findings ? (
        <Downloads
          name="casus-own-report"
          rows={findings.map(findingRow)}
          json={() => ask('auditOwn', lang, form)}
        />
      ) : null}
      <Print />
    </section>
  );
}

function rank(group: ReturnType<typeof groupOf>): number {
  return ['departs', 'silent', 'open', 'agrees'].indexOf(group);
}
