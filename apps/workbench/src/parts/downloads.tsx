import { useCatalogueIfRead } from '../app/catalogue.js';
import { versionName } from '../app/version.js';
import { useText } from '../text/use-text.js';
import { csv, type Row } from './csv.js';
import { dataPackage } from './data-package.js';
import { type FactsOf, useMade } from './provenance.js';

/** Hands a file to the reader; it is made on this machine. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/**
 * A table to take away: as CSV with a data package beside it, and as the JSON that the command line prints. Each says
 * what it was worked out with; the CSV in its name and, whole, in the package.
 */
export function Downloads(props: {
  readonly name: string;
  /** null: there is no table; a function: it is worked out when it is wanted. */
  readonly rows: readonly Row[] | (() => Promise<readonly Row[]>) | null;
  readonly json: () => Promise<unknown>;
  readonly facts?: FactsOf;
  /** Other files of the same: label, and what hands them out. */
  readonly more?: readonly (readonly [string, () => void])[];
}) {
  const text = useText();
  const names = useCatalogueIfRead();
  const made = useMade(props.facts ?? null);
  const { name, rows } = props;
  const save = (what: 'csv' | 'about' | 'json') => async () => {
    if (!made) return;
    const by = await made();
    if (what === 'json') {
      const answer = { ...((await props.json()) as object), provenance: by.by };
      return saveFile(`${name}.json`, 'application/json', `${JSON.stringify(answer, null, 2)}\n`);
    }
    const whole = typeof rows === 'function' ? await rows() : (rows ?? []);
    const table = csv(whole);
    const file = `${name}_${by.version}`;
    if (what === 'csv') return saveFile(`${file}.csv`, 'text/csv', table);
    const title = document.title;
    const about = dataPackage(`${file}.csv`, title, whole, table, by);
    saveFile(`${file}.datapackage.json`, 'application/json', about);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons is a group, no field set
    <div className="downloads no-print" role="group" aria-label={`${text.download}: ${name}`}>
      <span className="faint">{text.download}</span>
      {rows === null ? null : (
        <>
          <button type="button" className="quiet" onClick={() => void save('csv')()}>
            CSV
          </button>
          <button
            type="button"
            className="quiet"
            title={text.aboutTableLong}
            onClick={() => void save('about')()}
          >
            {text.aboutTable}
          </button>
        </>
      )}
      <button type="button" className="quiet" onClick={() => void save('json')()}>
        JSON
      </button>
      {(props.more ?? []).map(([label, hand]) => (
        <button key={label} type="button" className="quiet" onClick={hand}>
          {label}
        </button>
      ))}
      {rows !== null && rows.length > 0 && names ? (
        <Reading file={`${name}_${versionName(names)}.csv`} />
      ) : null}
    </div>
  );
}

/** How the table is read where readers of data work. */
function Reading({ file }: { readonly file: string }) {
  const text = useText();
  return (
    <details className="reading-lines">
      <summary>{text.readWith}</summary>
      <code>{`R: read.csv("${file}")`}</code>
      <code>{`Python: pandas.read_csv("${file}")`}</code>
    </details>
  );
}
