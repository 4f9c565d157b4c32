/** Truth in two bits: false 0, unknown 1, true 3. So `and` is &, `or` is |: no branch, no table. */
export type Bits = 0 | 1 | 3;

/** A clause over flat acts: what is asked of one act, with every name turned into a number. */
export type Expression =
  | { readonly op: 'constant'; readonly bits: Bits }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  /** The field's code looked up. */
  | {
      readonly op: 'look';
      readonly field: string;
      readonly table: Uint8Array;
      readonly leaf: string;
    }
  /** Two coded fields are the same; unknown where one is. */
  | { readonly op: 'same'; readonly a: string; readonly b: string; readonly leaf: string }
  /** The field holds a truth (0, 1, 3) itself. */
  | { readonly op: 'truth'; readonly field: string; readonly leaf: string };

export const bits = { false: 0, unknown: 1, true: 3 } as const;

export function all(of: readonly Expression[]): Expression {
  const parts = of.filter((part) => part.op !== 'constant' || part.bits !== 3);
  if (parts.some((part) => part.op === 'constant' && part.bits === 0)) return constant(0);
  return parts.length === 1 && parts[0]
    ? parts[0]
    : parts.length === 0
      ? constant(3)
      : { op: 'and', of: parts };
}

export function any(of: readonly Expression[]): Expression {
  const parts = of.filter((part) => part.op !== 'constant' || part.bits !== 0);
  if (parts.some((part) => part.op === 'constant' && part.bits === 3)) return constant(3);
  return parts.length === 1 && parts[0]
    ? parts[0]
    : parts.length === 0
      ? constant(0)
      : { op: 'or', of: parts };
}

export function constant(bits: Bits): Expression {
  return { op: 'constant', bits };
}

export function toBits(truth: number): Bits {
  return truth === 2 ? 3 : truth === 1 ? 1 : 0;
}
