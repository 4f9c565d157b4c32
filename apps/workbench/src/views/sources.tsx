import { useState } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Certainty } from '../parts/certainty.js';
import { Downloads, saveFile } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { SourceName } from '../parts/sources.js';
import type { Text } from '../text/en.js';
import { useLanguage, useText } from '../text/use-text.js';

/** What the library rests on, and whether its texts and scenarios hold. */
export function SourcesView() {
  const text = useText();
  const lang = useLanguage();
  const { answer, error } = useAnswer('sources', [lang]);
  if (error) return <Failure error={error} />;
  if (!answer) return <p className="page loading">{text.loading}</p>;
  const { sources } = answer.list;
  return (
    <div className="page">
      <h1>{text.sourcesPage.heading}</h1>
      <p className="lead">{text.sourcesPage.lead}</p>
      <Check />
      <h2>{text.sources}</h2>
      <p className="faint">
        {text.sourcesPage.count(sources.length)} {text.nothingVerified}
      </p>
      <div className="figure-tools">
        <Downloads
          name="casus-sources"
          rows={sources.map((one) => ({ ...one, instruments: one.instruments.join(' ') }))}
          json={async () => (await ask('sources', lang)).list}
          more={[['BibTeX', () => saveFile('casus.bib', 'application/x-bibtex', answer.bibtex)]]}
        />
      </div>
      <ul className="sources">
        {sources.map((one) => (
          <li key={one.id}>
            <SourceName name={one.title} address={one.address} /> <Certainty mark={one.certainty} />
            <br />
            <span className="faint">
              {[one.publisher, one.dated, used(text, one.instruments.length)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function used(text: Text, instruments: number): string | null {
  return instruments === 0 ? null : text.sourcesPage.used(instruments);
}

/** `casus check` in the page: it takes seconds, so it is run when asked for. */
function Check() {
  const text = useText();
  const lang = useLanguage();
  const { library } = useCatalogue();
  const [asked, setAsked] = useState(false);
  const { answer: page, error } = useAnswer('check', asked ? [lang] : null);
  const answer = page?.answer;
  const found = answer?.diagnostics ?? [];
  const failed = answer?.scenarios.failed ?? [];
  return (
    <section aria-busy={asked && !answer && !error}>
      <h2>{text.check.heading}</h2>
      <p>{text.check.lead(library.version)}</p>
      {asked ? null : (
        <button type="button" className="plain" onClick={() => setAsked(true)}>
          {text.check.run}
        </button>
      )}
      {error ? <Failure error={error} /> : null}
      {asked && !answer && !error ? <p className="loading">{text.check.working}</p> : null}
      {answer ? (
        <>
          <p role="status" data-check={found.length + failed.length}>
            {text.check.found(answer.clauses, found.length, answer.scenarios.run, failed.length)}
          </p>
          <ul className="listed">
            {found.map((one, at) => (
              <li key={`${one.path} ${one.line} ${one.column} ${one.code}`}>
                {one.path}:{one.line}:{one.column} {one.code}: {page?.said.diagnostics[at]}
              </li>
            ))}
            {failed.map((one, at) => (
              <li key={one.location + one.message}>
                {one.location}: {page?.said.failed[at]}
              </li>
            ))}
          </ul>
          <Downloads
            name="casus-check"
            rows={found.map(({ path, line, column, severity, code, message }) => ({
              path,
              line,
              column,
              severity,
              code,
              message,
            }))}
            json={async () => (await ask('check', lang)).answer}
          />
        </>
      ) : null}
    </section>
  );
}
