import type { BriefInstrument as Item } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { ClauseWords, Life } from '../parts/clause-words.js';
import { useText } from '../text/use-text.js';

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
      <Life item={item} />
      {SORTS.map(([name, modalities]) => {
        const clauses = item.clauses.filter(({ modality }) =>
          (modalities as readonly string[]).includes(modality),
        );
        return clauses.length === 0 ? null : (
          <div key={name}>
            <h3 className="protects">{text.brief[name]}</h3>
            {clauses.map((clause) => (
              <div key={clause.clause} className="brief-clause">
                <ClauseWords clause={clause} level="h4" />
              </div>
            ))}
          </div>
        );
      })}
    </section>
  );
}
