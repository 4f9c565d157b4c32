import { memo, useDeferredValue } from 'react';
import { useCatalogue } from '../app/catalogue.js';
import { useAnswer } from '../ask/use-answer.js';
import { Asked } from '../parts/asked.js';
import { Failure } from '../parts/failure.js';
import { useText } from '../text/use-text.js';
import { CaseAnswers } from './case-answers.js';
import { CaseFacts } from './case-facts.js';
import { Now, Shown, useCase, useCaseNow } from './case-state.js';

/** Build what happened, set the day, see which clauses it sets off and what would decide the rest. */
export function CaseView() {
  const text = useText();
  const now = useCaseNow();
  const shown = useDeferredValue(now);
  const { stated } = useCatalogue();
  return (
    <div className="page">
      <h1>{text.case.heading}</h1>
      <Asked on={now.put.on ?? stated} known={now.put.known ?? stated} />
      <div className="case">
        <Now value={now}>
          <Shown value={shown}>
            <CaseFacts />
            <Answers late={shown !== now} />
          </Shown>
        </Now>
      </div>
    </div>
  );
}

/** `late`: they are those of the case before. */
const Answers = memo(function Answers({ late }: { readonly late: boolean }) {
  const text = useText();
  const { put, about } = useCase();
  const asks = put.given.length + put.record.length > 0 || about.instrument !== undefined;
  const { answer, error, busy } = useAnswer('statuses', asks ? [put, about] : null);
  return (
    <section className="answers" aria-label={text.case.answer} aria-busy={busy || late}>
      {error ? <Failure error={error} /> : null}
      {asks ? null : <NothingAsked />}
      {asks && answer && !error ? <CaseAnswers evaluation={answer} /> : null}
      {!asks || answer || error ? null : <p className="loading">{text.loading}</p>}
    </section>
  );
});

/** With nothing given there is the library's own record of what happened: it is asked if the reader wants it. */
function NothingAsked() {
  const text = useText();
  const { set } = useCase();
  return (
    <div className="nothing">
      <p>{text.case.nothingAsked}</p>
      <button type="button" className="plain" onClick={() => set({ record: ['all'] }, 'push')}>
        {text.case.askRecords}
      </button>
    </div>
  );
}
