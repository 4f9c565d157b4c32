import { type Audit, caseKey, type FindingAnswer, nameOf } from '@casus/answers';
import { type Model, startOfDay } from '@casus/model';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

const GROUPS = ['yes', 'partly', 'silent', 'open', 'no'] as const;

/** What departs first, then what is right in part, what is left out, what is open, what is right. */
export function auditLines(model: Model, audit: Audit, words: Words): string[] {
  const heading = words.message('audit.heading', {
    title: audit.title,
    date: words.date(startOfDay(audit.on)),
  });
  const lines = [paint.heading(heading), ''];
  for (const group of GROUPS) {
    const own = audit.findings.filter((finding) => groupOf(finding) === group);
    if (own.length === 0) continue;
    lines.push(paint.heading(words.message(`audit.group.${group}`)));
    for (const finding of own) lines.push(...findingLines(model, finding, words));
    lines.push('');
  }
  return lines.slice(0, -1);
}

function groupOf({ kind, departs }: FindingAnswer): (typeof GROUPS)[number] {
  return kind === 'silent' ? 'silent' : departs;
}

function findingLines(model: Model, finding: FindingAnswer, words: Words): string[] {
  const { paragraph, sentence, readings, clauseReadings, by, witness, certainty } = finding;
  const mark = `${words.message('audit.paragraph', { number: paragraph })}  `;
  const body =
    finding.instrument && finding.clause ? `${finding.instrument}: ${sentence}` : sentence;
  const [first = '', ...rest] = wrap(body, mark.length + 2);
  const told = [
    ...readings.map(({ name }) => words.message('audit.on-reading', { reading: name })),
    ...clauseReadings.map(({ name }) =>
      words.message('audit.on-clause-reading', { reading: name }),
    ),
    ...(by === null ? [] : [words.message('audit.by', { who: nameOf(model, words, by) })]),
    ...(witness ? [words.message(caseKey(witness), { case: witness.sentence })] : []),
  ];
  const sure =
    finding.sources.length > 0
      ? ` ${paint.faint(`[${words.certainty(certainty as 'reported')}]`)}`
      : '';
  const head = [`  ${mark}${first.trimStart()}`, ...rest];
  return [
    ...head.slice(0, -1),
    `${head.at(-1) ?? ''}${sure}`,
    ...told.flatMap((line) => wrap(line, mark.length + 4)),
  ];
}
