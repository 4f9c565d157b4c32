import type { Cover, CoverEdgeAnswer } from '@casus/answers';
import { DAY, startOfDay } from '@casus/model';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

/** By who promises to whom, then by kind of promise; under each the clauses, limb by limb. */
export function coverLines(cover: Cover, words: Words): string[] {
  const lines = [paint.heading(heading(cover, words)), ''];
  if (cover.edges.length === 0) return [...lines, words.message('none-found')];
  for (const pair of grouped(cover.edges, (edge) => `${edge.from} ${edge.to}`)) {
    const { from, to } = pair[0] as CoverEdgeAnswer;
    const who = {
      from: words.actor(from),
      to: to === null ? words.message('cover.anyone') : words.actor(to, 'acc'),
    };
    lines.push(paint.heading(words.message('cover.promises', who)));
    for (const kind of grouped(pair, (edge) => edge.promise)) {
      const { promise } = kind[0] as CoverEdgeAnswer;
      lines.push(`  ${words.message(`promise.${promise}`)}`);
      for (const edge of kind) lines.push(...edgeLines(edge, words));
    }
    lines.push('');
  }
  return lines;
}

function heading(cover: Cover, words: Words): string {
  if (cover.on !== null) {
    return words.message('cover.heading', { date: words.date(startOfDay(cover.on)) });
  }
  return words.message('cover.heading-range', { period: period(cover.from, cover.to, words) });
}

function period(first: string | null, last: string | null, words: Words): string {
  const from = first === null ? null : startOfDay(first);
  // Printed through its last day, and so asked for with the day after it.
  return words.interval(from, last === null ? null : startOfDay(last) + DAY);
}

function grouped<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

function edgeLines(edge: CoverEdgeAnswer, words: Words): string[] {
  const limb = edge.limb === null ? '' : ` (${edge.limb})`;
  const place =
    edge.locator === null ? edge.clause : `${edge.instrument}, ${words.locator(edge.locator)}`;
  const opens =
    edge.conditionAfterIf === null
      ? words.message('cover.at-any-time')
      : words.message('cover.if', { condition: edge.conditionAfterIf });
  const condition = edge.unless === null ? opens : `${opens}, ${edge.unless}`;
  const marks = [
    words.certainty(edge.certainty as 'reported'),
    ...edge.readings.map((reading) => words.message('cover.on-reading', { reading })),
    ...(edge.disputed ? [words.message('cover.disputed')] : []),
    ...(edge.jointly ? [words.message('cover.jointly')] : []),
    ...(edge.perhaps ? [words.message('cover.perhaps')] : []),
  ];
  return [
    ...wrap(`${place}${limb}: ${edge.sentence}`, 4),
    ...wrap(condition, 6),
    ...wrap(words.message('cover.holds', { period: period(edge.since, edge.until, words) }), 6),
    ...edge.basis.filter(isTelling).flatMap((row) => wrap(basisText(row, words), 6)),
    ...wrap(paint.faint(`[${marks.join('; ')}]`), 6),
  ];
}

/** That an instrument is in force and who its parties are is said by the dates. */
function isTelling(row: CoverEdgeAnswer['basis'][number]): boolean {
  return row.name !== 'in force' && row.name !== 'party';
}

function basisText(row: CoverEdgeAnswer['basis'][number], words: Words): string {
  const sources = row.sources.map((item) =>
    item.at === null ? item.source : `${item.source}: ${item.at}`,
  );
  const mark = [words.certainty(row.certainty as 'reported'), ...sources].join('; ');
  return words.message('cover.rests-on', { row: `${row.sentence} [${mark}]` });
}
