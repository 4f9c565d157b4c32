import type { BriefInstrument } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { Certainty } from './certainty.js';

/** The article of a clause; what has none goes by its name in the library, which is English. */
export function PlaceName(props: { readonly id: string; readonly locator: string | null }) {
  const { id, locator } = props;
  return locator === null ? <span lang="en">{id.split('.').at(-1)}</span> : <>{locator}</>;
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
          <PlaceName id={clause.clause} locator={clause.locator} />
        </Link>{' '}
        <Certainty mark={clause.certainty} />
      </Level>
      <ClauseLines lines={clause.lines} />
      {clause.note ? <p className="note">{clause.note}</p> : null}
    </>
  );
}
