import { useState } from 'react';
import { digest } from '../parts/digest.js';
import { NotCsv } from '../parts/read-csv.js';
import type { Text } from '../text/en.js';
import { useText } from '../text/use-text.js';
import { NotResults, NotText, type Opened, readResults } from './replay-results.js';

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
      setFault(faultOf(text, error));
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
          // A browser takes no file of another kind that is dropped here, and does not say so.
          onDrop={(event) => {
            event.preventDefault();
            void read(event.dataTransfer.files[0]);
          }}
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

function faultOf(text: Text, error: unknown): string {
  if (error instanceof NotResults) return text.replay.noResults(error.columns.join(', '));
  if (error instanceof NotText) return text.replay.noText(error.kind);
  if (error instanceof NotCsv) return text.replay.noCsv(error.line);
  return error instanceof Error ? error.message : String(error);
}
