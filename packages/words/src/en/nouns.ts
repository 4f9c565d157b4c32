import { type Forms, invariable } from '../forms.js';
import type { Determiner } from '../language.js';

/** Spelt with a vowel, spoken with a consonant. */
const CONSONANT_SOUND = /^(uni(?![dmn])|use|usu|eu|one|ura)/i;
const VOWEL_SOUND = /^([aeiou]|hour|honou?r)/i;

export function decline(source: string, determiner: Determiner): Forms {
  const mass = source.startsWith('~');
  const plural = source.startsWith('~~');
  const noun =
    source
      .replace(/^~+\s*/, '')
      .split('|')[0]
      ?.trim() ?? '';
  const before = plural && determiner === 'this' ? 'these ' : article(noun, determiner, mass);
  return invariable(`${before}${noun}`, plural);
}

/** Written with a leading ~ a noun takes no "a"; with ~~ it is a plural too. */
function article(noun: string, determiner: Determiner, mass: boolean): string {
  switch (determiner) {
    case 'the':
      return 'the ';
    case 'this':
      return 'this ';
    case 'no':
      return 'no ';
    case 'none':
      return '';
    case 'a':
      if (mass) return '';
      return VOWEL_SOUND.test(noun) && !CONSONANT_SOUND.test(noun) ? 'an ' : 'a ';
  }
}
