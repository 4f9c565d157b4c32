import { useSearch } from '@tanstack/react-router';
import { de } from './de.js';
import { en, type Text } from './en.js';

export type Language = 'en' | 'de';

/** The reader's language: the address's, else the browser's. */
export function useLanguage(): Language {
  const { lang } = useSearch({ strict: false }) as { readonly lang?: Language };
  return lang ?? preferred();
}

function preferred(): Language {
  return navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
}

export function useText(): Text {
  return useLanguage() === 'de' ? de : en;
}

/** A day as its language writes it; ISO days in, so that no time zone shifts it. */
export function dateText(iso: string, lang: Language): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return new Intl.DateTimeFormat(lang === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(date);
}
