/** Three-valued truth: 0 false, 1 unknown, 2 true. Strong Kleene: and = min, or = max, not x = 2 - x. */
export type Truth = 0 | 1 | 2;

export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/** Of no values `and` is true and `or` is false. */
export const kleene = {
  and: (...values: readonly Truth[]) => Math.min(TRUE, ...values) as Truth,
  or: (...values: readonly Truth[]) => Math.max(FALSE, ...values) as Truth,
  not: (value: Truth) => (TRUE - value) as Truth,
  /** The value on which all agree; unknown where they differ or nobody says anything. */
  agreed: (values: readonly Truth[]) =>
    values.every((value) => value === values[0]) ? (values[0] ?? UNKNOWN) : UNKNOWN,
};
