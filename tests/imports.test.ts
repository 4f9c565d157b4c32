import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mentions, readImports } from './import-reader.js';
import { cycles, forbidden, type ImportEdge } from './import-rules.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A reader that stops seeing modules would find no violation either. */
const fewestModules = 20;

describe('the imports of packages and apps', () => {
  const report = readImports(root);

  test('are seen', () => {
    expect(report.modules.length).toBeGreaterThan(fewestModules);
    expect(report.edges.length).toBeGreaterThan(0);
    expect(report.unresolved).toEqual([]);
  });

  test('follow the arrows', () => {
    const broken = report.edges.flatMap((edge) => {
      const why = forbidden(edge);
      return why === undefined ? [] : [`${edge.from} → ${edge.to}: ${why}`];
    });
    expect(broken).toEqual([]);
  });

  test('form no cycle', () => {
    expect(cycles(report.edges).map((cycle) => cycle.join(' → '))).toEqual([]);
  });
});

describe('the rules catch', () => {
  const edge = (from: string, to: string, more: Partial<ImportEdge> = {}): ImportEdge => ({
    from,
    to,
    typeOnly: false,
    relative: false,
    ...more,
  });
  const model = 'packages/model/src/index.ts';
  const engine = 'packages/engine/src/index.ts';
  const reference = 'packages/reference/src/index.ts';

  test.each([
    ['model to language', edge(model, 'packages/language/src/index.ts')],
    ['reference to engine', edge(reference, engine)],
    ['engine to reference, type only', edge(engine, reference, { typeOnly: true })],
    ['words to engine', edge('packages/words/src/en/clause.ts', engine)],
    ['stores to the whole engine', edge('packages/stores/src/index.ts', engine)],
    ['an app to reference', edge('apps/cli/src/index.ts', reference)],
    [
      'an app to conformance',
      edge('apps/cli/src/index.ts', 'packages/conformance/src/index.ts', { typeOnly: true }),
    ],
    ['an app to another app', edge('apps/cli/src/index.ts', 'apps/server/src/index.ts')],
    ['a package to an app', edge('packages/conformance/src/index.ts', 'apps/cli/src/index.ts')],
    ['an unlisted package', edge('packages/utils/src/index.ts', model)],
    ['another package by path', edge(engine, model, { relative: true })],
    ['what is not source', edge(engine, 'tests/import-rules.ts', { relative: true })],
    [
      'explain to evaluate',
      edge('packages/engine/src/explain/index.ts', 'packages/engine/src/evaluate/index.ts'),
    ],
    [
      'compare to the types of evaluate',
      edge('packages/engine/src/compare/index.ts', 'packages/engine/src/evaluate/trace.ts', {
        typeOnly: true,
      }),
    ],
  ])('%s', (_name, made) => {
    expect(forbidden(made)).toBeTypeOf('string');
  });

  test.each([
    ['language to model', edge('packages/language/src/lower/index.ts', model)],
    [
      'stores to engine/sql',
      edge('packages/stores/src/run.ts', 'packages/engine/src/sql/index.ts'),
    ],
    ['conformance to reference', edge('packages/conformance/src/index.ts', reference)],
    ['an app to engine', edge('apps/cli/src/index.ts', engine)],
    [
      'cover to evaluate',
      edge('packages/engine/src/cover/index.ts', 'packages/engine/src/evaluate/index.ts', {
        relative: true,
      }),
    ],
  ])('not %s', (_name, made) => {
    expect(forbidden(made)).toBeUndefined();
  });

  test('a cycle, also one that a type import closes', () => {
    const chain = [edge('a', 'b'), edge('b', 'c'), edge('a', 'c')];
    expect(cycles(chain)).toEqual([]);
    const closed = [...chain.slice(0, 2), edge('c', 'a', { typeOnly: true })];
    expect(cycles(closed)).toEqual([['a', 'b', 'c', 'a']]);
    expect(cycles([edge('a', 'a')])).toEqual([['a', 'a']]);
  });
});

test('the reader sees every form of import', () => {
  const text = `
    import './effect.js';
    import a, { type B } from './mixed.js';
    import type { C } from './type.js';
    import { type D } from './inline-type.js';
    import * as e from './namespace.js';
    export * from './star.js';
    export type { F } from './type-export.js';
    export { type G, h } from './mixed-export.js';
    type I = import('./import-type.js').I;
    const j = await import('./dynamic.js');
    // import './comment.js';
  `;
  const seen = mentions('made-up.ts', text).map(
    ({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' (type)' : ''}`,
  );
  expect(seen.sort()).toEqual([
    './dynamic.js',
    './effect.js',
    './import-type.js (type)',
    './inline-type.js (type)',
    './mixed-export.js',
    './mixed-export.js (type)',
    './mixed.js',
    './mixed.js (type)',
    './namespace.js',
    './star.js',
    './type-export.js (type)',
    './type.js (type)',
  ]);
});
