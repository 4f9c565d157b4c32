import {
  type Brief,
  type BriefClause,
  type BriefInstrument,
  type CitationAnswer,
  lessSurePart,
  partiesText,
} from '@casus/answers';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { trackItemLines } from './track.js';
import { wrap } from './write.js';

/** A page to read from top to bottom; marks and sources stand where they belong. */
export function briefLines(brief: Brief, words: Words): string[] {
  return [
    ...heading(brief, words),
    ...brief.instruments.flatMap((item) => instrumentLines(item, words)),
    ...reportLines(brief, words),
    ...announcementLines(brief, words),
    ...happeningLines(brief, words),
    ...list(brief.unconfirmed, words.message('brief.unconfirmed')),
    ...sourceLines(brief, words),
  ];
}

function title(text: string): string[] {
  return ['', paint.heading(text.toUpperCase()), ''];
}

function heading(brief: Brief, words: Words): string[] {
  const under = [brief.publisher, brief.published].filter((item) => item !== null).join(', ');
  const asOf = words.message('brief.as-known', { date: brief.asOf });
  return [paint.heading(brief.title), ...(under ? [under] : []), asOf];
}

/** Modalities in the order a reader asks for them, under their headings. */
const SORTS = [
  ['brief.counts', ['counts as', 'may count as', 'means']],
  ['brief.obliges', ['must']],
  ['brief.forbids', ['must not']],
  ['brief.permits', ['may', 'need not']],
  ['brief.decides', ['decides']],
  ['brief.announcements', ['intends', 'considers possible', 'forecast']],
] as const;

function instrumentLines(item: BriefInstrument, words: Words): string[] {
  const lines = [...title(`${item.title} (${item.type})`)];
  if (item.partySpells.length > 0) lines.push(...wrap(partiesLine(item, words), 2));
  for (const step of item.life) lines.push(...wrap(`${step.sentence} ${mark(step, words)}`, 2));
  if (item.duration) lines.push(...wrap(`${words.message('lasts')}: ${item.duration}`, 2));
  if (item.note) lines.push(...wrap(item.note, 2));
  for (const [key, modalities] of SORTS) {
    const clauses = item.clauses.filter((clause) =>
      (modalities as readonly string[]).includes(clause.modality),
    );
    if (clauses.length === 0) continue;
    lines.push('', `  ${paint.heading(words.message(key))}`);
    for (const clause of clauses) lines.push(...clauseLines(clause, words));
  }
  return lines;
}

/** Each spell with those who share it; its mark where it is less sure than the whole. */
function partiesLine({ partySpells }: BriefInstrument, words: Words): string {
  return partySpells
    .map((spell) => {
      const sure = spell.marked ? ` ${mark(spell, words)}` : '';
      return `${partiesText(spell)}${sure}`;
    })
    .join('; ');
}

function clauseLines(clause: BriefClause, words: Words): string[] {
  const [first, ...rest] = clause.lines;
  const place = clause.locator ? `${clause.locator}: ` : '';
  const lines = wrap(`${place}${first ?? ''} ${mark(clause, words)}`, 4);
  for (const line of rest) lines.push(...wrap(line.trim(), 6));
  return clause.note ? [...lines, ...wrap(paint.faint(clause.note), 6)] : lines;
}

function mark(
  item: { readonly certainty: string; readonly sources: readonly CitationAnswer[] },
  words: Words,
): string {
  // An actor's own word by its name; a source by the key under which it is listed below.
  const names = item.sources
    .map(({ source }) => (words.isActor(source) ? words.actor(source) : source))
    .join(', ');
  const whole = words.certainty(item.certainty as 'reported');
  const sure =
    lessSurePart(item.sources) === null
      ? whole
      : words.message('certainty.in-part', { mark: whole });
  return paint.faint(`[${sure}${names ? `: ${names}` : ''}]`);
}

function reportLines(brief: Brief, words: Words): string[] {
  if (brief.statements.length === 0) return [];
  const lines = title(words.message('brief.report'));
  for (const item of brief.statements) {
    const by = item.by ?? words.message('brief.own-word');
    const where = words.message('audit.paragraph', { number: item.paragraph });
    lines.push(...wrap(`${where} ${item.gist} (${words.message('brief.whose-word')}: ${by})`, 2));
  }
  return lines;
}

function announcementLines(brief: Brief, words: Words): string[] {
  if (brief.announcements.length === 0) return [];
  const items = brief.announcements.flatMap((item) => [...trackItemLines(item, words), '']);
  return [...title(words.message('brief.announcements')), ...items.slice(0, -1)];
}

function happeningLines(brief: Brief, words: Words): string[] {
  if (brief.happenings.length === 0) return [];
  const lines = title(words.message('brief.happened'));
  for (const item of brief.happenings) {
    lines.push(...wrap(`${item.sentence} ${mark(item, words)}`, 2));
  }
  return lines;
}

function list(items: readonly string[], name: string): string[] {
  return items.length === 0
    ? []
    : [...title(name), ...items.flatMap((item) => wrap(`- ${item}`, 2))];
}

function sourceLines(brief: Brief, words: Words): string[] {
  const lines = brief.sources.map((item) => {
    const address = item.address ? ` ${item.address}` : '';
    return `${item.id}: ${item.title} [${words.certainty(item.certainty as 'reported')}]${address}`;
  });
  return lines.length === 0
    ? []
    : [...title(words.message('brief.sources')), ...lines.map((line) => `  ${line}`)];
}
