import type { BriefInstrument } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { useText } from '../text/use-text.js';
import { Certainty } from './certainty.js';

/** The article of a clause; what has none is called a clause: its name in the library is no word of the reader's. */
export function PlaceName({ locator }: { readonly locator: string | null }) {
  const text = useText();
  return <>{locator ?? text.clause}</>;
}

/** A clause in words: its sentence, and its limbs set in. */
export function ClauseLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className="words">
      {lines.map((line) => (
        <p key={line} className={line.startsWith(' ') ? 'limb-line' : undefined}>
          {line.trim()}
        </p>
      ))}
    </div>
  );
}

/** The steps of an instrument, from its making to its end, and what the coders note of it. */
export function Life({ item }: { readonly item: BriefInstrument }) {
  return (
    <>
      <ol className="life">
        {item.life.map((step) => (
          <li key={step.sentence}>
            {step.sentence} <Certainty mark={step.certainty} />
          </li>
        ))}
      </ol>
      {item.note ? <p className="note">{item.note}</p> : null}
    </>
  );
}

type Clause = BriefInstrument['clauses'][number];

/** Article, how sure, the clause in words; `level`: of its heading on the page. */
export function ClauseWords({
  clause,
  level: Level,
}: {
  readonly clause: Clause;
  readonly level: 'h3' | 'h4';
}) {
  return (
    <>
      <Level className="clause-place">
        <Link to="/clause/$name" params={{ name: clause.clause }}>
          <PlaceName locator={clause.locator} />
        </Link>{' '}
        <Certainty mark={clause.certainty} />
      </Level>
      <ClauseLines lines={clause.lines} />
      {clause.note ? <p className="note">{clause.note}</p> : null}
    </>
  );
}
