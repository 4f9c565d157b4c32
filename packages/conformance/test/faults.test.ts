import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  casus,
  cleared,
  disturbed,
  fullDisk,
  type Ground,
  groundOf,
  LIBRARY,
  readOnly,
  together,
  WORKS,
} from '../src/faults/index.js';

// A few points of each work; `npm run faults` goes through all of them, and kills at random moments.
const POINTS: Readonly<Record<string, readonly number[]>> = {
  format: [1, 2, 3],
  'publish, another version': [2, 66],
  'publish, the same version again': [3, 90],
  'replay to csv': [3, 4],
};

describe.each(WORKS.filter(({ name }) => name in POINTS))('$name', { timeout: 300_000 }, (work) => {
  let ground: Ground;
  beforeAll(() => {
    ground = groundOf(work);
  }, 120_000);
  afterAll(() => cleared(ground));

  test('changes something, and not at once', () => {
    expect(ground.changes).toBeGreaterThan(1);
    expect(ground.after).not.toEqual(ground.former);
  });

  test.each(POINTS[work.name] ?? [])('killed at its change no. %i leaves no half', (point) => {
    const { left, mended } = disturbed(ground, `kill:${point}`);
    expect(left).not.toBe('broken');
    // Three files cannot be moved at once: between two moves each is whole, but old and new stand together.
    if (work.name === 'format') expect(left).not.toBe('between');
    expect(mended).toBe(true);
  });

  test.each(POINTS[work.name] ?? [])('refused at its change no. %i it says so', (point) => {
    const { left, code, said, drafts, mended } = disturbed(ground, `ENOSPC:${point}`);
    expect({ left, drafts, mended }).toEqual({
      left: expect.stringMatching(code === 0 ? /new/ : /former|between/),
      drafts: 0,
      mended: true,
    });
    // A draft that could not be taken away is no failure.
    if (code === 0) return;
    expect(code).toBe(2);
    expect(said).toMatch(/^casus: .*(full|ENOSPC)/m);
    if (work.name.startsWith('replay')) expect(left).toBe('former');
  });
});

describe('disks', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-disks-'));
  const cache = join(folder, 'cache');
  const small = join(folder, 'small.casus');
  beforeAll(() => writeFileSync(small, LIBRARY('1')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['full', fullDisk, /full/],
    ['read-only', readOnly, /only be read/],
  ] as const)('a %s one', (name, make, said) => {
    const disk = make(join(folder, name));
    if (disk === null) {
      console.warn(`no ${name} disk can be mounted here: only injected refusals were tested`);
      return;
    }
    try {
      for (const args of [
        ['publish', join(disk.folder, 'site'), '--library', small],
        ['sources', '--library', small, '--out', join(disk.folder, 'sources.bib')],
      ]) {
        const { status, stderr, stdout } = casus(args, cache);
        expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
        expect(stderr).toMatch(said);
        expect(stderr).not.toMatch(/\n.*\n/);
      }
      const answer = casus(['check', small], join(disk.folder, 'cache'));
      expect(answer.status).toBe(0);
    } finally {
      disk.free();
    }
  });

  test('an answer that goes to a full disk', () => {
    const { status, stderr } = casus(['sources'], cache, null, undefined, '/dev/full');
    expect([status, stderr]).toEqual([2, 'casus: the answer: the disk is full (ENOSPC).\n']);
  });

  test('a cache that somebody else has written into is not believed', () => {
    const own = join(folder, 'own');
    const first = casus(['list', '--library', small], own).stdout;
    const [kept] = readdirSync(own).filter((name) => name.endsWith('.json'));
    for (const text of ['', '{', '{}', 'null', '[]', '{"model":{},"diagnostics":[]}']) {
      writeFileSync(join(own, kept ?? 'none'), text);
      const { status, stdout } = casus(['list', '--library', small], own);
      expect([text, status, stdout]).toEqual([text, 0, first]);
    }
  });
});

describe('two processes at once', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-together-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('read one library and give one answer', async () => {
    const small = join(folder, 'small.casus');
    writeFileSync(small, LIBRARY('1'));
    const ask = ['list', '--library', small, '--json'];
    const all = await together([ask, ask, ask, ask], join(folder, 'cache'));
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(new Set(all.map(({ out }) => out)).size).toBe(1);
    expect(readdirSync(join(folder, 'cache')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('publish two versions into one folder, and both are listed', async () => {
    const site = join(folder, 'site');
    const commands = ['1', '2'].map((version) => {
      mkdirSync(join(folder, version));
      writeFileSync(join(folder, version, 'small.casus'), LIBRARY(version));
      return ['publish', site, '--library', join(folder, version)];
    });
    const ended = await together(commands, join(folder, 'cache'));
    expect(ended.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const versions = readdirSync(join(site, 'v')).filter((name) => /^[12]-/.test(name));
    expect(versions.length).toBe(2);
    const list = readFileSync(join(site, 'v', 'index.html'), 'utf8');
    for (const version of versions) expect(list).toContain(version);
  });
});
