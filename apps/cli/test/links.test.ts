import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { casus } from './casus.js';

const folder = mkdtempSync(join(tmpdir(), 'casus-links-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a link is followed when its file is laid out, and permissions stay', () => {
  const [file, link] = [join(folder, 'text.casus'), join(folder, 'link.casus')];
  writeFileSync(file, 'actor AAA\ntreaty pact\n      parties AAA\n');
  chmodSync(file, 0o640);
  symlinkSync(file, link);
  expect(casus('format', link).code).toBe(0);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('\n  parties AAA');
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('links that lead out of a library, or in a circle, are refused', () => {
  const [inside, outside] = [join(folder, 'library'), join(folder, 'outside')];
  for (const path of [inside, outside]) mkdirSync(path);
  writeFileSync(join(inside, 'a.casus'), 'actor AAA\n');
  writeFileSync(join(outside, 'secret.casus'), 'actor SECRET\n');
  for (const [to, said] of [
    [join(outside, 'secret.casus'), /leads out of the library/],
    [outside, /leads out of the library/],
    [join(inside, 'b.casus'), /circle|ELOOP/],
    [join(inside, 'nowhere.casus'), /no such file/],
  ] as const) {
    const link = join(inside, 'b.casus');
    symlinkSync(to, link);
    const { code, err, out } = casus('check', inside);
    expect([to, code, out]).toEqual([to, 2, '']);
    expect(err).toMatch(said);
    expect(err).not.toContain('SECRET');
    rmSync(link);
  }
});
