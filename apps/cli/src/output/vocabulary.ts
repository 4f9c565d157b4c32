import type { EventWord, NamedWord, Vocabulary } from '@casus/answers';
import type { MessageKey, Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

/** Under a heading for each sort: the word as it is written, then what it means. */
export function vocabularyLines(found: Vocabulary, words: Words): string[] {
  const { events, relations, kinds, places, actors } = found;
  const settled = (settler: string | null) =>
    settler === null
      ? words.message('words.nobody')
      : words.message('words.settler', { who: words.actor(settler) });
  const sections: readonly (readonly [MessageKey, readonly string[][]])[] = [
    ['words.events', events.map(eventLines)],
    [
      'words.terms',
      relations
        .filter(({ open }) => open)
        .map((it) => [`${it.id} (${it.of.join(', ')})`, settled(it.settler)]),
    ],
    [
      'words.relations',
      relations.filter(({ open }) => !open).map((it) => [`${it.id} (${it.of.join(', ')})`]),
    ],
    ['words.kinds', kinds.map((it) => [[it.id, ...it.below].join(' < '), it.name])],
    ['words.places', places.map(named)],
    ['words.actors', actors.map(named)],
  ];
  const lines = sections
    .filter(([, entries]) => entries.length > 0)
    .flatMap(([heading, entries]) => [
      paint.heading(words.message(heading)),
      ...entries.flatMap(([word = '', ...rest]) => [
        ...wrap(word, 2),
        ...rest.flatMap((line) => wrap(paint.faint(line), 6)),
      ]),
      '',
    ]);
  return lines.length > 0 ? lines : [words.message('none-found')];
}

function eventLines({ id, is, roles, verb, name }: EventWord): string[] {
  const written = roles
    .map((role) => `${role.preposition} ${role.label} : ${role.type}`)
    .join(', ');
  const head = is.length > 0 ? `${id} (is ${is.join(', ')})` : id;
  return [head, written, verb === null ? name : `${name}; must ${verb}`].filter(Boolean);
}

const named = ({ id, name }: NamedWord): string[] => [`${id}  ${name}`];
