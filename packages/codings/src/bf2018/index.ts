/** Berkemeier and Fuhrmann 2018, Research & Politics 5(2), as SQL over replayed tables. */
import { bound, helped } from './bound.js';
import { instances } from './instances.js';
import { outcomes } from './outcomes.js';

export interface CodingOptions {
  /** Decide undetermined rows by the declared presumptions, and mark them. */
  readonly fallback: boolean;
}

/**
 * Statements that make `instances` and `outcomes` from `enemies`, `wars`, `promises`, `states` and
 * `contiguity` (which may be empty).
 */
export function bf2018({ fallback }: CodingOptions): readonly string[] {
  return [bound, helped, instances, outcomes(fallback)];
}
export * from './fields.js';
