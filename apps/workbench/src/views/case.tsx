import { useAnswer } from '../ask/use-answer.js';
import { Failure } from '../parts/failure.js';
import { useText } from '../text/use-text.js';
import { CaseAnswers } from './case-answers.js';
import { CaseFacts } from './case-facts.js';
import { useCase } from './case-state.js';

/** Build what happened, set the day, see which clauses it sets off and what would decide the rest. */
export function CaseView() {
  const text = useText();
  const { put, about } = useCase();
  const { answer, error, busy } = useAnswer('statuses', [put, about]);
  return (
    <div className="page">
      <h1>{text.case.heading}</h1>
      <div className="case">
        <CaseFacts />
        <section className="answers" aria-label={text.case.answer} aria-busy={busy}>
          {error ? <Failure error={error} /> : null}
          {answer && !error ? <CaseAnswers evaluation={answer} /> : null}
          {answer || error ? null : <p className="loading">{text.loading}</p>}
        </section>
      </div>
    </div>
  );
}
