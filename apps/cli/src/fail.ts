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
