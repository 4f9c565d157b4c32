import type { MessageKey } from '@casus/words';
import type { Say } from './fail.js';

/** What the reader of the command line finds wrong, as it words it, and our words for it. */
const FAULTS: readonly (readonly [RegExp, Extract<MessageKey, `usage.${string}`>])[] = [
  [/^error: missing required argument '(?<name>[^']*)'/, 'usage.argument-missing'],
  [/^error: option '(?<name>[^']*)' argument missing/, 'usage.value-missing'],
  [
    /^error: option '(?<name>[^']*)' argument '(?<value>[^']*)' is invalid\. Allowed choices are (?<allowed>.*)\./,
    'usage.value',
  ],
  [/^error: required option '(?<name>[^']*)' not specified/, 'usage.required'],
  [/^error: unknown option '(?<name>[^']*)'/, 'usage.option'],
  [/^error: unknown command '(?<name>[^']*)'/, 'usage.command'],
  [
    /^error: too many arguments for '(?<name>[^']*)'\. Expected (?<expected>\d+) arguments? but got (?<count>\d+)/,
    'usage.too-many',
  ],
];

/** A fault of the command line in the words of a language; what is not known here stays as it is. */
export function usageFault(text: string, say: Say): string {
  for (const [pattern, key] of FAULTS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const near = /\(Did you mean (?:one of )?(?<near>.+)\?\)/.exec(text)?.groups?.['near'];
    const told = say(key, { ...found.groups });
    return near === undefined ? `${told}\n` : `${told}\n${say('usage.meant', { near })}\n`;
  }
  return text;
}
