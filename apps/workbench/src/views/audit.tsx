import { Link, useParams } from '@tanstack/react-router';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Announce } from '../parts/announce.js';
import { Downloads, saveFile } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { Print } from '../parts/print.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';
import { Copy } from './audit-copy.js';
import { findingRow, groupOf, tallyOf } from './audit-findings.js';
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
  const review = async () => {
    const found = await ask('claimReview', lang, name);
    saveFile(
      `casus-review-${name}.json`,
      'application/ld+json',
      `${JSON.stringify(found, null, 2)}\n`,
    );
  };
  const departures = (answer?.findings ?? []).filter((one) => groupOf(one) === 'departs');
  return (
    <div className="page">
      <p className="kicker">
        {brief?.publisher} · {brief?.published}
      </p>
      <h1>{brief?.title}</h1>
      <p className="no-print">
        <Link to="/brief/$name" params={{ name }}>
          {text.brief.link}
        </Link>
      </p>
      {error ? <Failure error={error} /> : null}
      <Announce said={answer ? text.audit.tally(tallyOf(answer.findings)) : text.audit.working} />
      {answer ? (
        <section aria-labelledby="short">
          <h2 id="short">{text.audit.short}</h2>
          <p className="faint">{text.audit.tally(tallyOf(answer.findings))}</p>
          <ul className="findings">
            {departures.map((one) => (
              <Finding key={keyOf(one)} finding={one} first />
            ))}
          </ul>
          <Downloads
            name={`casus-audit-${name}`}
            rows={answer.findings.map(findingRow)}
            json={() => ask('audit', lang, name)}
            more={[['ClaimReview', () => void review()]]}
          />
          <Print />
          <Copy report={name} />
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
