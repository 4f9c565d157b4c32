import type { WitnessAnswer } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../app/address.js';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { DayField } from '../parts/day-field.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { SearchChoice } from '../parts/search-choice.js';
import { useLanguage, useText } from '../text/use-text.js';
import type { Catalogue } from '../worker/catalogue.js';
import type { ComparePage } from '../worker/compare-page.js';
import { CompareSides } from './compare-sides.js';

interface CompareState {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly on?: string | undefined;
  readonly and?: string | undefined;
  readonly without?: readonly string[] | undefined;
  readonly all?: 'yes' | undefined;
}

/** Two versions side by side: which cases the one covers and the other does not. */
export function CompareView() {
  const text = useText();
  const lang = useLanguage();
  const names = useCatalogue();
  const [state, set] = useAddress<CompareState>();
  const { a, b, on, and, without = [] } = state;
  const put = { lang, on, known: undefined, given: [], record: [], source: [], reading: [] };
  const { answer, error, busy } = useAnswer(
    'compare',
    a && b ? [put, { a, b, and, without }] : null,
  );
  return (
    <div className="page">
      <h1>{text.compare.heading}</h1>
      <div className="filters compare-filters">
        <SearchChoice
          key={`a ${a}`}
          label={text.compare.a}
          value={a}
          options={comparable(names)}
          onChange={(id) => set({ a: id })}
        />
        <SearchChoice
          key={`b ${b}`}
          label={text.compare.b}
          value={b}
          options={comparable(names)}
          onChange={(id) => set({ b: id })}
        />
        <DayField
          label={text.compare.on}
          value={on ?? ''}
          onChange={(day) => set({ on: day })}
          optional={() => set({ on: undefined })}
        />
        <DayField
          label={text.compare.and}
          value={and ?? ''}
          onChange={(day) => set({ and: day })}
          optional={() => set({ and: undefined })}
        />
      </div>
      {a && b ? null : <Suggestions />}
      {error ? <Failure error={error} /> : null}
      {busy && a && b ? <p className="loading">{text.compare.working}</p> : null}
      {answer && a && b && !error && !busy ? (
        <>
          <Verdict page={answer} />
          <CompareSides page={answer} />
          <Only page={answer} side="a" />
          <Only page={answer} side="b" />
          <Heads page={answer} />
          <p className="faint">
            {answer.said.space} {answer.said.leftOut}. {answer.said.days}.
          </p>
          <Downloads
            name="casus-compare"
            rows={[
              ...answer.answer.onlyA.map(witnessRow('a')),
              ...answer.answer.onlyB.map(witnessRow('b')),
            ]}
            json={async () => (await ask('compare', put, { a, b, and, without })).answer}
          />
        </>
      ) : null}
    </div>
  );
}

function comparable(names: Catalogue) {
  return names.instruments.flatMap((item) => [
    { id: item.id, name: item.title },
    ...item.clauses.map((clause) => ({
      id: clause.id,
      name: `${item.title}: ${clause.locator ?? clause.id.split('.').at(-1)}`,
    })),
  ]);
}

/** Versions of one text: where one instrument took the place of another. */
function Suggestions() {
  const text = useText();
  const { instruments } = useCatalogue();
  const pairs = instruments.flatMap((item) =>
    item.replaces.flatMap((old) =>
      item.clauses
        .filter((clause) => clausesOf(instruments, old).includes(clause.id.split('.')[1] ?? ''))
        .map((clause) => ({
          a: `${old}.${clause.id.split('.')[1]}`,
          b: clause.id,
          title: item.title,
          before: instruments.find((one) => one.id === old)?.title ?? old,
          locator: clause.locator,
        })),
    ),
  );
  return (
    <section>
      <h2>{text.compare.versions}</h2>
      <ul className="scenarios">
        {pairs.map(({ a, b, title, before, locator }) => (
          <li key={a + b}>
            <Link to="/compare" search={{ a, b }}>
              {locator}, {title}
            </Link>
            <p className="faint">{text.compare.against(before)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function clausesOf(instruments: Catalogue['instruments'], id: string): string[] {
  const found = instruments.find((item) => item.id === id);
  return (found?.clauses ?? []).map((clause) => clause.id.split('.')[1] ?? '');
}

function Verdict({ page }: { readonly page: ComparePage }) {
  const text = useText();
  const [state, set] = useAddress<CompareState>();
  const { answer, said } = page;
  const without = state.without ?? [];
  return (
    <section className="verdict" aria-label={text.compare.verdict} data-verdict={answer.verdict}>
      <p className="verdict-word">{said.verdict.toLocaleLowerCase()}</p>
      <p className="verdict-meaning">{said.meaning}</p>
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

/** Cases that only one side covers, as cards that open as a case; grouped by whom they protect. */
function Only({ page, side }: { readonly page: ComparePage; readonly side: 'a' | 'b' }) {
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

function Heads({ page }: { readonly page: ComparePage }) {
  const text = useText();
  const heads = page.answer.pairs.flatMap((pair) => pair.heads);
  if (heads.length === 0) return null;
  return (
    <section>
      <h2>{text.compare.heads}</h2>
      <table>
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

const witnessRow = (side: 'a' | 'b') => (witness: WitnessAnswer) => ({
  only: side,
  sentence: witness.sentence,
  limbs: witness.limbs.join(' '),
  protects: witness.protects.join(' '),
  confirmed: witness.confirmed,
  statusA: witness.statusA,
  statusB: witness.statusB,
  scenario: witness.scenario,
});
