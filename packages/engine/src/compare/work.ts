/** Thrown where a comparison outgrows its limits: the caller says what is left out. */
export class CapReached extends Error {}

/** How many steps a sort of case may still take; counted, not timed, so that answers repeat. */
export interface Work {
  left: number;
}

export function spend(work: Work, steps: number): void {
  work.left -= steps;
  if (work.left < 0) throw new CapReached();
}
