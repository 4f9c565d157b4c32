import fc from 'fast-check';

/**
 * Reads choices from a tape of numbers: the shorter the tape and the smaller its numbers, the
 * plainer what is made of it. So a failure shrinks to a plain case whatever is generated.
 */
export interface Tape {
  /** A number from 0 up to, not including, n. */
  readonly below: (n: number) => number;
  readonly oneOf: <T>(items: readonly [T, ...T[]]) => T;
  /** True about once in n times, never at the end of the tape. */
  readonly once: (n: number) => boolean;
  /** Between min and max of what make makes. */
  readonly several: <T>(min: number, max: number, make: (index: number) => T) => T[];
}

export function tapeOf(numbers: readonly number[]): Tape {
  let next = 0;
  const below = (n: number) => (numbers[next++] ?? 0) % n;
  return {
    below,
    oneOf: (items) => items[below(items.length)] ?? items[0],
    once: (n) => below(n) === n - 1,
    several: (min, max, make) =>
      Array.from({ length: min + below(max - min + 1) }, (_, index) => make(index)),
  };
}

export const tapes = fc.array(fc.nat(9999), { minLength: 100, maxLength: 250, size: 'max' });
