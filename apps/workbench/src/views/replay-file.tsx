import { useState } from 'react';
import { digest } from '../parts/digest.js';
import { useText } from '../text/use-text.js';
import { NotResults, type Opened, readResults } from './replay-results.js';

const MOST_MB = 64;

/** Opens a results file on the reader's own machine. */
export function ResultsFile({ onOpen }: { readonly onOpen: (file: Opened) => void }) {
  const text = useText();
  const [fault, setFault] = useState<string | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_MB * 1e6) return setFault(text.replay.tooLarge(MOST_MB));
    try {
      const content = await file.text();
      const cases = readResults(content);
      onOpen({ name: file.name, sha256: await digest(content), cases });
      setFault(null);
    } catch (error) {
      setFault(
        error instanceof NotResults
          ? text.replay.noResults(error.columns.join(', '))
          : text.replay.noCsv(error instanceof Error ? error.message : String(error)),
      );
    }
  };
  return (
    <>
      <label className="field file">
        <span>{text.replay.file}</span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <small>{text.replay.stays}</small>
      </label>
      {fault ? (
        <div className="failure" role="alert">
          <p className="failure-lead">{text.wrong}</p>
          <p>{fault}</p>
        </div>
      ) : null}
    </>
  );
}
