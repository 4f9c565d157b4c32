import type { Model } from '@casus/model';
import { beforeAll, expect, test } from 'vitest';
import { library } from '../../../tests/library.js';
import { bibtex, type SourceList, sources } from '../src/index.js';

let model: Model;
let list: SourceList;

beforeAll(async () => {
  model = await library();
  list = sources(model, { version: '0', hash: '', instruments: 0 }, 'de');
}, 60_000);

test('every source stands once, with its mark and the instruments that rest on it', () => {
  expect(list.sources.map(({ id }) => id)).toEqual(model.sources.map(({ id }) => id));
  expect(list.sources.some(({ instruments }) => instruments.includes('north-atlantic'))).toBe(true);
  expect(list.sources.every(({ certainty }) => certainty !== 'verified')).toBe(true);
});

test('as BibTeX every entry is closed, keyed once, and no text can end its field', () => {
  const text = bibtex(list);
  const keys = [...text.matchAll(/^@online\{([^,]+),$/gm)].map((match) => match[1]);
  expect(new Set(keys).size).toBe(model.sources.length);
  for (const line of text.split('\n').filter((one) => one.startsWith('  '))) {
    const bare = line.replace(/\\[{}]/g, '');
    expect(bare.match(/\{/g)?.length).toBe(bare.match(/\}/g)?.length);
  }
  const odd = { ...list, sources: [{ ...list.sources[0], title: '100 % {of} \\x & y_z' }] };
  expect(bibtex(odd as SourceList)).toContain('100 \\% \\{of\\} \\textbackslash{}x \\& y\\_z');
});
