import { useEffect, useState } from 'react';
import { useAnswer } from '../ask/use-answer.js';
import { type Held, heldAgainst } from '../parts/digests.js';
import { useText } from '../text/use-text.js';

/** A copy of the report, pasted or dropped in: whether it is the text whose paragraphs the library speaks of. */
export function Copy({ report }: { readonly report: string }) {
  const text = useText();
  const { answer: places } = useAnswer('digests', [report]);
  const [copy, setCopy] = useState('');
  const [held, setHeld] = useState<readonly Held[]>();
  useEffect(() => {
    let current = true;
    const told = copy.trim() && places ? heldAgainst(copy, places) : Promise.resolve(undefined);
    void told.then((found) => current && setHeld(found));
    return () => {
      current = false;
    };
  }, [copy, places]);
  // Without digests every paragraph would seem to differ.
  if (!places || places.length === 0 || !globalThis.crypto?.subtle) return null;
  return (
    <details className="copy no-print">
      <summary>{text.copy.heading}</summary>
      <label className="field">
        <span>{text.copy.paste}</span>
        <textarea
          value={copy}
          onChange={(event) => setCopy(event.target.value)}
          onDrop={(event) => {
            const [file] = event.dataTransfer.files;
            if (!file) return;
            event.preventDefault();
            void file.text().then(setCopy);
          }}
        />
        <small>{text.copy.stays}</small>
      </label>
      <label className="field file">
        <span>{text.copy.file}</span>
        <input
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => void event.target.files?.[0]?.text().then(setCopy)}
        />
      </label>
      <div role="status">{held ? <Matches held={held} /> : null}</div>
    </details>
  );
}

function Matches({ held }: { readonly held: readonly Held[] }) {
  const text = useText();
  const found = held.filter(({ at }) => at !== null);
  return (
    <>
      <p className={found.length === held.length ? 'tone-kept matches' : 'tone-unknown matches'}>
        {text.copy.matches(found.length, held.length)}
      </p>
      <ul className="listed">
        {held.map(({ place, at }) => (
          <li key={`${place.paragraph} ${place.sentence} ${place.digest}`}>
            ¶ {place.paragraph}
            {place.sentence === null ? '' : `.${place.sentence}`}:{' '}
            {at === null ? text.copy.missing : text.copy.found(at)}
          </li>
        ))}
      </ul>
    </>
  );
}
