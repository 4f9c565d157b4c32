/** Three-valued truth: 0 false, 1 unknown, 2 true. Strong Kleene: and = min, or = max, not x = 2 - x. */
export type Truth = 0 | 1 | 2;

export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
