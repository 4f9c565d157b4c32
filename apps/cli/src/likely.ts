import { nearNames } from '@casus/model';
import { BadInput, type Told } from './fail.js';

/** Which known name was probably meant by one that is none; null: nothing is like it. */
export function likely(name: string, known: readonly string[]): string | null {
  return nearNames(name, known, 1)[0] ?? null;
}

/** The fault, and what was probably meant. */
export function unknownName(told: Told, near: string | null): BadInput {
  return new BadInput((say, lang) => {
    const fault = told(say, lang);
    return near === null ? fault : `${fault} ${say('fault.meant', { near })}`;
  }, near);
}
