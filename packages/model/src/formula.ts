/** What may stand in a role or as an argument. */
export type Term =
  | { readonly kind: 'const'; readonly id: string }
  /** A variable bound by a domain or by an earlier pattern. */
  | { readonly kind: 'variable'; readonly name: string }
  /** A happening named by its handle. */
  | { readonly kind: 'happening'; readonly handle: string }
  /** The filler of a role of a happening: "the victim". */
  | { readonly kind: 'role'; readonly handle: string; readonly role: string }
  /** First occurrence of a variable: it takes the filler. */
  | { readonly kind: 'bind'; readonly name: string }
  | { readonly kind: 'any'; readonly terms: readonly Term[] }
  /** Joint: every one of them ("together"). */
  | { readonly kind: 'all'; readonly terms: readonly Term[] }
  /** Whoever stands in the relation: "an ally of RUS". The hole is the first argument. */
  | { readonly kind: 'related'; readonly relation: string; readonly args: readonly Term[] };

/** What a happening must look like. A role left out is unconstrained. */
export interface Pattern {
  readonly type: string;
  readonly handle: string | null;
  readonly roles: Readonly<Record<string, Term>>;
  /** The actor who must hold it (a belief); null: about the world. */
  readonly inside: Term | null;
}

/** A relation read as a set: all x with relation(args, x in place of the hole). */
export type Domain =
  | { readonly kind: 'list'; readonly terms: readonly Term[] }
  | { readonly kind: 'rows'; readonly name: string; readonly args: readonly (Term | null)[] }
  | { readonly kind: 'fillers'; readonly handle: string; readonly role: string };

export type Least =
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'fraction'; readonly over: number; readonly under: number };

export type Formula =
  /** At least n of these: all = every one of them, any = 1. */
  | { readonly kind: 'atLeast'; readonly n: number; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula }
  /** There is a happening, recorded or not, of this pattern. */
  | { readonly kind: 'some'; readonly pattern: Pattern; readonly where: Formula }
  | {
      readonly kind: 'count';
      readonly least: Least;
      readonly variable: string;
      readonly domain: Domain;
      readonly where: Formula;
    }
  | {
      readonly kind: 'row';
      readonly name: string;
      readonly args: readonly Term[];
      /** Only the word of this actor counts (the settler). */
      readonly by: Term | null;
      readonly inside: Term | null;
      /** What is not stated is at most this: an open term cannot hold of what the description excludes. */
      readonly within: Formula | null;
    }
  /** The same happening also has a description of this pattern: "h is aggression". */
  | { readonly kind: 'is'; readonly handle: string; readonly pattern: Pattern }
  /** The bound description's role fits the term. */
  | { readonly kind: 'fits'; readonly handle: string; readonly role: string; readonly term: Term }
  | { readonly kind: 'same'; readonly a: Term; readonly b: Term }
  /** `to` starts within [min, max] minutes after the start of `from`. */
  | {
      readonly kind: 'gap';
      readonly from: string;
      readonly to: string;
      readonly min: number | null;
      readonly max: number | null;
    }
  | { readonly kind: 'clause'; readonly clause: string; readonly state: 'applies' | 'breached' };

export const always: Formula = { kind: 'atLeast', n: 0, of: [] };
export const never: Formula = { kind: 'atLeast', n: 1, of: [] };

export function and(...of: readonly Formula[]): Formula {
  const parts = of.filter((part) => !isAlways(part));
  return parts.length === 1 && parts[0]
    ? parts[0]
    : { kind: 'atLeast', n: parts.length, of: parts };
}

export function or(...of: readonly Formula[]): Formula {
  return of.length === 1 && of[0] ? of[0] : { kind: 'atLeast', n: 1, of };
}

export function not(of: Formula): Formula {
  return { kind: 'not', of };
}

export function isAlways(formula: Formula): boolean {
  return formula.kind === 'atLeast' && formula.n === 0;
}
