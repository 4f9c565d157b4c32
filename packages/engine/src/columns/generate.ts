import type { Expression } from './expression.js';
import { NOT, type Runs, type TypeCode } from './runs.js';

/** JavaScript made for one clause; null where making code is forbidden. */
export function generated(byType: readonly TypeCode[]): Runs | null {
  const tables: Uint8Array[] = [];
  const plain = byType.map(
    (item) => `case ${item.code}: return ${plainly(item.expression, tables)};`,
  );
  const traced = byType.map(
    (item) => `case ${item.code}: return ${tracing(item, item.expression, tables)};`,
  );
  const constants = tables.map((_, index) => `const T${index} = tables[${index}];`).join(' ');
  const body = (cases: readonly string[]) =>
    `switch (a.type) { ${cases.join('\n')} default: return 0; }`;
  try {
    const make = new Function(
      'tables',
      'NOT',
      `"use strict"; ${constants}
      return { evaluate(a) { let t; ${body(plain)} }, trace(a, b, o) { ${body(traced)} } };`,
    );
    return make(tables, NOT) as Runs;
  } catch {
    return null;
  }
}

function leaf(node: Expression, tables: Uint8Array[]): string {
  switch (node.op) {
    case 'constant':
      return String(node.bits);
    case 'truth':
      return `a.${node.field}`;
    case 'look':
      tables.push(node.table);
      return `T${tables.length - 1}[${node.field === 'holder' ? 'a.inside + 1' : `a.${node.field}`}]`;
    case 'same':
      return `(a.${node.a} === 0 || a.${node.b} === 0 ? 1 : a.${node.a} === a.${node.b} ? 3 : 0)`;
    default:
      throw new RangeError(`${node.op} is no leaf`);
  }
}

/** A conjunction stops at its first false part, a disjunction at its first true one. */
function plainly(node: Expression, tables: Uint8Array[]): string {
  switch (node.op) {
    case 'and':
      return stopping(node.of, 0, '&', tables);
    case 'or':
      return stopping(node.of, 3, '|', tables);
    case 'not':
      return `NOT[${plainly(node.of, tables)}]`;
    default:
      return leaf(node, tables);
  }
}

function stopping(
  parts: readonly Expression[],
  stop: 0 | 3,
  join: '&' | '|',
  tables: Uint8Array[],
): string {
  const [first, ...rest] = parts;
  if (!first) return stop === 0 ? '3' : '0';
  const one = plainly(first, tables);
  if (rest.length === 0) return one;
  // `t` is read again before anything below can set it: join evaluates its left side first.
  return `((t = ${one}) === ${stop} ? ${stop} : t ${join} ${stopping(rest, stop, join, tables)})`;
}

/** Every node is reached and leaves its byte. */
function tracing(item: TypeCode, node: Expression, tables: Uint8Array[]): string {
  const at = `b[o + ${item.nodes.indexOf(node)}]`;
  switch (node.op) {
    case 'and':
    case 'or': {
      const join = node.op === 'and' ? ' & ' : ' | ';
      return `(${at} = ${node.of.map((part) => tracing(item, part, tables)).join(join)})`;
    }
    case 'not':
      return `(${at} = NOT[${tracing(item, node.of, tables)}])`;
    default:
      return `(${at} = ${leaf(node, tables)})`;
  }
}
