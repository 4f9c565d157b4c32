import type { ReasonLine } from '@casus/answers';
import { useText } from '../text/use-text.js';

const SIGNS = { true: '✓', false: '–', unknown: '?' } as const;

/** Reasons, each under what it supports. */
export function Reasons({ lines }: { readonly lines: readonly ReasonLine[] }) {
  const text = useText();
  return (
    <ul className="reasons">
      {lines.map((line, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never change places
          key={index}
          className={`depth-${Math.min(line.depth, 6)} value-${line.value}`}
        >
          <span aria-hidden="true" className="reason-sign">
            {SIGNS[line.value]}
          </span>
          <span className="unseen">{text.case.values[line.value]}: </span>
          {line.sentence}
        </li>
      ))}
    </ul>
  );
}
