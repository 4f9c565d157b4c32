import { useEffect, useId, useState } from 'react';
import { isDay } from '../app/read-address.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';

/**
 * A day, written year first in every language as on the command line: no reader can take the month for the
 * day. What is no day is not passed on, and said.
 */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (iso: string) => void;
  readonly optional?: () => void;
}) {
  const text = useText();
  const lang = useLanguage();
  const hint = useId();
  const [draft, setDraft] = useState(props.value);
  useEffect(() => setDraft(props.value), [props.value]);
  const wrong = draft !== '' && !isDay(draft);
  const take = (typed: string) => {
    setDraft(typed);
    if (isDay(typed)) props.onChange(typed);
    else if (typed === '') props.optional?.();
  };
  return (
    <label className="field day">
      <span>{props.label}</span>
      <input
        type="text"
        inputMode="numeric"
        value={draft}
        placeholder={text.dayFormat}
        maxLength={10}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        aria-describedby={hint}
        onChange={(event) => take(event.target.value.trim())}
      />
      <small id={hint}>{wrong ? text.noDay : draft ? dateText(draft, lang) : ' '}</small>
    </label>
  );
}
