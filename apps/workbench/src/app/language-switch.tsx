import { Link } from '@tanstack/react-router';
import { useText, useWantedLanguage } from '../text/use-text.js';

const LANGUAGES = [
  ['en', 'English', 'EN'],
  ['de', 'Deutsch', 'DE'],
] as const;

/** Links, so that each language of a view has its address. */
export function LanguageSwitch() {
  const text = useText();
  const now = useWantedLanguage();
  return (
    <nav className="languages" aria-label={text.language}>
      {LANGUAGES.map(([code, name, short]) => (
        <Link
          key={code}
          to="."
          search={((old: object) => ({ ...old, lang: code })) as never}
          lang={code}
          hrefLang={code}
          aria-label={`${short}: ${name}`}
          aria-current={code === now ? 'true' : undefined}
          activeProps={{}}
        >
          {short}
        </Link>
      ))}
    </nav>
  );
}
