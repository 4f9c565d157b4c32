import { type FaultKey, type LanguageCode, phrasebook } from '@casus/words';

/** The words for a fault, in the language of whoever asked. */
export type Say = (key: FaultKey, args?: Parameters<ReturnType<typeof phrasebook>>[1]) => string;

/** What is wrong: the fault is one, its words are those of a language. */
export type Told = (say: Say, lang: LanguageCode) => string;

/** Something the user can mend: told in one sentence, exit code 2. */
export class BadInput extends Error {
  readonly told: Told;
  readonly proposal: string | null;

  constructor(told: Told, proposal: string | null = null) {
    super(told(phrasebook('en'), 'en'));
    this.name = 'BadInput';
    this.told = told;
    this.proposal = proposal;
  }
}

/** `unforeseen`: a fault of the program itself, by the convention of sysexits. */
export const EXIT = { done: 0, failed: 1, badInput: 2, unforeseen: 70 } as const;

const REFUSALS = [
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EROFS',
  'EACCES',
  'EPERM',
  'EBUSY',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'EMFILE',
  'EIO',
] as const;

/** Why the system would not do it, in words; null for an error of another kind. */
export function refusal(error: unknown): Told | null {
  const code = REFUSALS.find((item) => item === (error as NodeJS.ErrnoException).code);
  return code === undefined ? null : (say) => `${say(`fault.${code}`)} (${code})`;
}

/** The same, else what the system says itself. */
export const whyNot = (error: unknown): Told => refusal(error) ?? (() => (error as Error).message);

/** With the place that it is about, where the system says which; else the answer. */
export function refusalAt(error: unknown, about: string | null = null): Told | null {
  const why = refusal(error);
  const path = (error as NodeJS.ErrnoException).path ?? about;
  if (why === null) return null;
  return (say, lang) =>
    say('fault.at', { place: path ?? say('fault.the-answer'), why: why(say, lang) });
}

/** The language of `--lang`, wherever it stands, else the machine's: a fault may be found before options are read. */
export function languageOf(argv: readonly string[]): LanguageCode {
  const at = argv.findIndex((item) => /^--lang(=|$)/.test(item));
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return asked === 'de' || asked === 'en' ? asked : systemLanguage();
}

/** The machine's language, where it is one we speak. */
export function systemLanguage(): LanguageCode {
  const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}

/** Tells it where faults are told, and leaves the exit code that goes with it. */
export function tell(told: Told, lang: LanguageCode, code: number = EXIT.badInput): void {
  process.stderr.write(`casus: ${told(phrasebook(lang), lang)}\n`);
  process.exitCode = code;
}

/** Nobody's input is to blame: where it happened is told, without the line of code, which is the whole program's. */
export function tellUnforeseen(error: unknown, lang: LanguageCode): void {
  const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell((say) => `${say('fault.unforeseen')}\n${where}`, lang, EXIT.unforeseen);
}
