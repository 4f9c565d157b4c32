/** Numbers from 0 up to, not including, n, which a seed fixes. */
export type Random = (n: number) => number;

/** Of one seed and one case number always the same numbers, on every machine (mulberry32). */
export function randomOf(seed: number, index: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

/** As long and as large as fast-check draws tapes, so that it can shrink what stands on them. */
export function drawTape(random: Random): number[] {
  return Array.from({ length: 100 + random(151) }, () => random(10_000));
}

/** What spells a question: its clauses, its rows of life, its facts, its view. */
export type Tapes = readonly [words: Numbers, life: Numbers, told: Numbers, asked: Numbers];
type Numbers = readonly number[];
