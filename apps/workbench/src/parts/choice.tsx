import type { ReactNode } from 'react';

export interface ChoiceOption {
  readonly id: string;
  readonly name: string;
  /** The heading it stands under. */
  readonly under?: string;
}

/** One of several, or none. The browser's own list: it works by keyboard and on every phone. */
export function Choice(props: {
  readonly label: ReactNode;
  readonly value: string | undefined;
  readonly any: string | null;
  readonly options: readonly ChoiceOption[];
  readonly onChange: (id: string | undefined) => void;
}) {
  const groups = [...new Set(props.options.map((option) => option.under ?? ''))];
  return (
    <label className="field">
      <span>{props.label}</span>
      <select
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value || undefined)}
      >
        {props.any === null ? null : <option value="">{props.any}</option>}
        {groups.map((group) => {
          const inside = props.options
            .filter((option) => (option.under ?? '') === group)
            .map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ));
          return group ? (
            <optgroup key={group} label={group}>
              {inside}
            </optgroup>
          ) : (
            inside
          );
        })}
      </select>
    </label>
  );
}
