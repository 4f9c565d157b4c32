import { formatInstant } from '@casus/model';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { instant } from '../src/lower/dates.js';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const node = { $type: 'Moment' };

function read(text: string) {
  const codes: string[] = [];
  const at = instant(text, node, (_, finding) => codes.push(finding.code));
  return codes.length > 0 ? codes : formatInstant(at);
}

const DATES: readonly (readonly [string, string | readonly string[]])[] = [
  ['2024-12-06', '2024-12-06'],
  ['2024-02-29', '2024-02-29'],
  ['1939-09', '1939-09-01/1939-09-30'],
  ['1816', '1816-01-01/1816-12-31'],
  ['0962', '0962-01-01/0962-12-31'],
  ['2025-07/2025-12', '2025-07-01/2025-12-31'],
  ['1815/1816', '1815-01-01/1816-12-31'],
  // About: one of its last units more on either side.
  ['1816~', '1815-01-01/1817-12-31'],
  ['1939-09?', '1939-08-01/1939-10-31'],
  ['2024-12-06T18:30', '2024-12-06T18:30'],
  ['2024-12-06T18:30Z', '2024-12-06T18:30'],
  ['2025-02-29', ['date']],
  ['2025-13', ['date']],
  ['2025-00-01', ['date']],
  ['2025-04-31', ['date']],
  ['2025-12-06T25:00', ['date']],
  ['2025/2024', ['date']],
  ['2025/..', ['date']],
];

test.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'])(
  'dates mean the same in %s',
  (name) => {
    process.env.TZ = name;
    for (const [text, expected] of DATES) expect(read(text), text).toEqual(expected);
  },
);

test('any day that is a day is read as that day, any other is an error', () => {
  const part = fc.integer({ min: 0, max: 32 });
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 2999 }), part, part, (year, month, day) => {
      const two = (n: number) => String(n).padStart(2, '0');
      const text = `${year}-${two(month)}-${two(day)}`;
      const is = new Date(`${text}T00:00Z`);
      const real = !Number.isNaN(is.getTime()) && is.toISOString().startsWith(text);
      expect(read(text)).toEqual(real ? text : ['date']);
    }),
  );
});
