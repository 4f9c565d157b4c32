/** One sentence of a fault: by a stable code, with what it is about, so that other languages can tell it. */
export interface FaultPart {
  readonly code: FileFault;
  readonly args: Readonly<Record<string, string | number>>;
}

/** The sentences in English. */
const SENTENCES = {
  'no-file': 'There is no file {path}.',
  'many-files': '{path}: rename the file; *, ?, [ ] and { } mean many files here.',
  broken: '{path} cannot be read: {why}.',
  'no-column': '{path} has no column "{column}", which a table of happenings needs.',
  'id-twice': '{path} has two rows with the id "{id}": a happening stands in one row.',
  'no-happening': '{path} has no row that can be used as a happening.',
  'no-row': '{path} has no row that can be used as {title}.',
  'at-line': 'Line {line}: {reason}.',
  'not-this': '{path} is not {title}: it has no column "{column}".',
  'not-this-more': '{path} is not {title}: it has no column "{column}" and {count} more.',
  near: 'The nearest name there is "{near}".',
  'looks-like': 'The file looks like {title} ({id}).',
  suffix: '{path}: the suffix says how to write it, and "{suffix}" is none of {formats}.',
  'own-file': '{path} is a file of this very question: write to another one, or it would be lost.',
  'no-folder': 'There is no folder {path}.',
  'is-folder': '{path} is a folder.',
  unwritable: '{path} cannot be written: {why}',
} as const;

export type FileFault = keyof typeof SENTENCES;

export const FILE_FAULTS = Object.entries(SENTENCES) as readonly (readonly [FileFault, string])[];

/** A file that cannot be what it was said to be: what is wrong, and what to do about it. */
export class Unreadable extends Error {
  readonly parts: readonly FaultPart[];
  readonly proposal: string | null;

  constructor(parts: readonly FaultPart[], proposal: string | null = null, cause?: unknown) {
    super(parts.map(english).join(' '), { cause });
    this.name = 'Unreadable';
    this.parts = parts;
    this.proposal = proposal;
  }
}

const english = ({ code, args }: FaultPart): string =>
  SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''));

/** Of one sentence. */
export const unreadable = (code: FileFault, args: FaultPart['args'], cause?: unknown): Unreadable =>
  new Unreadable([{ code, args }], null, cause);

/** The reader's own words for what stops it, the first line of them. */
export function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').replace(/\.$/, '').slice(0, 300);
}
