/** The comparison as the address holds it. */
export interface CompareState {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly on?: string | undefined;
  readonly and?: string | undefined;
  readonly without?: readonly string[] | undefined;
  readonly known?: string | undefined;
  readonly reading?: readonly string[] | undefined;
  /** A case may hold one more act that has nothing to do with the rest. */
  readonly further?: '1' | undefined;
  readonly all?: 'yes' | undefined;
}
