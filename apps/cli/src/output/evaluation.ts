import type { EvaluatedInstance, Evaluation, InstanceAnswer } from '@casus/answers';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

type Heading = Parameters<Words['message']>[0];

/** Groups in the order of what a reader wants first. */
const GROUPS: readonly (readonly [Heading, readonly string[]])[] = [
  ['heading.done', ['kept', 'breached', 'exercised', 'missed']],
  ['heading.due', ['triggered']],
  ['heading.permitted', ['available']],
  ['heading.counts-as', ['counted', 'possibly counted']],
  ['heading.undetermined', ['undetermined']],
  ['heading.announced', ['open', 'conditions not met']],
  ['heading.powers', ['held']],
  ['heading.observed', ['observed']],
  ['heading.overridden', ['overridden', 'lapsed']],
];
const RESTING: readonly (readonly [Heading, string])[] = [
  ['heading.dormant', 'dormant'],
  ['heading.not-in-force', 'not in force'],
];

/**
 * The answer to a case: what it sets off, then counts of what rests. What stands whatever happens,
 * and the rules of the vocabulary, are shown on request or where no case was put.
 */
export function evaluationLines(evaluation: Evaluation, words: Words, all: boolean): string[] {
  const lines = [heading(evaluation, words), ''];
  const shown = evaluation.instances.filter((item) => all || isAnswer(item, evaluation));
  for (const [key, statuses] of GROUPS) {
    const rows = shown.filter((item) => statuses.includes(item.status));
    if (rows.length === 0) continue;
    lines.push(paint.heading(words.message(key)));
    lines.push(...groupLines(rows, words, all), '');
  }
  return [...lines, ...resting(evaluation, words, all)];
}

/** What stands whatever happens is not the case's answer. */
function isAnswer(item: EvaluatedInstance, evaluation: Evaluation): boolean {
  return item.instrument !== null && (evaluation.given === 0 || item.ofCase);
}

/**
 * Rows of one limb stand together, those of clauses that name few before those that name the world.
 * Where they differ only in who is bound, the first is written out and the others are named.
 */
function groupLines(rows: readonly InstanceAnswer[], words: Words, all: boolean): string[] {
  if (all) return rows.flatMap((row) => rowLines(row, words));
  const groups = new Map<string, InstanceAnswer[]>();
  for (const row of rows) {
    // One of whom more has to be said stands by itself.
    const key = JSON.stringify([row.clause, row.limb, row.remarks]);
    const alike = groups.get(key);
    if (alike) alike.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()]
    .sort((a, b) => a.length - b.length)
    .flatMap((group) => {
      const others = likewise(group, words);
      const shown = others === null ? MOST_ALIKE : 1;
      const left = group.length - shown;
      const lines = group.slice(0, shown).flatMap((row) => rowLines(row, words));
      if (left <= 0) return lines;
      const more = others ?? words.message('more-alike', { count: left });
      return [...lines, ...wrap(paint.faint(`${more} (--all)`), 4)];
    });
}

/** "likewise: Angola, Argentina and 190 more"; null where rows differ in more than who is bound. */
function likewise(group: readonly InstanceAnswer[], words: Words): string | null {
  const rest = ({ acts, beneficiary, counterparty, events, reason, status }: InstanceAnswer) =>
    JSON.stringify([acts, beneficiary, counterparty, events, reason, status]);
  const bearers = group.flatMap(({ bearer }) => bearer ?? []);
  const alike = new Set(group.map(rest)).size === 1 && new Set(bearers).size === group.length;
  if (!alike) return null;
  const others = bearers.slice(1);
  const names = others.slice(0, MOST_NAMED).map((id) => words.actor(id));
  const count = others.length - names.length;
  const list = names.join(', ');
  return count > 0
    ? words.message('likewise-more', { names: list, count })
    : words.message('likewise', { names: list });
}

/** Actors that are named where rows differ only in them. */
const MOST_NAMED = 8;

/** Sets of missing facts that are shown of one row. */
export const MOST_SETS = 4;

/** Rows of one limb that are shown before the rest is counted. */
export const MOST_ALIKE = 2;

function heading(evaluation: Evaluation, words: Words): string {
  const day = words.date(dayOf(evaluation.on));
  const parts = [
    words.message('heading.on', { date: day.toUpperCase() }),
    words.message('heading.given', { count: evaluation.given }),
    words.message('heading.library', { count: evaluation.library.instruments }),
    evaluation.leftOut,
  ];
  return parts.join('   ');
}

function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 60_000;
}

