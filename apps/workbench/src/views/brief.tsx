import { Link, useParams } from '@tanstack/react-router';
import { useAddress } from '../app/address.js';
import { useCatalogue } from '../app/catalogue.js';
import type { Answer } from '../ask/client.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Certainty } from '../parts/certainty.js';
import { DayField } from '../parts/day-field.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { Print } from '../parts/print.js';
import { allRecords } from '../parts/provenance.js';
import { Status } from '../parts/status.js';
import { useLanguage, useText } from '../text/use-text.js';
import { BriefInstrument } from './brief-instrument.js';

type Brief = Answer<'brief'>;

/** All there is about a report or an instrument, to read from top to bottom and to print. */
export function BriefView() {
  const { name } = useParams({ from: '/brief/$name' });
  const text = useText();
  const lang = useLanguage();
  const { stated, reports } = useCatalogue();
  const [{ known }, set] = useAddress<{ readonly known?: string }>();
  const { answer, error } = useAnswer('brief', [lang, name, known]);
  if (error) return <Failure error={error} />;
  if (!answer) return <p className="page loading">{text.loading}</p>;
  const report = reports.some(({ id }) => id === name);
  const under = [answer.publisher, answer.published, text.brief.asOf(answer.asOf)];
  return (
    <article className="page reading brief">
      <p className="kicker">{under.filter((it) => it !== null).join(' · ')}</p>
      <h1>{answer.title}</h1>
      <div className="filters">
        <DayField
          label={text.known}
          value={known ?? stated}
          onChange={(day) => set({ known: day })}
        />
      </div>
      <p className="no-print">
        {report ? (
          <Link to="/audit/$report" params={{ report: name }}>
            {text.brief.toAudit}
          </Link>
        ) : (
          <Link to="/instrument/$name" params={{ name }}>
            {text.instrument}
          </Link>
        )}
      </p>
      {answer.instruments.map((item) => (
        <BriefInstrument key={item.instrument} item={item} />
      ))}
      <Statements brief={answer} />
      <Announcements brief={answer} />
      <Happenings brief={answer} />
      <Unconfirmed brief={answer} />
      <Rests brief={answer} />
      <Downloads
        name={`casus-brief-${name}`}
        rows={clauseRows(answer)}
        json={() => ask('brief', lang, name, known)}
        facts={allRecords(lang, known)}
      />
      <Print />
    </article>
  );
}

function Statements({ brief: { statements } }: { readonly brief: Brief }) {
  const text = useText();
  if (statements.length === 0) return null;
  return (
    <section>
      <h2>{text.brief.report}</h2>
      <ol className="life">
        {statements.map((item) => (
          <li key={item.paragraph}>
            <span className="number">¶ {item.paragraph}</span> {item.gist}{' '}
            <span className="faint">{item.by ? text.audit.by(item.by) : text.brief.ownWord}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Announcements({ brief: { announcements } }: { readonly brief: Brief }) {
  const text = useText();
  if (announcements.length === 0) return null;
  return (
    <section>
      <h2>{text.brief.announcements}</h2>
      <ul className="items">
        {announcements.map((item) => (
          <li key={item.clause} className="item">
            <div className="item-head">
              <p className="row-sentence">{item.sentence}</p>
              <Status status={item.status} />
            </div>
            <p className="row-place">
              <Link to="/clause/$name" params={{ name: item.clause }}>
                {item.title}
              </Link>{' '}
              {item.forecast ? `· ${text.track.forecast} ` : ''}
              <Certainty mark={item.certainty} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Happenings({ brief: { happenings } }: { readonly brief: Brief }) {
  const text = useText();
  if (happenings.length === 0) return null;
  return (
    <section>
      <h2>{text.brief.happened}</h2>
      <ul className="life">
        {happenings.map((item) => (
          <li key={item.happening + item.sentence}>
            {item.sentence} <Certainty mark={item.certainty} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unconfirmed({ brief: { unconfirmed } }: { readonly brief: Brief }) {
  const text = useText();
  if (unconfirmed.length === 0) return null;
  return (
    <section>
      <h2>{text.brief.unconfirmed}</h2>
      <ul className="listed">
        {unconfirmed.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function Rests({ brief: { sources } }: { readonly brief: Brief }) {
  const text = useText();
  if (sources.length === 0) return null;
  return (
    <section>
      <h2>{text.sources}</h2>
      <ul className="sources">
        {sources.map((source) => (
          <li key={source.id}>
            {source.title} <Certainty mark={source.certainty} />
            {source.address ? <span className="address"> {source.address}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function clauseRows(brief: Brief) {
  return brief.instruments.flatMap((item) =>
    item.clauses.map((clause) => ({
      instrument: item.instrument,
      clause: clause.clause,
      locator: clause.locator,
      modality: clause.modality,
      text: clause.lines.map((line) => line.trim()).join(' '),
      certainty: clause.certainty,
      sources: clause.sources.map(({ source }) => source).join(' '),
    })),
  );
}
