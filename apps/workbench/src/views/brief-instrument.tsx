import type { BriefInstrument as Item } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { Certainty } from '../parts/certainty.js';
import { useText } from '../text/use-text.js';
import { ClauseLines } from './instrument.js';

/** Modalities in the order a reader asks for them; the same as on the command line. */
const SORTS = [
  ['counts', ['counts as', 'may count as', 'means']],
  ['obliges', ['must']],
  ['forbids', ['must not']],
  ['permits', ['may', 'need not']],
  ['decides', ['decides']],
  ['announcements', ['intends', 'considers possible', 'forecast']],
] as const;

/** One instrument of a brief: its parties and life, then its clauses by what they do. */
export function BriefInstrument({ item }: { readonly item: Item }) {
  const text = useText();
  return (
    <section>
      <h2>
        <Link to="/instrument/$name" params={{ name: item.instrument }}>
          {item.title}
        </Link>{' '}
        <span className="faint">{item.type}</span>
      </h2>
      {item.parties.length > 0 ? <p className="faint">{item.parties.join(', ')}</p> : null}
      <ol className="life">
        {item.life.map((step) => (
          <li key={step.sentence}>
            {step.sentence} <Certainty mark={step.certainty} />
          </li>
        ))}
      </ol>
      {item.note ? <p className="note">{item.note}</p> : null}
      {SORTS.map(([name, modalities]) => {
        const clauses = item.clauses.filter(({ modality }) =>
          (modalities as readonly string[]).includes(modality),
        );
        return clauses.length === 0 ? null : (
          <div key={name}>
            <h3 className="protects">{text.brief[name]}</h3>
            {clauses.map((clause) => (
              <div key={clause.clause} className="brief-clause">
                <p className="kicker">
                  <Link to="/clause/$name" params={{ name: clause.clause }}>
                    {clause.locator ?? clause.clause.split('.').at(-1)}
                  </Link>{' '}
                  <Certainty mark={clause.certainty} />
                </p>
                <ClauseLines lines={clause.lines} />
                {clause.note ? <p className="note">{clause.note}</p> : null}
              </div>
            ))}
          </div>
        );
      })}
    </section>
  );
}
