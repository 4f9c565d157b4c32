import { useCatalogueIfRead } from '../app/catalogue.js';
import { versionName } from '../app/version.js';
import { useText } from '../text/use-text.js';
import { csv, type Row } from './csv.js';

/** Hands a file to the reader; it is made on this machine. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** A table to take away: as CSV, and as the JSON that the command line prints, with what it was worked out with. */
export function Downloads(props: {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly json: () => Promise<unknown>;
  /** Other files of the same: label, and what hands them out. */
  readonly more?: readonly (readonly [string, () => void])[];
}) {
  const text = useText();
  const names = useCatalogueIfRead();
  const asJson = async () => {
    const answer = await props.json();
    const provenance = names && {
      casus: names.engine,
      site: versionName(names),
      asked: location.hash,
    };
    const whole = Array.isArray(answer) ? answer : { ...(answer as object), provenance };
    const json = `${JSON.stringify(whole, null, 2)}\n`;
    saveFile(`${props.name}.json`, 'application/json', json);
  };
  return (
    <div className="downloads no-print">
      <span className="faint">{text.download}</span>
      <button
        type="button"
        className="quiet"
        onClick={() => saveFile(`${props.name}.csv`, 'text/csv', csv(props.rows))}
      >
        CSV
      </button>
      <button type="button" className="quiet" onClick={() => void asJson()}>
        JSON
      </button>
      {(props.more ?? []).map(([label, save]) => (
        <button key={label} type="button" className="quiet" onClick={save}>
          {label}
        </button>
      ))}
      {props.rows.length > 0 ? <Reading name={props.name} /> : null}
    </div>
  );
}

/** How the table is read where readers of data work. */
function Reading({ name }: { readonly name: string }) {
  const text = useText();
  return (
    <details className="reading-lines">
      <summary>{text.readWith}</summary>
      <code>{`R: read.csv("${name}.csv")`}</code>
      <code>{`Python: pandas.read_csv("${name}.csv")`}</code>
    </details>
  );
}
