import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { memo, Suspense, startTransition, useEffect, useRef, useState } from 'react';
import { ask } from '../ask/client.js';
import {
  type Language,
  Spoken,
  useLanguage,
  useText,
  useWantedLanguage,
} from '../text/use-text.js';
import { WithCatalogue } from './catalogue.js';
import { Footer } from './footer.js';
import { LanguageSwitch } from './language-switch.js';
import { ThemeSwitch } from './theme.js';
import { useWindowTitle } from './title.js';
import { Readable } from './unread.js';
import { VersionNotice } from './version-notice.js';

const VIEWS = [
  ['library', '/'],
  ['audit', '/audit'],
  ['case', '/case'],
  ['compare', '/compare'],
  ['conflict', '/conflict'],
  ['cover', '/cover'],
  ['track', '/track'],
  ['replay', '/replay'],
] as const;

/** The frame of every page: where one is, in which language, and what stands behind the answers. */
export function Shell() {
  const lang = useLanguageOnceRead();
  return (
    <Spoken value={lang}>
      <Page />
    </Spoken>
  );
}

/**
 * The other language is taken up when its names are there, and in slices: until then the page can be used as it
 * stands, and nothing on it mixes the two longer than it must.
 */
function useLanguageOnceRead(): Language {
  const wanted = useWantedLanguage();
  const [lang, setLang] = useState(wanted);
  useEffect(() => {
    let current = true;
    const take = () => startTransition(() => (current ? setLang(wanted) : undefined));
    // What cannot be read is said in the language that was asked for.
    ask('catalogue', wanted).then(take, take);
    return () => {
      current = false;
    };
  }, [wanted]);
  return lang;
}

const Page = memo(function Page() {
  const text = useText();
  const lang = useLanguage();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <>
      <button type="button" className="skip" onClick={skipToMain}>
        {text.skip}
      </button>
      <header className="top">
        <Link to="/" className="brand" aria-label={`${text.title}: ${text.toStart}`}>
          Casus
        </Link>
        <nav aria-label={text.nav.label} className="views">
          {VIEWS.map(([name, to]) => (
            <Link key={name} to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
              {text.nav[name]}
            </Link>
          ))}
        </nav>
        <div className="settings">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <VersionNotice />
      <Main />
      <Footer />
    </>
  );
});

/** A new page is announced by moving to its heading, as a browser would on a new document. */
const Main = memo(function Main() {
  const text = useText();
  const lang = useLanguage();
  const busy = useWantedLanguage() !== lang;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useWindowTitle(main);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main id="main" tabIndex={-1} ref={main} aria-busy={busy}>
      <Suspense fallback={<p className="page loading">{text.loading}</p>}>
        <WithCatalogue>
          <Readable>
            <Outlet />
          </Readable>
        </WithCatalogue>
      </Suspense>
    </main>
  );
});

/** The address after `#` is the page's own: the jump is made by hand. */
function skipToMain() {
  document.getElementById('main')?.focus();
}
