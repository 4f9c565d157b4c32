import { type ContentsFilter, fitsFilter } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { memo, useDeferredValue } from 'react';
import { useAddress } from '../app/address.js';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { Certainty } from '../parts/certainty.js';
import { Choice } from '../parts/choice.js';
import { DayField } from '../parts/day-field.js';
import { Downloads } from '../parts/downloads.js';
import type { Text } from '../text/en.js';
import { dateText, type Language, useLanguage, useText } from '../text/use-text.js';
import type { CatalogueInstrument } from '../worker/catalogue.js';
import { withoutArticle } from '../worker/noun.js';
import { Start } from './start.js';

/** The start page and the library: instruments by party, kind, day in force and words. */
export function LibraryView() {
  const [filter] = useFilter();
  // A letter that is typed is seen at once; what it leaves of the list follows.
  const sought = useDeferredValue(JSON.stringify(filter));
  return <Found sought={sought} late={sought !== JSON.stringify(filter)} />;
}

function useFilter() {
  const [{ q, party, kind, on }, set] = useAddress<ContentsFilter>();
  return [{ q, party, kind, on }, set] as const;
}

const Found = memo(function Found(props: { readonly sought: string; readonly late: boolean }) {
  const text = useText();
  const lang = useLanguage();
  const names = useCatalogue();
  const filter: ContentsFilter = JSON.parse(props.sought);
  const found = names.instruments.filter((item) => fitsFilter(item, filter)).sort(newestFirst);
  const asked = Object.values(filter).some(Boolean);
  return (
    <div className="page" aria-busy={props.late}>
      {asked ? null : <Start />}
      <section aria-labelledby="library-heading">
        {asked ? (
          <h1 id="library-heading">{text.library.heading}</h1>
        ) : (
          <h2 id="library-heading">{text.library.heading}</h2>
        )}
        <Filters />
        <p className="faint" role="status">
          {found.length === 0
            ? text.library.nothing
            : text.library.found(found.length, names.instruments.length)}
        </p>
        <Downloads
          name="casus-library"
          rows={found.map(row)}
          json={() => ask('list', lang, filter)}
        />
        <ul className="instruments">
          {found.map((item) => (
            <InstrumentCard key={item.id} item={item} level={asked ? 'h2' : 'h3'} />
          ))}
        </ul>
      </section>
    </div>
  );
});

function row(item: CatalogueInstrument) {
  return {
    instrument: item.id,
    type: item.type,
    title: item.title,
    holders: item.holders.join(' '),
    from: item.inForce[0]?.from ?? item.first,
    to: item.inForce[0]?.to ?? null,
    certainty: item.certainty,
    clauses: item.clauses.map(({ id }) => id).join(' '),
  };
}

/** By the day that counts for a reader: in force since, else made on. */
function newestFirst(a: CatalogueInstrument, b: CatalogueInstrument): number {
  const day = (item: CatalogueInstrument) => item.inForce[0]?.from ?? item.first ?? '';
  return day(b).localeCompare(day(a)) || a.title.localeCompare(b.title);
}

function Filters() {
  const text = useText();
  const names = useCatalogue();
  const [filter, set] = useFilter();
  const holders = [...new Set(names.instruments.flatMap((item) => item.holders))];
  const kinds = new Map(names.instruments.map((item) => [item.type, item.typeName]));
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <label className="field field-wide">
        <span>{text.library.search}</span>
        <input
          type="search"
          value={filter.q ?? ''}
          placeholder={text.library.placeholder}
          onChange={(event) => set({ q: event.target.value || undefined })}
        />
      </label>
      <Choice
        label={text.library.party}
        any={text.any}
        value={filter.party}
        options={names.actors.filter((item) => holders.includes(item.id))}
        onChange={(party) => set({ party })}
      />
      <Choice
        label={text.library.kind}
        any={text.any}
        value={filter.kind}
        options={[...kinds].map(([id, name]) => ({ id, name }))}
        onChange={(kind) => set({ kind })}
      />
      <DayField
        label={text.library.inForceOn}
        value={filter.on ?? ''}
        onChange={(on) => set({ on })}
        optional={() => set({ on: undefined })}
      />
    </form>
  );
}

const InstrumentCard = memo(function InstrumentCard(props: {
  readonly item: CatalogueInstrument;
  readonly level: 'h2' | 'h3';
}) {
  const { item, level: Level } = props;
  const text = useText();
  const lang = useLanguage();
  return (
    <li className="instrument">
      <p className="kicker">
        {item.typeName} · <Holders names={item.holderNames} />
      </p>
      <Level className="card-title">
        <Link to="/instrument/$name" params={{ name: item.id }}>
          {item.title}
        </Link>
      </Level>
      <p className="faint">
        {forceText(item, text, lang)} <Certainty mark={item.certainty} />
      </p>
      <ul className="locators">
        {item.clauses.map((clause) => (
          <li key={clause.id}>
            <Link to="/clause/$name" params={{ name: clause.id }} title={clause.head}>
              {linkText(clause, item)}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
});

/** Its article; where others have the same one, or it has none, what it says. */
function linkText(clause: Clause, { clauses }: CatalogueInstrument): string {
  const { locator, head } = clause;
  if (locator === null) return head;
  const alone = clauses.filter((other) => other.locator === locator).length === 1;
  return alone ? locator : `${locator}: ${head}`;
}

type Clause = CatalogueInstrument['clauses'][number];

/** When it was in force, or, of what never was, when it was made. */
function forceText(item: CatalogueInstrument, text: Text, lang: Language): string {
  const [force] = item.inForce;
  if (!force) return item.first ? dateText(item.first, lang) : text.library.noForce;
  const from = force.from === null ? null : dateText(force.from, lang);
  const to = force.to === null ? null : dateText(force.to, lang);
  if (from && to) return `${text.library.force} ${from} – ${to}`;
  if (to) return `${text.library.force} ${text.until} ${to}`;
  return `${text.library.force} ${from ? `${text.since} ${from}` : ''}`;
}

const MOST_NAMES = 4;

export function Holders(props: { readonly names: readonly string[] }) {
  const text = useText();
  const lang = useLanguage();
  const names = props.names.map((name) => withoutArticle(name, lang));
  if (names.length <= MOST_NAMES + 1) return <>{names.join(', ')}</>;
  return (
    <span title={names.join(', ')}>
      {names.slice(0, MOST_NAMES).join(', ')} · {text.more(names.length - MOST_NAMES)}
    </span>
  );
}
