import { Link, useParams } from '@tanstack/react-router';
import { useCatalogue, useLocator } from '../app/catalogue.js';
import { ask } from '../ask/client.js';
import { useAnswer } from '../ask/use-answer.js';
import { Downloads, saveFile } from '../parts/downloads.js';
import { Failure } from '../parts/failure.js';
import { useLanguage, useText } from '../text/use-text.js';

/** How the library writes it: an instrument, a clause, an event, an actor, to read or to begin from. */
export function FormalView() {
  const { name } = useParams({ from: '/text/$name' });
  const text = useText();
  const { instruments } = useCatalogue();
  const locator = useLocator();
  const [instrument = '', clause] = name.split('.');
  const title = instruments.find((item) => item.id === instrument)?.title;
  return (
    <div className="page">
      <p className="kicker">{text.clausePage.formal}</p>
      <h1>
        {title ? `${title}${clause ? `, ${locator(name) ?? clause}` : ''}` : <code>{name}</code>}
      </h1>
      <p className="no-print clause-ways">
        {title && clause ? (
          <Link to="/clause/$name" params={{ name }}>
            {text.clausePage.words}
          </Link>
        ) : null}
        {title && !clause ? (
          <Link to="/instrument/$name" params={{ name }}>
            {text.clausePage.words}
          </Link>
        ) : null}
        <Link to="/words">{text.words.heading}</Link>
      </p>
      <Formal id={name} />
    </div>
  );
}

/** The passage, to read, to copy and to take away; `missing` is said where nothing of this name is written. */
export function Formal({ id, quiet = false }: { readonly id: string; readonly quiet?: boolean }) {
  const text = useText();
  const lang = useLanguage();
  const { answer, error } = useAnswer('text', [lang, id]);
  if (error) return quiet ? null : <Failure error={error} />;
  if (!answer) return <p className="loading">{text.loading}</p>;
  const whole = `// ${answer.path}\n${answer.text}\n`;
  const file = `${id}.casus`;
  return (
    <>
      <figure className="formal">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled by keyboard too */}
        <pre tabIndex={0} lang="en">
          <code>{answer.text}</code>
        </pre>
        <figcaption className="faint">{text.clausePage.formalFrom(answer.path)}</figcaption>
      </figure>
      <Downloads
        name={`casus-text-${id}`}
        rows={null}
        json={() => ask('text', lang, id)}
        more={[[text.words.asFile, () => saveFile(file, 'text/plain', whole)]]}
      />
    </>
  );
}
