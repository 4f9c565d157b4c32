import { CODES } from '@casus/language';
import { finding } from '@casus/words';
import { expect, test } from 'vitest';

const about = (code: string, passage = 'UKK') => ({ code, message: 'in English', passage });

test.each(CODES.map(({ code }) => code))('%s is told in German', (code) => {
  expect(finding('de', about(code))).toMatch(/^„UKK“ [a-zß].*[^.]\.$/u);
  expect(finding('de', about(code, ''))).toMatch(/^Der Text /);
  expect(finding('en', about(code))).toBe('in English');
});

test('a long passage is cut, a code of another version told as it is', () => {
  expect(finding('de', about('syntax', 'on '.repeat(99)))).toMatch(/^„(on ){19}on…“/);
  expect(finding('de', about('of-tomorrow'))).toBe('in English');
});
