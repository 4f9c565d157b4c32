import { MessageFormat } from 'messageformat';
import {
  DefaultFunctions,
  type MessageFunctionContext,
  type MessageNumber,
} from 'messageformat/functions';
import type { LanguageCode } from './language.js';

type Numeric = typeof DefaultFunctions.integer;

/** A string whose places may be filled with numbers. */
export type FixedString = MessageFormat<'number'>;

/** A fixed string of the product, MessageFormat 2, ready to be filled in. */
export function fixedString(lang: LanguageCode, source: string): FixedString {
  return new MessageFormat(lang, source, { bidiIsolation: 'none', functions: FUNCTIONS });
}

/**
 * A count below a thousand is its digits in every language here, and told by them: the tables of a
 * language, which take longer to load than many an answer to work out, are left for larger ones.
 */
const plainly =
  (usual: Numeric): Numeric =>
  (context: MessageFunctionContext, options, operand): MessageNumber => {
    const told = usual(context, options, operand);
    const count = told.valueOf();
    if (!Number.isInteger(count) || count < 0 || count >= 1000) return told;
    const digits = String(count);
    const { selectKey } = told;
    told.toString = () => digits;
    told.selectKey = (keys) => {
      if (keys.has(digits)) return digits;
      const byDigits = [...keys].every((key) => /^\d+$/.test(key));
      return byDigits ? null : (selectKey?.(keys) ?? null);
    };
    return told;
  };

const FUNCTIONS = {
  integer: plainly(DefaultFunctions.integer),
  number: plainly(DefaultFunctions.number),
};
