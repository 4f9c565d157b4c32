/** Berkemeier and Fuhrmann 2018, Research & Politics 5(2), as SQL over replayed tables. */
import { bound, helped } from './bound.js';
import { decidedByText } from './by-text.js';
import { instances } from './instances.js';
import { outcomes } from './outcomes.js';
import { PRESUMPTIONS, type Presumption } from './presumptions.js';

export interface CodingOptions {
  /** Decide undetermined rows by the declared presumptions, and mark them. */
  readonly fallback: boolean;
  /** Which of them the fallback uses; all, where nothing is said. */
  readonly presume?: readonly Presumption[];
  /** Tables `overridden` and `by_text` are there, and decide for the alliances that they have. */
  readonly byText?: boolean;
}

/**
 * Statements that make `instances` and `outcomes` from `enemies`, `wars`, `promises`, `states` and
 * `contiguity` (which may be empty).
 */
export function bf2018({
  fallback,
  presume = PRESUMPTIONS,
  byText = false,
}: CodingOptions): readonly string[] {
  const presumes = (name: Presumption) => presume.includes(name);
  return [
    bound,
    helped,
    instances(presumes),
    ...(byText ? [decidedByText] : []),
    outcomes(fallback, presumes),
  ];
}
export * from './fields.js';
export * from './presumptions.js';
