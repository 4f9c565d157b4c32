import type { Random } from '../run/tapes.js';

/** What is put into texts: signs that look like others, turn the reading, end lines, or are names of a language's own. */
const ODD = [
  ...[
    '\u0430',
    '\u200f',
    '\u202e',
    '\u2066',
    '\u200d',
    '\ufeff',
    '\0',
    '\ud800',
    '\u{1f469}\u200d\u{1f680}',
  ],
  ...[
    'e\u0301',
    '\u00e9',
    '\t',
    '\r',
    '\r\n',
    '\u2028',
    '\u00a0',
    '"',
    "'",
    '\\',
    '`',
    '${',
    '//',
    '/*',
    '*/',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'undefined', 'null', 'NaN'],
  ...[
    '9'.repeat(400),
    '1e999',
    '-0',
    '0x10',
    '99999-12-31',
    '2025-02-30',
    '0000-00-00',
    '-2025-01-01',
  ],
  ...[
    '2025-01-01/2024-01-01',
    '9'.repeat(20),
    '0',
    '999999999 years',
    '1/0 of parties',
    'at least 0',
  ],
] as const;

const NESTED = [
  '(',
  'not ',
  'some attack (',
  'an ally of ',
  'RUS is informed of (',
  'any of ',
  '[',
  '{',
  '"',
];

/** A text, changed in a few places; of one random source always the same. */
export function damaged(text: string, others: readonly string[], random: Random): string {
  let found = text;
  for (let times = 1 + random(4); times > 0; times--) found = once(found, others, random);
  return found;
}

function once(text: string, others: readonly string[], random: Random): string {
  const at = random(text.length + 1);
  const end = Math.min(text.length, at + random(1 + random(200)));
  const put = (more: string, until = at) => text.slice(0, at) + more + text.slice(until);
  const other = others[random(others.length)] ?? '';
  const from = random(other.length + 1);
  switch (random(10)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return put('', end);
    case 2:
      return put(text.slice(at, end).repeat(1 + random(3)));
    case 3:
      return put(other.slice(from, from + random(300)), end);
    case 4:
    case 5:
      return put(ODD[random(ODD.length)] ?? '');
    case 6:
      return put((NESTED[random(NESTED.length)] ?? '(').repeat(1 + random(2000)));
    case 7:
      return exchanged(text, random);
    case 8:
      return text.replaceAll(wordOf(text, random), ODD[random(ODD.length)] ?? '');
    default:
      return indented(text, at, random);
  }
}

/** A word in another's place. */
function exchanged(text: string, random: Random): string {
  const word = wordOf(text, random);
  const other = wordOf(text, random);
  return random(2) === 0 ? text.replace(word, () => other) : text.replaceAll(word, other);
}

function wordOf(text: string, random: Random): string {
  const words = text.match(/[\p{L}\d][\p{L}\d-]*/gu) ?? [''];
  return words[random(words.length)] ?? '';
}

function indented(text: string, at: number, random: Random): string {
  const line = text.lastIndexOf('\n', at) + 1;
  return text.slice(0, line) + ' '.repeat(random(8)) + text.slice(line).trimStart();
}
