import type { CoverEdgeAnswer } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { useCatalogue, useLocator } from '../app/catalogue.js';
import { Certainty } from '../parts/certainty.js';
import { PlaceName } from '../parts/clause-words.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';

const MOST = 40;

/** The same edges in words: who promises what to whom, under which condition, since when. */
export const CoverTable = memo(function CoverTable(props: {
  readonly edges: readonly CoverEdgeAnswer[];
  /** Whether it is shown until when each holds. */
  readonly ends: boolean;
}) {
  const { edges, ends } = props;
  const text = useText();
  const lang = useLanguage();
  const { promises } = useCatalogue();
  const locator = useLocator();
  const [whole, setWhole] = useState(false);
  const shown = whole ? edges : edges.slice(0, MOST);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <section className="table-room" tabIndex={0} aria-label={text.asTable}>
        <table className="cover-table" aria-label={text.asTable}>
          <thead>
            <tr>
              <th scope="col">{text.cover.column.promise}</th>
              <th scope="col">{text.cover.column.condition}</th>
              <th scope="col">{text.clause}</th>
              <th scope="col">{text.since}</th>
              {ends ? <th scope="col">{text.until}</th> : null}
              <th scope="col">{text.certainty}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((edge) => (
              <tr
                key={[edge.from, edge.to, edge.clause, edge.limb, edge.since, edge.readings].join()}
              >
                <td>
                  <span className="row-sentence">{edge.sentence}</span>
                  <br />
                  <small className="faint">{promises[edge.promise]}</small>
                </td>
                <td>
                  {edge.condition ?? text.cover.always}
                  {edge.unless ? ` (${edge.unless})` : ''}
                  {edge.readings.length > 0 ? (
                    <small className="faint"> {text.cover.reading(edge.readings.join(', '))}</small>
                  ) : null}
                  {edge.disputed ? <small className="faint"> {text.cover.disputed}</small> : null}
                  {edge.perhaps ? <small className="faint"> {text.cover.perhaps}</small> : null}
                </td>
                <td>
                  <Link to="/clause/$name" params={{ name: edge.clause }}>
                    <PlaceName locator={locator(edge.clause)} />
                  </Link>
                  <br />
                  <small className="faint">{edge.title}</small>
                </td>
                <td className="nowrap">{edge.since ? dateText(edge.since, lang) : '–'}</td>
                {ends ? (
                  <td className="nowrap">{edge.until ? dateText(edge.until, lang) : '–'}</td>
                ) : null}
                <td>
                  <Certainty mark={edge.certainty} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {edges.length > MOST ? (
        <button type="button" className="quiet" onClick={() => setWhole(!whole)}>
          {whole ? text.less : text.more(edges.length - MOST)}
        </button>
      ) : null}
    </>
  );
});
