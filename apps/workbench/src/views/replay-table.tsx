import { useCatalogue } from '../app/catalogue.js';
import { useAnswer } from '../ask/use-answer.js';
import { useLanguage, useText } from '../text/use-text.js';
import { groupName, percent } from './replay-bars.js';
import { type ReplayGroup, reliability } from './replay-groups.js';
import { type ReplayCase, VERDICTS, type Verdict } from './replay-results.js';

/** The figure's numbers; each opens the cases behind it. */
export function ReplayTable(props: {
  readonly groups: readonly ReplayGroup[];
  readonly onOpen: (group: string, verdict: Verdict) => void;
}) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className="table-room" tabIndex={0} aria-label={text.asTable}>
      <table className="replay-table" aria-label={text.asTable}>
        <thead>
          <tr>
            <th scope="col">{text.replay.by}</th>
            {VERDICTS.map((verdict) => (
              <th scope="col" key={verdict}>
                {text.replay.verdicts[verdict]}
              </th>
            ))}
            <th scope="col">{text.replay.share}</th>
          </tr>
        </thead>
        <tbody>
          {props.groups.map((group) => {
            const name = groupName(text, group.id);
            return (
              <tr key={group.id}>
                <th scope="row">{name}</th>
                {VERDICTS.map((verdict) => {
                  const count = group.counts[verdict];
                  const label = text.replay.show(count, text.replay.verdicts[verdict], name);
                  return (
                    <td key={verdict}>
                      {count === 0 ? (
                        0
                      ) : (
                        <button
                          type="button"
                          className="quiet"
                          aria-label={label}
                          onClick={() => props.onOpen(group.id, verdict)}
                        >
                          {count}
                        </button>
                      )}
                    </td>
                  );
                })}
                <td>{percent(reliability(group.counts))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Rows that a page can show without becoming slow; the download has all. */
const MOST = 300;

/** What stands behind one part of one bar. */
export function ReplayCases(props: {
  readonly cases: readonly ReplayCase[];
  readonly heading: string;
}) {
  const text = useText();
  const lang = useLanguage();
  const { statuses } = useCatalogue();
  const { answer: words } = useAnswer('replayWords', [lang]);
  const { cases, heading } = props;
  return (
    <section data-cases={cases.length}>
      <h2>
        {heading} ({cases.length})
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <section className="table-room" tabIndex={0} aria-label={heading}>
        <table className="replay-cases" aria-label={heading}>
          <thead>
            <tr>
              <th scope="col">{text.replay.war}</th>
              <th scope="col">{text.replay.alliance}</th>
              <th scope="col">{text.replay.outcome}</th>
              <th scope="col">{text.replay.why}</th>
            </tr>
          </thead>
          <tbody>
            {cases.slice(0, MOST).map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no name of their own and never move
              <tr key={at}>
                <td>
                  {one.war}
                  {one.year === null ? '' : `, ${one.year}`}
                </td>
                <td>{one.alliance}</td>
                <td>{words?.outcomes[one.outcome] ?? statuses[one.outcome] ?? one.outcome}</td>
                <td>
                  {words?.reasons[one.reason] ?? one.reason}
                  {one.missing.length > 0
                    ? ` (${text.replay.missing}: ${one.missing.map((it) => words?.missing[it] ?? it).join('; ')})`
                    : ''}
                  {one.byFallback ? ` · ${text.replay.fallback}` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {cases.length > MOST ? (
        <p className="faint">{text.replay.more(cases.length - MOST)}</p>
      ) : null}
    </section>
  );
}

/** A case as a row of a table to take away. */
export function caseRow(one: ReplayCase) {
  return {
    war: one.war,
    atopid: one.alliance,
    year: one.year,
    outcome: one.outcome,
    verdict: one.verdict,
    reason: one.reason,
    kinds: one.kinds.join(' '),
    missing: one.missing.join(';'),
    by_fallback: one.byFallback,
  };
}
