import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../src/serve/publish.js';

const site = (version: string, script: string) => ({
  version,
  files: new Map([
    ['index.html', Buffer.from('<script src="./assets/a.js"></script>')],
    ['assets/a.js', Buffer.from(script)],
  ]),
});

test('older versions stay beside the newest, and nothing half-written remains', () => {
  const root = join(mkdtempSync(join(tmpdir(), 'casus-')), 'out');
  publish(site('1-aaaaaaaa', 'first'), root);
  const { versions } = publish(site('2-bbbbbbbb', 'second'), root);
  expect(versions).toEqual(['1-aaaaaaaa', '2-bbbbbbbb']);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  expect(read('v/1-aaaaaaaa/assets/a.js')).toBe('first');
  expect(read('v/2-bbbbbbbb/index.html')).toContain('"./assets/a.js"');
  expect(read('index.html')).toContain('"./v/2-bbbbbbbb/assets/a.js"');
  expect(readdirSync(join(root, 'v')).sort()).toEqual(['1-aaaaaaaa', '2-bbbbbbbb', 'index.html']);
});

test('the same version is replaced as a whole', () => {
  const root = mkdtempSync(join(tmpdir(), 'casus-'));
  publish(site('1-aaaaaaaa', 'first'), root);
  publish(site('1-aaaaaaaa', 'again'), root);
  expect(readFileSync(join(root, 'v/1-aaaaaaaa/assets/a.js'), 'utf8')).toBe('again');
});

test("somebody else's folder is left alone", () => {
  const root = mkdtempSync(join(tmpdir(), 'casus-'));
  writeFileSync(join(root, 'thesis.txt'), 'mine');
  expect(() => publish(site('1-aaaaaaaa', 'first'), root)).toThrow(/not empty/);
  expect(existsSync(join(root, 'index.html'))).toBe(false);
});
