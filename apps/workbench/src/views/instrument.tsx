import { Link, useParams } from '@tanstack/react-router';
import { useCatalogue } from '../app/catalogue.js';
import { useAnswer } from '../ask/use-answer.js';
import { ClauseWords, Life } from '../parts/clause-words.js';
import { Failure } from '../parts/failure.js';
import { Sources } from '../parts/sources.js';
import { useLanguage, useText } from '../text/use-text.js';
import { Holders } from './library.js';

/** One instrument: its life, and its clauses in words. */
export function InstrumentView() {
  const { name } = useParams({ from: '/instrument/$name' });
  const lang = useLanguage();
  const text = useText();
  const { instruments } = useCatalogue();
  const { answer, error } = useAnswer('brief', [lang, name, undefined]);
  if (error) return <Failure error={error} />;
  if (!answer) return <p className="page loading">{text.loading}</p>;
  const item = answer.instruments.find((it) => it.instrument === name);
  const listed = instruments.find((it) => it.id === name);
  return (
    <div className="page reading">
      <p className="kicker">
        {listed?.typeName} · <Holders names={listed?.holderNames ?? []} />
      </p>
      <h1>{answer.title}</h1>
      <p className="no-print clause-ways">
        <Link to="/brief/$name" params={{ name }}>
          {text.brief.link}
        </Link>
        <Link to="/text/$name" params={{ name }}>
          {text.clausePage.formal}
        </Link>
      </p>
      {item ? (
        <>
          <h2>{text.library.life}</h2>
          <Life item={item} />
        </>
      ) : null}
      <h2>{text.library.clauses(listed?.clauses.length ?? 0)}</h2>
      {(item?.clauses ?? []).map((clause) => (
        <article key={clause.clause} className="clause">
          <ClauseWords clause={clause} level="h3" />
          <details>
            <summary>{text.sources}</summary>
            <Sources sources={clause.sources} />
          </details>
        </article>
      ))}
      {item ? null : <Announced answer={listed?.clauses ?? []} />}
    </div>
  );
}

function Announced(props: {
  readonly answer: readonly {
    readonly id: string;
    readonly locator: string | null;
    readonly head: string;
  }[];
}) {
  return (
    <ul>
      {props.answer.map((clause) => (
        <li key={clause.id}>
          <Link to="/clause/$name" params={{ name: clause.id }}>
            {clause.locator ?? clause.head}
          </Link>{' '}
          {clause.locator ? clause.head : null}
        </li>
      ))}
    </ul>
  );
}
