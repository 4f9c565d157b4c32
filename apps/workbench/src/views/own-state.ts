/** What the address says of a report in hand: the provision, and what the report makes of it. */
export interface OwnState {
  readonly about?: string | undefined;
  readonly limbs?: readonly string[] | undefined;
  readonly joined?: 'and' | 'or' | undefined;
  readonly out?: readonly string[] | undefined;
  readonly only?: 'yes' | undefined;
}
