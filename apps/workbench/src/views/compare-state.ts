/** The comparison as the address holds it. */
export interface CompareState {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly on?: string | undefined;
  readonly and?: string | undefined;
  readonly without?: readonly string[] | undefined;
  readonly all?: 'yes' | undefined;
}
