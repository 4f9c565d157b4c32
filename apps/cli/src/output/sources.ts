import type { SourceList } from '@casus/answers';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

export function sourceLines({ sources }: SourceList, words: Words): string[] {
  return sources.flatMap((source) => {
    const mark = words.certainty(source.certainty as 'reported');
    const more = [source.publisher, source.address].filter((part) => part !== null).join(', ');
    return [
      ...wrap(`${paint.heading(source.id)}  ${source.title} [${mark}]`),
      ...(more ? wrap(paint.faint(more), 4) : []),
      ...(source.instruments.length > 0 ? wrap(source.instruments.join(', '), 4) : []),
    ];
  });
}
