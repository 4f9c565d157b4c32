/**
 * Truth in SQL: 0 false, 1 unknown, 2 true, never NULL (LEAST and GREATEST skip NULL). An
 * expression is SQL text; the texts '0', '1' and '2' are known here and folded away.
 */
export type Expr = string;

export const isConstant = (part: Expr) => part === '0' || part === '1' || part === '2';

export function least(...parts: readonly Expr[]): Expr {
  if (parts.includes('0')) return '0';
  const rest = [...new Set(parts)].filter((part) => part !== '2');
  const bound = rest.includes('1') ? ['1'] : [];
  const open = rest.filter((part) => !isConstant(part));
  const all = [...open, ...bound];
  return all.length < 2 ? (all[0] ?? '2') : `LEAST(${all.join(', ')})`;
}

/** The first part decides alone where it is true: cheap ones go first. */
export function greatest(...parts: readonly Expr[]): Expr {
  if (parts.includes('2')) return '2';
  const rest = [...new Set(parts)].filter((part) => part !== '0');
  const bound = rest.includes('1') ? ['1'] : [];
  const open = rest.filter((part) => !isConstant(part));
  const all = [...open, ...bound];
  return all.length < 2 ? (all[0] ?? '0') : `GREATEST(${all.join(', ')})`;
}

/** Whether it may be 0: the greatest of several of which one is unknown for good never is. */
export const mayRest = (part: Expr) => !(part.startsWith('GREATEST(') && part.endsWith(', 1)'));

export function not(part: Expr): Expr {
  return isConstant(part) ? String(2 - Number(part)) : `(2 - ${part})`;
}

export function atLeast(n: number, parts: readonly Expr[]): Expr {
  if (n <= 0) return '2';
  if (n > parts.length) return '0';
  if (n === 1) return greatest(...parts);
  if (n === parts.length) return least(...parts);
  const count = (least: number) =>
    parts.map((part) => `CASE WHEN ${part} >= ${least} THEN 1 ELSE 0 END`).join(' + ');
  return `CASE WHEN ${count(2)} >= ${n} THEN 2 WHEN ${count(1)} < ${n} THEN 0 ELSE 1 END`;
}

export function when(condition: string, then: Expr, otherwise: Expr): Expr {
  return `CASE WHEN ${condition} THEN ${then} ELSE ${otherwise} END`;
}
