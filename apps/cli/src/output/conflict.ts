import type { ConflictAnswer, ConflictClauseAnswer, Conflicts, ConflictWay } from '@casus/answers';
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
  const since = item.since === null ? null : startOfDay(item.since);
  const until = item.until === null ? null : startOfDay(item.until) + DAY;
  const who = item.bearers.map((id) => words.actor(id)).join(', ');
  return [
    ...wrap(words.message('conflict.about', { act: item.act.sentence }), 2),
    ...item.clauses.flatMap((clause) => clauseLines(clause, words)),
    ...wrap(words.message(force(item)), 4),
    ...wayLines(item, words),
    ...(item.kind === 'decision' ? [] : wrap(words.message('conflict.caught', { who }), 4)),
    ...wrap(words.message('conflict.live', { period: words.interval(since, until) }), 4),
    ...item.readings.flatMap((reading) => wrap(words.message('cover.on-reading', { reading }), 4)),
    ...(item.confirmed === false ? wrap(words.message('conflict.unconfirmed'), 4) : []),
  ];
}

function caseLines(facts: ConflictAnswer['case'], words: Words, indent: number): string[] {
  if (facts.length === 0) return wrap(words.message('conflict.no-case'), indent);
  const list = facts.map((fact) => fact.sentence).join('; ');
  return [
    ...wrap(words.message('conflict.case', { facts: list }), indent),
    ...facts.flatMap((fact) => wrap(paint.faint(fact.casus), indent + 2)),
  ];
}

/** Each limb and reading with its case, and as facts that can be given. */
function wayLines({ clauses, ways }: ConflictAnswer, words: Words): string[] {
  if (ways.length === 1) return ways.flatMap((way) => caseLines(way.case, words, 4));
  return [
    ...wrap(words.message('conflict.ways', { count: ways.length }), 4),
    ...ways.flatMap((way) => [
      ...wrap(`- ${wayNames(way, clauses, words).join(', ')}`, 4),
      ...caseLines(way.case, words, 6),
    ]),
  ];
}

function wayNames(
  { limbs, readings }: ConflictWay,
  clauses: ConflictAnswer['clauses'],
  words: Words,
): string[] {
  const labels = limbs.flatMap((label, at) =>
    label === null ? [] : [`${clauses[at]?.clause.split('.').at(-1)} (${label})`],
  );
  return [...labels, ...readings.map((reading) => words.message('cover.on-reading', { reading }))];
}

function force(item: ConflictAnswer) {
  if (item.kind !== 'decision') return `conflict.${item.force}` as const;
  return item.force === 'forced' ? 'conflict.two-deciders' : 'conflict.two-deciders-possible';
}

function clauseLines(clause: ConflictClauseAnswer, words: Words): string[] {
  const limb = clause.limb === null ? '' : ` (${clause.limb})`;
  // Two clauses may stand in one article: the name tells them apart.
  const place =
    clause.locator === null ? clause.clause : `${clause.clause}, ${words.locator(clause.locator)}`;
  const mark = words.certainty(clause.certainty as 'reported');
  return wrap(`${place}${limb}: ${clause.sentence} ${paint.faint(`[${mark}]`)}`, 4);
}
