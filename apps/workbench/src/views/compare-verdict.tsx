import { useAddress } from '../app/address.js';
import { useText } from '../text/use-text.js';
import type { ComparePage } from '../worker/compare-page.js';
import type { CompareState } from './compare-state.js';

/** Same, narrower, broader …, and on which assumption. */
export function Verdict({ page }: { readonly page: ComparePage }) {
  const text = useText();
  const [state, set] = useAddress<CompareState>();
  const { answer, said } = page;
  const without = state.without ?? [];
  return (
    <section
      className="verdict"
      aria-label={text.compare.verdict}
      data-verdict={answer.decided ? answer.verdict : 'undecided'}
    >
      <p className="verdict-word">{said.verdict.toLocaleLowerCase()}</p>
      <p className="verdict-meaning">{said.meaning}</p>
      {said.open.map((line) => (
        <p key={line} className="tone-unknown">
          {line}
        </p>
      ))}
      {said.readings.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {said.inexact ? <p className="tone-unknown">{said.inexact}</p> : null}
      {answer.axioms.map((axiom) => (
        <p key={axiom.axiom}>
          {text.compare.given(axiom.sentence)}{' '}
          <button
            type="button"
            className="quiet"
            onClick={() => set({ without: [...without, axiom.axiom] }, 'push')}
          >
            {text.compare.drop}
          </button>
        </p>
      ))}
      {answer.withoutAxioms.length > 0 ? (
        <p>
          {text.compare.dropped(answer.withoutAxioms.join(', '))}{' '}
          <button
            type="button"
            className="quiet"
            onClick={() => set({ without: undefined }, 'push')}
          >
            {text.compare.take}
          </button>
        </p>
      ) : null}
    </section>
  );
}

/** Differences that no case shows: who owes what, for how long. */
export function Heads({ page }: { readonly page: ComparePage }) {
  const text = useText();
  const heads = page.answer.pairs.flatMap((pair) => pair.heads);
  if (heads.length === 0) return null;
  return (
    <section>
      <h2>{text.compare.heads}</h2>
      <table aria-label={text.compare.heads}>
        <thead>
          <tr>
            <th scope="col">{text.compare.what}</th>
            <th scope="col">{page.said.names.a}</th>
            <th scope="col">{page.said.names.b}</th>
          </tr>
        </thead>
        <tbody>
          {heads.map((head) => (
            <tr key={head.what + head.sentencesA.join() + head.sentencesB.join()}>
              <th scope="row">{page.said.heads[head.what] ?? head.what}</th>
              <td>{head.sentencesA.join('; ') || page.said.nothing}</td>
              <td>{head.sentencesB.join('; ') || page.said.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
