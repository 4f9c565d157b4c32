import { formalText } from '@casus/answers';
import { Link, useParams } from '@tanstack/react-router';
import { useAnswer } from '../ask/use-answer.js';
import { Certainty } from '../parts/certainty.js';
import { Failure } from '../parts/failure.js';
import { Sources } from '../parts/sources.js';
import { useLanguage, useText } from '../text/use-text.js';
import type { ClausePage } from '../worker/clause-page.js';
import { ClauseScenarios } from './clause-scenarios.js';
import { StatusOverTime } from './clause-status.js';
import { ClauseLines } from './instrument.js';

/** A clause as formal text and in words, its sources, its status over time, its scenarios. */
export function ClauseView() {
  const { name } = useParams({ from: '/clause/$name' });
  const lang = useLanguage();
  const text = useText();
  const { answer, error } = useAnswer('clause', [lang, name]);
  if (error) return <Failure error={error} />;
  if (!answer) return <p className="page loading">{text.loading}</p>;
  return (
    <div className="page">
      <p className="kicker" data-part-of={answer.instrument}>
        {answer.instrument ? (
          <Link to="/instrument/$name" params={{ name: answer.instrument }}>
            {answer.title}
          </Link>
        ) : null}
      </p>
      <h1>
        <span className="begun">{answer.locator ?? name.split('.').at(-1)}</span>{' '}
        <Certainty mark={answer.certainty} />
      </h1>
      <p className="no-print clause-ways">
        <Link to="/case" search={{ clause: answer.instrument ?? undefined }}>
          {text.clausePage.ask}
        </Link>
        <Link to="/compare" search={{ a: name }}>
          {text.clausePage.compare}
        </Link>
        <Link to="/audit-own" search={{ about: name }}>
          {text.clausePage.own}
        </Link>
      </p>
      <div className="side-by-side">
        <section>
          <h2>{text.clausePage.words}</h2>
          <ClauseLines lines={answer.lines} />
          <Readings page={answer} />
          {answer.note ? <p className="note">{answer.note}</p> : null}
        </section>
        <section>
          <h2>{text.clausePage.formal}</h2>
          <Formal id={name} />
        </section>
      </div>
      <section>
        <h2>{text.sources}</h2>
        <Sources sources={answer.sources} />
        <p className="faint">{text.nothingVerified}</p>
      </section>
      <StatusOverTime id={name} />
      <ClauseScenarios page={answer} />
    </div>
  );
}

function Formal({ id }: { readonly id: string }) {
  const text = useText();
  const { answer } = useAnswer('texts', []);
  const passage = answer ? formalText(answer, id) : null;
  if (!passage) return null;
  return (
    <figure className="formal">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled by keyboard too */}
      <pre tabIndex={0}>
        <code>{passage.text}</code>
      </pre>
      <figcaption className="faint">{text.clausePage.formalFrom(passage.path)}</figcaption>
    </figure>
  );
}

function Readings({ page }: { readonly page: ClausePage }) {
  const text = useText();
  const readings = page.limbs.filter((limb) => limb.readingName !== null);
  if (readings.length === 0) return null;
  return <p className="faint">{text.clausePage.readings}</p>;
}
