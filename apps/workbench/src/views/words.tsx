import type { EventWord, KindWord, NamedWord, RelationWord } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useAddress } from '../app/address.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { useLanguage, useText } from '../text/use-text.js';
import { wordRows } from './words-rows.js';

/** What a text or a case may speak of, as it is written and what it means: to look up while one puts a case. */
export function WordsView() {
  const text = useText();
  const lang = useLanguage();
  const [{ q }, set] = useAddress<{ readonly q?: string }>();
  const sought = useDeferredValue(q ?? '');
  const { answer, error, busy } = useAnswer('words', [lang, sought]);
  const found = answer?.answer;
  const open = (found?.relations ?? []).filter((one) => one.open);
  const looked = (found?.relations ?? []).filter((one) => !one.open);
  const count = found
    ? [found.events, found.relations, found.kinds, found.places, found.actors].flat().length
    : 0;
  return (
    <div className="page" aria-busy={busy}>
      <h1>{text.words.heading}</h1>
      <p className="lead">{text.words.lead}</p>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        <label className="field field-wide">
          <span>{text.library.search}</span>
          <input
            type="search"
            value={q ?? ''}
            placeholder={text.words.placeholder}
            onChange={(event) => set({ q: event.target.value || undefined })}
          />
        </label>
      </form>
      <p className="no-print clause-ways">
        <Link to="/case">{text.words.toCase}</Link>
      </p>
      {error ? <Failure error={error} /> : null}
      {answer || error ? null : <p className="loading">{text.loading}</p>}
      {found && answer ? (
        <>
          <p className="faint" role="status">
            {text.words.count(count)}
          </p>
          <Downloads
            name="casus-words"
            rows={wordRows(answer)}
            json={async () => (await ask('words', lang, sought)).answer}
          />
          <Sort sort="events" items={found.events} says={(one) => <Roles word={one} />} />
          <Sort
            sort="terms"
            items={open}
            says={(one) => (
              <>
                <Of word={one} /> {answer.settled[one.id]}
              </>
            )}
          />
          <Sort sort="relations" items={looked} says={(one) => <Of word={one} />} />
          <Sort sort="kinds" items={found.kinds} says={(one) => <Below word={one} />} />
          <Sort sort="places" items={found.places} says={(one) => one.name} />
          <Sort sort="actors" items={found.actors} says={(one) => one.name} />
        </>
      ) : null}
    </div>
  );
}

/** Words of a sort that are shown before the reader asks for all. */
const MOST = 40;

type Word = EventWord | RelationWord | KindWord | NamedWord;
type SortName = 'events' | 'terms' | 'relations' | 'kinds' | 'places' | 'actors';

function Sort<T extends Word>(props: {
  readonly sort: SortName;
  readonly items: readonly T[];
  readonly says: (item: T) => ReactNode;
}) {
  const text = useText();
  const [whole, setWhole] = useState(false);
  const { sort, items, says } = props;
  if (items.length === 0) return null;
  const heading = `${text.words.sorts[sort]} (${items.length})`;
  return (
    <section data-sort={sort}>
      <h2 id={`words-${sort}`}>{heading}</h2>
      <table className="vocabulary" aria-labelledby={`words-${sort}`}>
        <thead>
          <tr>
            <th scope="col">{text.words.word}</th>
            <th scope="col">{text.words.means}</th>
          </tr>
        </thead>
        <tbody>
          {(whole ? items : items.slice(0, MOST)).map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <Written id={item.id} declared={sort !== 'kinds'} />
              </th>
              <td>{says(item)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > MOST ? (
        <button
          type="button"
          className="quiet"
          aria-describedby={`words-${sort}`}
          onClick={() => setWhole(!whole)}
        >
          {whole ? text.less : text.more(items.length - MOST)}
        </button>
      ) : null}
    </section>
  );
}

/** The word as it is written; most have a declaration of their own, which can be read. */
function Written({ id, declared }: { readonly id: string; readonly declared: boolean }) {
  const word = <code lang="en">{id}</code>;
  if (!declared) return word;
  return (
    <Link to="/text/$name" params={{ name: id }}>
      {word}
    </Link>
  );
}

function Roles({ word }: { readonly word: EventWord }) {
  const text = useText();
  return (
    <>
      {word.name}
      {word.is.length > 0 ? (
        <span className="faint">
          {' '}
          · {text.words.is} <code lang="en">{word.is.join(', ')}</code>
        </span>
      ) : null}
      <ul className="word-roles">
        {word.roles.map(({ preposition, label, type }) => (
          <li key={preposition}>
            <code lang="en">
              {preposition} {type}
            </code>{' '}
            <span className="faint">{text.case.role(preposition, label)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Of({ word }: { readonly word: RelationWord }) {
  return <code lang="en">({word.of.join(', ')})</code>;
}

function Below({ word }: { readonly word: KindWord }) {
  const text = useText();
  return (
    <>
      {word.name}
      {word.below.length > 0 ? (
        <span className="faint">
          {' '}
          · {text.words.is} <code lang="en">{word.below.join(', ')}</code>
        </span>
      ) : null}
    </>
  );
}
