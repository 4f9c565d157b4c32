/** A file that cannot be what it was said to be: one sentence, and what to do about it. */
export class Unreadable extends Error {
  readonly proposal: string | null;

  constructor(message: string, proposal: string | null = null) {
    super(message);
    this.name = 'Unreadable';
    this.proposal = proposal;
  }
}
