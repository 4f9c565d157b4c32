import { useEffect, useState } from 'react';

/** A day, as ISO; what cannot be a day is not passed on. The browser brings its own calendar. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (iso: string) => void;
  readonly hint?: string;
}) {
  const [draft, setDraft] = useState(props.value);
  useEffect(() => setDraft(props.value), [props.value]);
  const take = (iso: string) => {
    setDraft(iso);
    if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && iso >= '1000-01-01') props.onChange(iso);
  };
  return (
    <label className="field">
      <span>{props.label}</span>
      <input type="date" value={draft} max="9999-12-31" onChange={(e) => take(e.target.value)} />
      {props.hint ? <small>{props.hint}</small> : null}
    </label>
  );
}
