import { useText } from '../text/use-text.js';

/** The page as it is, for paper: answers without controls. */
export function Print() {
  const text = useText();
  return (
    <p className="no-print">
      <button type="button" className="plain" onClick={() => window.print()}>
        {text.print}
      </button>
    </p>
  );
}
