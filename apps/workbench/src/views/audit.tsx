import { Link, useParams } from '@tanstack/react-router';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';
import { findingRow, groupOf } from './audit-findings.js';
import { Finding } from './finding.js';

/** Reports of the library, and the way to a report of one's own. */
export function AuditStart() {
  const text = useText();
  const lang = useLanguage();
  const { reports } = useCatalogue();
  return (
    <div className="page reading">
      <h1>{text.audit.heading}</h1>
      <p className="lead">{text.audit.lead}</p>
      <ul className="instruments">
        {reports.map((report) => (
          <li key={report.id} className="instrument">
            <p className="kicker">
              {report.publisher} · {dateText(report.published, lang)}
            </p>
            <h2 className="card-title">
              <Link to="/audit/$report" params={{ report: report.id }}>
                {report.title}
              </Link>
            </h2>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/audit-own" className="primary">
          {text.audit.own}
        </Link>
      </p>
    </div>
  );
}

/** The report's paragraphs on the left, what the texts say to each on the right. */
export function AuditView() {
  const { report: name } = useParams({ from: '/audit/$report' });
  const text = useText();
  const lang = useLanguage();
  const { answer: brief, error: missing } = useAnswer('brief', [lang, name, undefined]);
  const { answer, error } = useAnswer('audit', [lang, name]);
  if (missing) return <Failure error={missing} />;
  const departures = (answer?.findings ?? []).filter((one) => groupOf(one) === 'departs');
  return (
    <div className="page">
      <p className="kicker">
        {brief?.publisher} · {brief?.published}
      </p>
      <h1>{brief?.title}</h1>
      {error ? <Failure error={error} /> : null}
      {answer ? (
        <section aria-labelledby="short">
          <h2 id="short">{text.audit.short}</h2>
          <ul className="findings">
            {departures.map((one) => (
              <Finding key={keyOf(one)} finding={one} first />
            ))}
          </ul>
          <Downloads
            name={`casus-audit-${name}`}
            rows={answer.findings.map(findingRow)}
            json={() => ask('audit', lang, name)}
          />
          <p className="no-print">
            <button type="button" className="plain" onClick={() => window.print()}>
              {text.print}
            </button>
          </p>
        </section>
      ) : (
        <p className="loading">{text.audit.working}</p>
      )}
      <h2>{text.audit.whole}</h2>
      <p className="faint">{text.audit.gists}</p>
      <ol className="paragraphs">
        {(brief?.statements ?? []).map((statement) => (
          <li key={statement.paragraph} className="paragraph">
            <div className="gist">
              <span className="number">¶ {statement.paragraph}</span>
              <p>{statement.gist}</p>
              {statement.by ? <p className="faint">{text.audit.by(statement.by)}</p> : null}
            </div>
            <ul className="findings">
              {(answer?.findings ?? [])
                .filter((one) => one.paragraph === statement.paragraph)
                .map((one) => (
                  <Finding key={keyOf(one)} finding={one} />
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

function keyOf(one: {
  readonly account: string;
  readonly sentence: string;
  readonly limb: string | null;
}) {
  return `${one.account} ${one.limb} ${one.sentence}`;
}
