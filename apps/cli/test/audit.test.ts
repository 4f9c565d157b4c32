import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casus, json } from './casus.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casus-audit-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('casus audit', () => {
  test('shows what departs before what is right, with the case', () => {
    const { out, code } = casus('audit', 'minsk-2024-12-06');
    expect(code).toBe(0);
    const [departs, right] = ['DEPARTS FROM THE TEXTS', 'BORNE OUT'].map((group) =>
      out.indexOf(group),
    );
    expect(departs).toBeGreaterThan(0);
    expect(right).toBeGreaterThan(departs ?? 0);
    expect(out).toContain('if the report means: both of them');
    expect(out).toContain('case covered by the clause, not by the report');
  });

  test('answers as JSON, in German too', () => {
    const found = json('audit', 'minsk-2024-12-06', '--lang', 'de');
    expect(found.schema).toBe('casus/audit/1');
    expect(found.library.hash).toMatch(/^[0-9a-f]{64}$/);
    const kinds = found.findings.map((finding: { kind: string }) => finding.kind);
    expect(new Set(kinds)).toEqual(
      new Set(['agrees', 'broader', 'narrower', 'silent', 'contradicts', 'order', 'unverifiable']),
    );
  });

  test('refuses a report it does not have, with a proposal', () => {
    const { out, err, code } = casus('audit', 'minsk-2024');
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('Did you mean "minsk-2024-12-06"?');
  });

  test('writes ClaimReview to a file, whole or not at all', () => {
    const file = join(folder, 'review.json');
    const { out, code } = casus('audit', 'minsk-2024-12-06', '--out', file);
    expect(code).toBe(0);
    expect(out).toContain(file);
    const reviews = JSON.parse(readFileSync(file, 'utf8'));
    expect(reviews[0]['@type']).toBe('ClaimReview');
    const refused = casus('audit', 'minsk-2024-12-06', '--out', join(folder, 'none', 'x.json'));
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('cannot be written');
    expect(readdirSync(folder)).toEqual(['review.json']);
  });
});
