/** Something the user can mend: told in one sentence, exit code 2. */
export class BadInput extends Error {
  readonly proposal: string | null;

  constructor(message: string, proposal: string | null = null) {
    super(message);
    this.name = 'BadInput';
    this.proposal = proposal;
  }
}

export const EXIT = { done: 0, failed: 1, badInput: 2 } as const;

const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more may be written there: the quota is used up',
  EFBIG: 'the file would become larger than is allowed',
  EROFS: 'the disk can only be read',
  EACCES: 'permission is denied',
  EPERM: 'that is not permitted',
  EBUSY: 'it is in use',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder',
  ELOOP: 'the links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk does not answer',
};

/** Why the system would not do it, in words; null for an error of another kind. */
export function refusal(error: unknown): string | null {
  const { code = '' } = error as NodeJS.ErrnoException;
  const why = REFUSALS[code];
  return why === undefined ? null : `${why} (${code})`;
}

/** The same with the place that it is about, where the system says which. */
export function refusalAt(error: unknown, about: string): string | null {
  const why = refusal(error);
  return why === null ? null : `${(error as NodeJS.ErrnoException).path ?? about}: ${why}.`;
}
