import type { WayAnswer, WhatWould } from '@casus/answers';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

/** The status asked for, then each way to it: what more would have to be so, and what not. */
export function whatWouldLines(found: WhatWould, words: Words): string[] {
  const { clause, limb, already, ways, more } = found;
  const heading = words.message('what-would.heading', {
    clause: limb === null ? clause : `${clause}.${limb}`,
    status: words.status(found.status as 'kept'),
    wanted: words.status(found.wanted as 'kept'),
  });
  const none = already ? 'what-would.already' : 'what-would.none';
  return [
    paint.heading(heading),
    ...wrap(paint.faint(markText(found, words)), 2),
    ...(ways.length === 0 ? wrap(words.message(none), 2) : []),
    ...ways.flatMap((way, i) => wayLines(way, i + 1, words)),
    ...(more ? wrap(paint.faint(words.message('what-would.more')), 2) : []),
  ];
}

function markText({ certainty, sources }: WhatWould, words: Words): string {
  const told = sources.map(({ source }) => source);
  return `[${[words.certainty(certainty as 'reported'), ...new Set(told)].join('; ')}]`;
}

function wayLines({ add, remove }: WayAnswer, number: number, words: Words): string[] {
  const out = remove.map(
    (fact) =>
      [words.message('what-would.remove', { sentence: fact.sentence }), fact.casus] as const,
  );
  const more = add.map(
    (fact) => [words.message('what-would.add', { sentence: fact.sentence }), fact.casus] as const,
  );
  return [...out, ...more].flatMap(([sentence, casus], i) => [
    ...wrap(`${i === 0 ? `${number}.` : '  '} ${sentence}`, 2),
    ...wrap(paint.faint(casus), 7),
  ]);
}
