import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useAnswer } from '../ask/use-answer.js';
import { useLanguage, useText } from '../text/use-text.js';
import { useCatalogue } from './catalogue.js';
import { type Named, type NameSort, nameChecker, namesOf } from './known-names.js';
import { type Fault, faultsOf, type Taken } from './read-address.js';
import { addressWith, addressWithout } from './search.js';

/** The view, if its address can be read; else what is at fault in it. No other question is answered instead. */
export function Readable({ children }: { readonly children: ReactNode }) {
  const names = useCatalogue();
  const has = useMemo(() => nameChecker(names), [names]);
  // Path and question of one match: the location may be ahead of it.
  const at = useRouterState({ select: ({ matches }) => matches.at(-1) });
  const faults = useMemo(() => (at ? faultsOf(at, has) : []), [at, has]);
  return at && faults.length > 0 ? <Unread at={at} faults={faults} /> : children;
}

interface At extends Taken {
  readonly pathname: string;
}

function Unread({ at, faults }: { readonly at: At; readonly faults: readonly Fault[] }) {
  const text = useText();
  const inPath = faults.some(({ place }) => place === 'path');
  return (
    <div className="page reading unread">
      <h1>{inPath ? text.unread.noSuch : text.unread.heading}</h1>
      {inPath ? null : <p className="lead">{text.unread.lead}</p>}
      <ul className="items">
        {faults.map((fault) => (
          <li className="item" key={`${fault.part} ${fault.value}`}>
            <OneFault at={at} fault={fault} />
          </li>
        ))}
      </ul>
      {inPath ? <ToList routeId={at.routeId} /> : null}
    </div>
  );
}

function OneFault({ at, fault }: { readonly at: At; readonly fault: Fault }) {
  const text = useText();
  const { place, part, value, why } = fault;
  const without = place === 'search' ? addressWithout(at, part, value) : null;
  return (
    <>
      {place === 'search' ? (
        <p>
          <code>
            {part}={value}
          </code>
        </p>
      ) : null}
      {why.kind === 'name' ? <NoSuch at={at} fault={fault} sort={why.sort} /> : null}
      {why.kind === 'day' ? <p>{text.noDay}</p> : null}
      {why.kind === 'twice' ? <p>{text.unread.twice}</p> : null}
      {why.kind === 'choice' ? (
        <>
          <p>{text.unread.choice(value)}</p>
          <Meant near={why.of.map((id) => ({ id, name: id, to: addressWith(at, fault, id) }))} />
        </>
      ) : null}
      {why.kind === 'part' ? (
        <>
          <p>{text.unread.part(part)}</p>
          <Meant
            near={why.near.map((id) => ({ id, name: id, to: addressWith(at, fault, value, id) }))}
          />
        </>
      ) : null}
      {without ? (
        <p>
          <a href={without}>{text.unread.without}</a>
        </p>
      ) : null}
    </>
  );
}

/** A name that the library does not have, and those that it has and that are like it. */
function NoSuch(props: { readonly at: At; readonly fault: Fault; readonly sort: NameSort }) {
  const text = useText();
  const lang = useLanguage();
  const names = useCatalogue();
  const { at, fault, sort } = props;
  const known = useMemo(() => namesOf(names, sort), [names, sort]);
  const { answer } = useAnswer('noSuch', [lang, sort, fault.value, known]);
  if (!answer) return <p className="loading">{text.loading}</p>;
  return (
    <>
      <p>{answer.said}</p>
      <Meant near={answer.near.map((one) => ({ ...one, to: addressWith(at, fault, one.id) }))} />
    </>
  );
}

function Meant({ near }: { readonly near: readonly (Named & { readonly to: string })[] }) {
  const text = useText();
  if (near.length === 0) return null;
  return (
    <>
      <p className="faint">{text.unread.meant}</p>
      <ul className="listed">
        {near.map(({ id, name, to }) => (
          <li key={id}>
            <a href={to}>{name}</a> {name === id ? null : <code>{id}</code>}
          </li>
        ))}
      </ul>
    </>
  );
}

function ToList({ routeId }: { readonly routeId: string }) {
  const text = useText();
  const { library, reports } = text.unread.toList;
  return (
    <p>
      {routeId.startsWith('/audit') ? (
        <Link to="/audit">{reports}</Link>
      ) : (
        <Link to="/">{library}</Link>
      )}
    </p>
  );
}
