import { fileFaults, refusals as german } from './de/files.js';
import type { LanguageCode } from './language.js';

/** A fault of a file as the store finds it: in English, and by code with what each sentence is about. */
interface FileFault {
  readonly message: string;
  readonly parts: readonly {
    readonly code: string;
    readonly args: Readonly<Record<string, string | number>>;
  }[];
}

/** What is wrong with a file, in a language; English faults say it themselves. */
export function fileFault(lang: LanguageCode, { message, parts }: FileFault): string {
  if (lang === 'en' || parts.some(({ code }) => fileFaults[code] === undefined)) return message;
  const told = parts.map(({ code, args }) =>
    (fileFaults[code] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? '')),
  );
  return told.join(' ');
}

/** Why rows of a file cannot be used, in a language; `undefined`: the store's own words, which are English. */
export const refusals = (lang: LanguageCode): typeof german | undefined =>
  lang === 'de' ? german : undefined;
