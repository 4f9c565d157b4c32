import { AskError } from '../ask/client.js';
import { useText } from '../text/use-text.js';

/** What could not be answered, where the fault lies, and what to write instead. */
export function Failure({ error }: { readonly error: Error }) {
  const text = useText();
  const refusal = error instanceof AskError ? error.refusal : null;
  return (
    <div className="failure" role="alert">
      <p className="failure-lead">{text.wrong}</p>
      <p>
        {refusal?.line ? <span>{text.place(refusal.line, refusal.column ?? 1)}: </span> : null}
        {error.message}
      </p>
      {refusal?.proposal ? <p>{text.didYouMean(refusal.proposal)}</p> : null}
    </div>
  );
}
