import type { FindingAnswer } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { useCatalogue, useLocator } from '../app/catalogue.js';
import { Certainty } from '../parts/certainty.js';
import { Sources } from '../parts/sources.js';
import { StatusSign, type Tone } from '../parts/status.js';
import { useText } from '../text/use-text.js';
import { dayInForce, type FindingGroup, groupOf } from './audit-findings.js';

const TONES: Readonly<Record<FindingGroup, Tone>> = {
  departs: 'broken',
  silent: 'due',
  open: 'unknown',
  agrees: 'kept',
};

/** One finding: what the text says to it, the case that shows it, where it stands. */
export function Finding(props: { readonly finding: FindingAnswer; readonly first?: boolean }) {
  const text = useText();
  const locator = useLocator();
  const { finding, first } = props;
  const group = groupOf(finding);
  const on = [...finding.readings, ...finding.clauseReadings].map((one) => one.name);
  return (
    <li
      className={`finding tone-${TONES[group]}`}
      data-kind={finding.kind}
      data-departs={finding.departs}
    >
      <p className="finding-head">
        <StatusSign tone={TONES[group]} /> {text.audit.groups[group]}
        {finding.departs === 'partly' ? ` · ${text.audit.partly}` : ''}
        {first && finding.paragraph > 0 ? ` · ¶ ${finding.paragraph}` : ''}
      </p>
      <p className="finding-sentence">{finding.sentence}</p>
      {on.length > 0 ? <p className="faint">{text.audit.reading(on.join('; '))}</p> : null}
      {finding.witness ? <WitnessCase finding={finding} witness={finding.witness} /> : null}
      <p className="row-place">
        {finding.clause ? (
          <Link to="/clause/$name" params={{ name: finding.clause }}>
            {locator(finding.clause) ?? finding.clause}
          </Link>
        ) : null}{' '}
        <Certainty mark={finding.certainty} />
      </p>
      {finding.sources.length > 0 ? (
        <details className="no-print">
          <summary>{text.sources}</summary>
          <Sources sources={finding.sources} />
        </details>
      ) : null}
    </li>
  );
}

function WitnessCase(props: {
  readonly finding: FindingAnswer;
  readonly witness: NonNullable<FindingAnswer['witness']>;
}) {
  const text = useText();
  const { finding, witness } = props;
  const own = useCatalogue().instruments.find((item) => item.id === finding.instrument);
  return (
    <div className="witness">
      <p className="witness-head">{text.audit.covered(witness.covered, witness.other === 'no')}</p>
      <p className="witness-sentence">{witness.sentence}</p>
      <p>
        <Link
          to="/case"
          search={{
            on: own ? dayInForce(own, witness.on) : witness.on,
            given: [witness.scenario],
            clause: finding.instrument ?? undefined,
            all: 'yes',
          }}
        >
          {text.audit.openCase}
        </Link>
      </p>
    </div>
  );
}
