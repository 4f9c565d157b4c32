import { Link } from '@tanstack/react-router';
import { useAnswer } from '../ask/use-answer.js';
import { useLanguage, useText } from '../text/use-text.js';
import type { ComparePage } from '../worker/compare-page.js';

/** The two clauses beside each other; limbs with cases of their own are marked. */
export function CompareSides({ page }: { readonly page: ComparePage }) {
  const { a, b, onlyA, onlyB } = page.answer;
  if (!a.includes('.') || !b.includes('.')) return null;
  return (
    <div className="side-by-side compare-sides">
      <Side name={a} title={page.said.names.a} changed={onlyA.flatMap((one) => one.limbs)} />
      <Side name={b} title={page.said.names.b} changed={onlyB.flatMap((one) => one.limbs)} />
    </div>
  );
}

function Side(props: {
  readonly name: string;
  readonly title: string;
  readonly changed: readonly string[];
}) {
  const text = useText();
  const lang = useLanguage();
  const clause = props.name.split('.').slice(0, 2).join('.');
  const { answer } = useAnswer('clause', [lang, clause]);
  return (
    <section className="words">
      <h2>
        <Link to="/clause/$name" params={{ name: clause }}>
          {props.title}
        </Link>
      </h2>
      <p>{answer && answer.lines.length > 1 ? answer.lines[0] : answer?.head}</p>
      {(answer?.limbs ?? []).map((limb, at) => {
        const own = limb.label !== null && props.changed.includes(limb.label);
        return (
          <p
            key={`${limb.label} ${limb.reading}`}
            className={own ? 'limb-line limb-own' : 'limb-line'}
          >
            {answer?.lines[at + 1]?.trim() ??
              `${limb.label ? `${text.label(limb.label)} ` : ''}${limb.text}`}
            {own ? <span className="own-mark"> · {text.compare.ownCases}</span> : null}
          </p>
        );
      })}
    </section>
  );
}