/** Instrument and article, the sentence, its mark; below it what is missing. */
export function rowLines(row: InstanceAnswer, words: Words): string[] {
  const limb = row.limb ? ` (${row.limb})` : '';
  const clause = row.locator === null ? row.clause.split('.').at(-1) : words.locator(row.locator);
  // A rule of the vocabulary stands in no instrument.
  const place = `${[row.instrument, clause].filter(Boolean).join(', ')}${limb}`;
  const marks = [
    words.certainty(row.certainty as 'reported'),
    ...(row.disputed ? [words.message('disputed', { text: '' }).trim()] : []),
  ];
  const status = row.status === 'undetermined' ? '' : ` — ${words.status(row.status as 'kept')}`;
  const lines = wrap(`${place}: ${row.sentence}${status}`, 2);
  lines.push(...wrap(paint.faint(`[${marks.join(', ')}]`), 4));
  for (const event of row.occasions) lines.push(...wrap(words.message('occasion', { event }), 4));
  for (const event of row.acts) lines.push(...wrap(words.message('act', { event }), 4));
  if (row.reason) {
    const reason = wouldBreak(row)
      ? words.message('reason.breach')
      : words.reason(row.reason as 'force');
    lines.push(...wrap(reason, 4));
  }
  for (const remark of row.remarks) lines.push(...wrap(remark, 4));
  if (row.open.length > 0)
    lines.push(...wrap(`${words.message('open-about')}: ${row.open.join('; ')}`, 4));
  for (const [index, set] of row.missing.entries()) {
    const label =
      index === 0
        ? `${words.message(missingLabel(row))}: `
        : `${words.message('or', { a: '', b: '' }).trim()}: `;
    lines.push(...wrap(`${label}${set.map((fact) => fact.sentence).join('; ')}`, 4));
  }
  if (row.more.missing && row.missing.length > 0)
    lines.push(...wrap(paint.faint(words.message('more-sets')), 4));
  for (const { speaker, certainty } of row.onTheWordOf) {
    const args = {
      who: words.actor(speaker, 'gen'),
      mark: words.certainty(certainty as 'reported'),
    };
    lines.push(...wrap(words.message('on-the-word-of', args), 4));
  }
  if (row.bySource.length > 0) lines.push(...sourceLines(row, words));
  for (const reading of row.readings.filter((item) => item.status !== row.status)) {
    const text = words.message('on-reading', {
      status: words.status(reading.status as 'kept'),
      reading: reading.name,
    });
    lines.push(...wrap(text, 4));
  }
  return lines;
}

function missingLabel(row: InstanceAnswer): 'missing' | 'for-example' | 'broken-if' {
  if (row.open.length > 0) return 'for-example';
  return wouldBreak(row) ? 'broken-if' : 'missing';
}

/** Of a prohibition whether an act broke it is open: what is missing would make it a breach. */
function wouldBreak({ modality, reason }: InstanceAnswer): boolean {
  return modality === 'must not' && reason === 'performance';
}

function sourceLines(row: InstanceAnswer, words: Words): string[] {
  const each = row.bySource.map((item) => `${item.source}: ${words.status(item.status as 'kept')}`);
  const lines = wrap(each.join('; '), 4);
  if (!row.whicheverSource) return lines;
  const status = words.status(row.whicheverSource as 'kept');
  return [...lines, ...wrap(words.message('whichever-source', { status }), 4)];
}

/** What rests: listed row by row on request, else the number of clauses that stand anyway, or rest. */
function resting(evaluation: Evaluation, words: Words, all: boolean): string[] {
  if (all) return RESTING.flatMap(([key, status]) => restingRows(evaluation, words, key, status));
  const standing = new Set([
    ...(evaluation.standing ?? []),
    ...evaluation.instances
      .filter((item) => !isAnswer(item, evaluation) && !isResting(item.status))
      .map((item) => item.clause),
  ]).size;
  const counts = RESTING.map(([key, status]) => {
    const clauses = new Set(
      [...evaluation.atRest, ...evaluation.instances]
        .filter((item) => item.status === status)
        .map((item) => item.clause),
    );
    return [key, clauses.size] as const;
  }).filter(([, count]) => count > 0);
  const parts = [...(standing > 0 ? [['heading.standing', standing] as const] : []), ...counts].map(
    ([key, count]) => `${words.message(key)}  ${words.message('heading.clauses', { count })}`,
  );
  return parts.length > 0
    ? [`${parts.join('    ')}    (${words.message('heading.show-all')})`]
    : [];
}

function isResting(status: string): boolean {
  return RESTING.some(([, one]) => one === status);
}

function restingRows(evaluation: Evaluation, words: Words, key: Heading, status: string): string[] {
  const rows = evaluation.instances.filter((item) => item.status === status);
  if (rows.length === 0) return [];
  return [paint.heading(words.message(key)), ...rows.flatMap((row) => rowLines(row, words)), ''];
}
