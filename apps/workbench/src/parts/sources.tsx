import type { CitationAnswer } from '@casus/answers';
import { useCatalogue } from '../app/catalogue.js';
import { useText } from '../text/use-text.js';
import { Certainty } from './certainty.js';

/** Where a statement comes from. Following a link is the reader's own request. */
export function Sources({ sources }: { readonly sources: readonly CitationAnswer[] }) {
  const text = useText();
  const { sources: known } = useCatalogue();
  if (sources.length === 0) return <p className="faint">{text.clausePage.unconfirmed}</p>;
  return (
    <ul className="sources">
      {sources.map((item) => (
        <li key={`${item.source} ${item.at}`}>
          <SourceName
            name={known.find((source) => source.id === item.source)?.name ?? item.source}
            address={item.address}
          />
          {item.at ? <span className="faint">, {item.at}</span> : null}{' '}
          <Certainty mark={item.certainty} />
        </li>
      ))}
    </ul>
  );
}

export function SourceName({
  name,
  address,
}: {
  readonly name: string;
  readonly address: string | null;
}) {
  if (!address || !/^https?:\/\//.test(address)) return <span>{name}</span>;
  return (
    <a href={address} rel="noreferrer noopener" target="_blank">
      {name}
      <span aria-hidden="true"> ↗</span>
    </a>
  );
}
