import type { WitnessAnswer } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../app/address.js';
import { useCatalogue } from '../app/catalogue.js';
import { useText } from '../text/use-text.js';
import type { ComparePage } from '../worker/compare-page.js';
import type { CompareState } from './compare-state.js';

/** Cases that only one side covers, as cards that open as a case; grouped by whom they protect. */
export function Only({ page, side }: { readonly page: ComparePage; readonly side: 'a' | 'b' }) {
  const text = useText();
  const { actors } = useCatalogue();
  const [{ all }, set] = useAddress<CompareState>();
  const list = side === 'a' ? page.answer.onlyA : page.answer.onlyB;
  if (list.length === 0) return null;
  const shown = all ? list : list.filter((witness) => witness.core);
  const groups = new Map<string, WitnessAnswer[]>();
  for (const witness of shown) {
    const who = witness.protects
      .map((id) => actors.find((actor) => actor.id === id)?.name ?? id)
      .join(', ');
    groups.set(who, [...(groups.get(who) ?? []), witness]);
  }
  return (
    <section data-only={side}>
      <h2>{text.compare.only(page.said.names[side])}</h2>
      {[...groups].map(([who, witnesses]) => (
        <div key={who}>
          <h3 className="protects">{who ? text.compare.protects(who) : text.compare.nobody}</h3>
          <ul className="cards">
            {witnesses.map((witness) => (
              <Card
                key={witness.sentence + witness.scenario}
                witness={witness}
                side={side}
                page={page}
              />
            ))}
          </ul>
        </div>
      ))}
      {list.length > shown.length || all ? (
        <button
          type="button"
          className="quiet"
          onClick={() => set({ all: all ? undefined : 'yes' })}
        >
          {all ? text.less : text.compare.more(list.length - shown.length)}
        </button>
      ) : null}
    </section>
  );
}

function Card(props: {
  readonly witness: WitnessAnswer;
  readonly side: 'a' | 'b';
  readonly page: ComparePage;
}) {
  const text = useText();
  const { statuses } = useCatalogue();
  const { witness, side, page } = props;
  const name = page.answer[side].split('.')[0];
  return (
    <li className="card">
      <p className="witness-sentence">{witness.sentence}</p>
      {witness.limbs.length > 0 ? (
        <p className="faint">{text.compare.limbs(witness.limbs.join(', '))}</p>
      ) : null}
      {witness.confirmed ? null : (
        <p className="faint">
          {text.compare.open(
            statuses[witness.statusA] ?? witness.statusA,
            statuses[witness.statusB] ?? witness.statusB,
          )}
        </p>
      )}
      <Link
        to="/case"
        search={{ on: witness.scenarioOn[side], given: [witness.scenario], clause: name }}
      >
        {text.audit.openCase}
      </Link>
    </li>
  );
}

/** A class of cases as a row of a table. */
export const witnessRow = (side: 'a' | 'b') => (witness: WitnessAnswer) => ({
  only: side,
  sentence: witness.sentence,
  limbs: witness.limbs.join(' '),
  protects: witness.protects.join(' '),
  confirmed: witness.confirmed,
  statusA: witness.statusA,
  statusB: witness.statusB,
  scenario: witness.scenario,
});
