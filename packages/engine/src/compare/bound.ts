/** A happening of the case, as one description shows it. */
export interface Bound {
  readonly depth: number;
  readonly type: string;
  readonly inside: string | null;
  /** Roles that a counts-as clause replaced. */
  readonly replaced: Readonly<Record<string, Reference>>;
}

/** What a term stands for. */
export type Reference =
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'role'; readonly bound: Bound; readonly role: string }
  | { readonly kind: 'happening'; readonly bound: Bound };

export function happeningName(depth: number): string {
  return depth === 0 ? 'h' : `x${depth}`;
}

export function constant(id: string): Reference {
  return { kind: 'ids', ids: [id] };
}
