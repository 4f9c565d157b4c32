import { useSearch } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { de } from './de.js';
import { en, type Text } from './en.js';

export type Language = 'en' | 'de';

/** The language in which the page stands. */
export const Spoken = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(Spoken);
}

/** The language that the reader wants: the address's, else the browser's. The page follows as soon as it can. */
export function useWantedLanguage(): Language {
  const lang = useSearch({
    strict: false,
    select: (search) => (search as { readonly lang?: unknown }).lang,
  });
  return lang === 'en' || lang === 'de' ? lang : preferred();
}

function preferred(): Language {
  return navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
}

export function useText(): Text {
  return useLanguage() === 'de' ? de : en;
}

const format = (locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
/** Making one costs more than a hundred dates. */
const FORMATS = { en: format('en-GB'), de: format('de-DE') };

/** A day as its language writes it; ISO days in, so that no time zone shifts it. */
export function dateText(iso: string, lang: Language): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return FORMATS[lang].format(date);
}
