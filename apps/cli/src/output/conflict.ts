import type { ConflictAnswer, ConflictClauseAnswer, Conflicts } from '@casus/answers';
import { DAY, startOfDay } from '@casus/model';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

const KINDS = ['duty', 'exclusive', 'decision'] as const;

export function conflictLines(found: Conflicts, words: Words): string[] {
  const heading =
    found.on === null
      ? words.message('conflict.heading-all')
      : words.message('conflict.heading', { date: words.date(startOfDay(found.on)) });
  const lines = [paint.heading(heading), ''];
  if (found.conflicts.length === 0) return [...lines, words.message('none-found')];
  for (const kind of KINDS) {
    const own = found.conflicts.filter((item) => item.kind === kind);
    if (own.length === 0) continue;
    lines.push(paint.heading(words.message(`conflict.${kind}`)));
    for (const item of own) lines.push(...itemLines(item, words), '');
  }
  return lines;
}

function itemLines(item: ConflictAnswer, words: Words): string[] {
  const facts = item.case.map((fact) => fact.sentence).join('; ');
  const since = item.since === null ? null : startOfDay(item.since);
  const until = item.until === null ? null : startOfDay(item.until) + DAY;
  const who = item.bearers.map((id) => words.actor(id)).join(', ');
  return [
    ...wrap(words.message('conflict.about', { act: item.act.sentence }), 2),
    ...item.clauses.flatMap((clause) => clauseLines(clause, words)),
    ...wrap(words.message(force(item)), 4),
    ...wrap(
      facts === '' ? words.message('conflict.no-case') : words.message('conflict.case', { facts }),
      4,
    ),
    ...item.case.flatMap((fact) => wrap(paint.faint(fact.casus), 6)),
    ...(item.kind === 'decision' ? [] : wrap(words.message('conflict.caught', { who }), 4)),
    ...wrap(words.message('conflict.live', { period: words.interval(since, until) }), 4),
    ...item.readings.flatMap((reading) => wrap(words.message('cover.on-reading', { reading }), 4)),
    ...(item.confirmed === false ? wrap(words.message('conflict.unconfirmed'), 4) : []),
  ];
}

function force(item: ConflictAnswer) {
  if (item.kind !== 'decision') return `conflict.${item.force}` as const;
  return item.force === 'forced' ? 'conflict.two-deciders' : 'conflict.two-deciders-possible';
}

function clauseLines(clause: ConflictClauseAnswer, words: Words): string[] {
  const limb = clause.limb === null ? '' : ` (${clause.limb})`;
  const place =
    clause.locator === null
      ? clause.clause
      : `${clause.instrument}, ${words.locator(clause.locator)}`;
  const mark = words.certainty(clause.certainty as 'reported');
  return wrap(`${place}${limb}: ${clause.sentence} ${paint.faint(`[${mark}]`)}`, 4);
}
