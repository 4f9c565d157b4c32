import { useCatalogue } from '../app/catalogue.js';
import { useText } from '../text/use-text.js';
import { Choice } from './choice.js';
import { DayField } from './day-field.js';

export interface HowAsked {
  readonly known?: string | undefined;
  readonly source?: readonly string[] | undefined;
  readonly reading?: readonly string[] | undefined;
}

/** As known on which day, on whose word, on which reading: out of sight unless something is chosen. */
export function HowAskedFields(props: {
  readonly state: HowAsked;
  readonly onChange: (change: HowAsked) => void;
  /** Whether the answer rests on what sources report. */
  readonly bySource: boolean;
}) {
  const text = useText();
  const { stated, sources, readings } = useCatalogue();
  const { state, onChange } = props;
  const { known, source = [], reading = [] } = state;
  const chosen = (known ?? stated) !== stated || source.length + reading.length > 0;
  return (
    <details className="more how-asked no-print" open={chosen}>
      <summary>{text.howAsked}</summary>
      <div className="filters">
        <DayField
          label={text.known}
          value={known ?? stated}
          onChange={(day) => onChange({ known: day })}
        />
        {props.bySource ? (
          <Choice
            label={text.case.source}
            any={text.any}
            value={source[0]}
            options={sources}
            onChange={(one) => onChange({ source: one ? [one] : undefined })}
          />
        ) : null}
        <Choice
          label={text.reading}
          any={text.firstReading}
          value={reading[0]}
          options={readings}
          onChange={(one) => onChange({ reading: one ? [one] : undefined })}
        />
      </div>
    </details>
  );
}
