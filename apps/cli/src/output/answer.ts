import type { Library } from '@casus/answers';
import type { phrasebook } from '@casus/words';
import type { Command } from 'commander';
import { paint } from './paint.js';
import { type Provenance, provenance } from './provenance.js';
import { writeJson, writeLines } from './write.js';

/** What an answer rests on, and the words to say so. */
export interface Basis {
  /** null: the verb asks no library. */
  readonly library: Library | null;
  /** null: no facts beside the library's own. */
  readonly facts: readonly object[] | null;
  readonly message: ReturnType<typeof phrasebook>;
}

/** The one way out of every question: JSON or lines, and in both what the answer was worked out with. */
export function writeAnswer(
  command: Command,
  basis: Basis,
  answer: object,
  lines: () => readonly string[],
): void {
  const with_ = provenance(command, basis.facts);
  const library = basis.library === null ? {} : { library: basis.library };
  if (command.getOptionValue('json') === true) {
    writeJson({ ...answer, ...library, provenance: with_ });
    return;
  }
  const told = lines();
  const gap = told.at(-1) === '' ? [] : [''];
  writeLines([...told, ...gap, paint.faint(madeWith(basis, with_))]);
}

const SHORT = 12;

/** In one line: program, library, facts, each by the first digits of its hash. */
export function madeWith({ library, message }: Basis, by: Provenance): string {
  const parts = [
    message('made-with.program', { version: by.casus, hash: by.build.slice(0, SHORT) }),
    ...(library === null
      ? []
      : [
          message('made-with.library', {
            version: library.version,
            hash: library.hash.slice(0, SHORT),
          }),
        ]),
    ...(by.facts === null ? [] : [message('made-with.facts', { hash: by.facts.slice(0, SHORT) })]),
  ];
  return parts.join('; ');
}
