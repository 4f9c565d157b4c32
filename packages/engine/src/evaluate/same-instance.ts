import type { Identity } from './types.js';

/** The same binding, though an unknown filler may have become known. */
export function sameInstance(a: Identity, b: Identity): boolean {
  return (
    a.clause === b.clause &&
    a.limb === b.limb &&
    alike(a.bindings, b.bindings) &&
    alike(a.happenings, b.happenings) &&
    b.bearer.every((bearer, i) => bearer === null || a.bearer[i] === bearer)
  );
}

function alike(
  a: Readonly<Record<string, string | null>>,
  b: Readonly<Record<string, string | null>>,
): boolean {
  for (const key in b) if (b[key] !== null && a[key] !== b[key]) return false;
  return true;
}
