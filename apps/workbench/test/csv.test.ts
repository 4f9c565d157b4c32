import { expect, test } from 'vitest';
import { csv } from '../src/parts/csv.js';

test('cells are quoted where they must be, and no cell begins a formula', () => {
  const rows = [
    { clause: 'a.b', sentence: 'Russia must, if "attacked"', since: null, n: 2 },
    { clause: '=1+1', sentence: 'two\nlines', since: '2024-11-19', n: -1 },
  ];
  expect(csv(rows)).toBe(
    'clause,sentence,since,n\r\n' +
      'a.b,"Russia must, if ""attacked""",,2\r\n' +
      '\'=1+1,"two\nlines",2024-11-19,-1\r\n',
  );
  expect(csv([])).toBe('\r\n');
});
