import { type ContentsFilter, fitsFilter } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../app/address.js';
import { useCatalogue } from '../app/catalogue.js';
import { Certainty } from '../parts/certainty.js';
import { Choice } from '../parts/choice.js';
import { DayField } from '../parts/day-field.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';
import type { Catalogue, CatalogueInstrument } from '../worker/catalogue.js';
import { Start } from './start.js';

/** The start page and the library: instruments by party, kind, day in force and words. */
export function LibraryView() {
  const text = useText();
  const names = useCatalogue();
  const [{ q, party, kind, on }] = useAddress<ContentsFilter>();
  const filter = { q, party, kind, on };
  const found = names.instruments.filter((item) => fitsFilter(item, filter));
  const asked = Object.values(filter).some(Boolean);
  return (
    <div className="page">
      {asked ? null : <Start />}
      <section aria-labelledby="library-heading">
        <h2 id="library-heading">{text.library.heading}</h2>
        <Filters filter={filter} names={names} />
        <p className="faint" role="status">
          {found.length === 0
            ? text.library.nothing
            : text.library.found(found.length, names.instruments.length)}
        </p>
        <ul className="instruments">
          {found.map((item) => (
            <InstrumentCard key={item.id} item={item} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Filters({
  filter,
  names,
}: {
  readonly filter: ContentsFilter;
  readonly names: Catalogue;
}) {
  const text = useText();
  const [, set] = useAddress<ContentsFilter>();
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

function InstrumentCard({ item }: { readonly item: CatalogueInstrument }) {
  const text = useText();
  const lang = useLanguage();
  const [force] = item.inForce;
  return (
    <li className="instrument">
      <p className="kicker">
        {item.typeName} · <Holders names={item.holderNames} />
      </p>
      <h3>
        <Link to="/instrument/$name" params={{ name: item.id }}>
          {item.title}
        </Link>
      </h3>
      <p className="faint">
        {force
          ? `${text.library.force} ${force.from ? dateText(force.from, lang) : ''} – ${force.to ? dateText(force.to, lang) : ''}`
          : item.first
            ? dateText(item.first, lang)
            : text.library.noForce}{' '}
        · {text.library.clauses(item.clauses.length)} · <Certainty mark={item.certainty} />
      </p>
      <ul className="locators">
        {item.clauses.map((clause) => (
          <li key={clause.id}>
            <Link to="/clause/$name" params={{ name: clause.id }} title={clause.head}>
              {clause.locator ?? clause.id.split('.').at(-1)}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

const MOST_NAMES = 4;

export function Holders({ names }: { readonly names: readonly string[] }) {
  const text = useText();
  if (names.length <= MOST_NAMES + 1) return <>{names.join(', ')}</>;
  return (
    <span title={names.join(', ')}>
      {names.slice(0, MOST_NAMES).join(', ')} · {text.more(names.length - MOST_NAMES)}
    </span>
  );
}
