import { Link, useParams } from '@tanstack/react-router';
import { useAnswer } from '../ask/use-answer.js';
import { Certainty } from '../parts/certainty.js';
import { ClauseLines } from '../parts/clause-words.js';
import { Failure } from '../parts/failure.js';
import { Sources } from '../parts/sources.js';
import { useLanguage, useText } from '../text/use-text.js';
import type { ClausePage } from '../worker/clause-page.js';
import { ClauseScenarios } from './clause-scenarios.js';
import { StatusOverTime } from './clause-status.js';
import { Formal } from './formal.js';

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
        <span className="begun">{answer.locator ?? answer.head}</span>{' '}
        <Certainty mark={answer.certainty} />
      </h1>
      <p className="no-print clause-ways">
        <Link to="/case" search={{ clause: name }}>
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
          <Formal id={name} quiet />
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

function Readings({ page }: { readonly page: ClausePage }) {
  const text = useText();
  const readings = page.limbs.filter((limb) => limb.readingName !== null);
  if (readings.length === 0) return null;
  return <p className="faint">{text.clausePage.readings}</p>;
}
