import type { Contents, ListedInstrument } from '@casus/answers';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

/** Actors that are named of an instrument of many. */
const MOST_HOLDERS = 6;

/** Each instrument by the name that other verbs take; below it its title, who and when. */
export function contentsLines({ instruments }: Contents, words: Words): string[] {
  if (instruments.length === 0) return [words.message('none-found')];
  return instruments.flatMap((item) => [
    paint.heading(item.id),
    ...wrap(`${item.title} [${words.certainty(item.certainty as 'reported')}]`, 4),
    ...wrap(paint.faint([item.typeName, holders(item, words), when(item, words)].join(' · ')), 4),
  ]);
}

function holders({ holderNames }: ListedInstrument, words: Words): string {
  const names = holderNames.slice(0, MOST_HOLDERS).join(', ');
  const count = holderNames.length - MOST_HOLDERS;
  return count > 0 ? words.message('list.more-holders', { names, count }) : names;
}

function when({ inForceText }: ListedInstrument, words: Words): string {
  return inForceText ?? words.message('list.never-in-force');
}
