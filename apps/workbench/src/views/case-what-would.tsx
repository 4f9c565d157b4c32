import type { ExplainedInstance, WayAnswer } from '@casus/answers';
import { useCatalogue } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Choice } from '../parts/choice.js';
import { Downloads } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { useText } from '../text/use-text.js';
import { useCase } from './case-state.js';

/** The other way round: a status is named, and the smallest changes of the case that bring the clause to it. */
export function WhatWould({ item }: { readonly item: ExplainedInstance }) {
  const text = useText();
  const { statuses } = useCatalogue();
  const { state, set, put } = useCase();
  const { want } = state;
  const asked = [put, item.clause, item.limb, want ?? ''] as const;
  const { answer, error, busy } = useAnswer('whatWould', want ? [...asked] : null);
  return (
    <div className="what-would" aria-busy={busy}>
      <Choice
        label={text.case.want}
        any="–"
        value={want}
        options={Object.entries(statuses)
          .filter(([id]) => id !== item.status)
          .map(([id, name]) => ({ id, name }))}
        onChange={(status) => set({ want: status })}
      />
      {error ? <Failure error={error} /> : null}
      {want && !answer && !error ? <p className="loading">{text.loading}</p> : null}
      {want && answer && !busy ? (
        <>
          {answer.ways.length === 0 ? (
            <p className="faint">{answer.already ? text.case.already : text.case.noWay}</p>
          ) : null}
          <ul className="sets">
            {answer.ways.map((way) => (
              <Way key={JSON.stringify(way)} way={way} />
            ))}
          </ul>
          {answer.more ? <p className="faint">{text.case.moreWays}</p> : null}
          <Downloads
            name="casus-what-would"
            rows={answer.ways.flatMap(wayRows)}
            json={() => ask('whatWould', ...asked)}
            facts={[put, 'asked']}
          />
        </>
      ) : null}
    </div>
  );
}

/** One press makes the change; what stands inside a longer text of the case is taken out by hand. */
function Way({ way }: { readonly way: WayAnswer }) {
  const text = useText();
  const { put, set } = useCase();
  const out = way.remove.map(({ casus }) => casus);
  const can = out.every((casus) => put.given.includes(casus));
  const change = () => {
    const given = [
      ...put.given.filter((one) => !out.includes(one)),
      ...way.add.map(({ casus }) => casus),
    ];
    set({ given: given.length > 0 ? given : undefined, want: undefined }, 'push');
  };
  return (
    <li>
      <button type="button" className="fact" disabled={!can} onClick={change}>
        <span className="fact-add">{can ? text.case.change : text.case.byHand}</span>
        {way.remove.map((fact) => (
          <span key={fact.casus} className="fact-sentence">
            {text.case.without(fact.sentence)}
          </span>
        ))}
        {way.add.map((fact) => (
          <span key={fact.casus} className="fact-sentence">
            {fact.sentence}
          </span>
        ))}
      </button>
    </li>
  );
}

function wayRows(way: WayAnswer, index: number) {
  const rows = [
    ...way.remove.map((fact) => ['remove', fact] as const),
    ...way.add.map((fact) => ['add', fact] as const),
  ];
  return rows.map(([change, fact]) => ({
    way: index + 1,
    change,
    casus: fact.casus,
    sentence: fact.sentence,
  }));
}
