import type { Row } from '../parts/csv.js';
import type { WordsPage } from '../worker/words-page.js';

/** Words as rows of one table: sort, how it is written, what it means, what it stands below, what it takes. */
export function wordRows({ answer, settled }: WordsPage): Row[] {
  const named = (sort: string) => (one: { readonly id: string; readonly name: string }) =>
    row(sort, one.id, one.name, [], '');
  return [
    ...answer.events.map(({ id, name, is, roles }) =>
      row('event', id, name, is, roles.map((it) => `${it.preposition} ${it.type}`).join(', ')),
    ),
    ...answer.relations.map(({ id, of, open }) =>
      row(open ? 'term' : 'relation', id, settled[id] ?? '', [], of.join(', ')),
    ),
    ...answer.kinds.map(({ id, name, below }) => row('kind', id, name, below, '')),
    ...answer.places.map(named('place')),
    ...answer.actors.map(named('actor')),
  ];
}

function row(sort: string, word: string, means: string, below: readonly string[], takes: string) {
  return { sort, word, means, below: below.join(' '), takes };
}
