import type { CompareAnswer, ComparedPair, WitnessAnswer } from '@casus/answers';
import { startOfDay } from '@casus/model';
import type { Words } from '@casus/words';
import { paint } from './paint.js';
import { wrap } from './write.js';

/** The verdict and what it rests on; what only the one covers, by whom it protects; what else differs. */
export function compareLines(found: CompareAnswer, words: Words, all: boolean): string[] {
  const { a, b, verdict } = found;
  const names = { a, b };
  return [
    ...verdictLines(found, words),
    '',
    ...found.pairs.flatMap((pair) => pairLines(pair, found, words, all)),
    ...aloneLines(found, words),
    ...markLines(found, words),
    ...spaceLines(found, words),
    ...(verdict === 'same' && found.decided ? [] : [paint.faint(daysText(found, names, words))]),
  ];
}

/** How sure the texts are that were compared: by mark, with the clauses that bear it. */
function markLines({ clauses }: CompareAnswer, words: Words): string[] {
  const marks = [...new Set(clauses.map(({ certainty }) => certainty))].sort();
  return marks.flatMap((mark) => {
    const own = clauses.filter(({ certainty }) => certainty === mark).map(({ clause }) => clause);
    return wrap(paint.faint(`${words.certainty(mark as 'reported')}: ${own.join(', ')}`), 2);
  });
}

function verdictLines(found: CompareAnswer, words: Words): string[] {
  const { a, b, verdict, axioms, withoutAxioms } = found;
  const heading = words.message('compare.verdict', {
    verdict: words.message(found.decided ? `compare.${verdict}` : 'compare.undecided'),
    a,
    b,
  });
  const given = axioms.flatMap(({ axiom, sentence, certainty }) => [
    ...wrap(
      `${words.message('compare.given-axiom', { axiom: sentence })} ${paint.faint(`[${words.certainty(certainty as 'reported')}]`)}`,
      2,
    ),
    ...wrap(paint.faint(words.message('compare.without', { axiom })), 2),
  ]);
  const without = withoutAxioms.flatMap((axiom) =>
    wrap(words.message('compare.axiom-withdrawn', { axiom }), 2),
  );
  return [
    paint.heading(heading),
    ...given,
    ...without,
    ...meaningLines(found, words),
    ...(found.furtherActs === 0 ? [] : wrap(words.message('compare.further-acts'), 2)),
    ...readingLines(found, words),
  ];
}

/** The text leaves several readings, and another one may give another verdict. */
function readingLines({ readings }: CompareAnswer, words: Words): string[] {
  return readings.flatMap(({ clause, limb, taken, others }) =>
    wrap(
      words.message('compare.reading', {
        clause: limb === null ? clause : `${clause}.${limb}`,
        taken: taken.name,
        others: others
          .map((other) => words.message('compare.other-reading', { ...other }))
          .join(', '),
      }),
      2,
    ),
  );
}

/** A verdict that does not stand is never said without that. */
function meaningLines(found: CompareAnswer, words: Words): string[] {
  const { a, b, verdict, decided, exact, openBecause } = found;
  const meaning = words.message(`compare.says.${verdict}`, { a, b });
  if (decided) {
    const partly = exact ? [] : wrap(paint.warn(words.message('compare.inexact')), 2);
    return [...wrap(meaning, 2), ...partly];
  }
  const list = openBecause.map(({ sentence }) => sentence).join('; ');
  return [
    ...wrap(paint.warn(words.message('compare.says.undecided')), 2),
    ...wrap(paint.warn(words.message('compare.open-because', { list })), 2),
    ...wrap(words.message('compare.as-far-as', { meaning }), 2),
  ];
}

function pairLines(pair: ComparedPair, found: CompareAnswer, words: Words, all: boolean): string[] {
  const names = { a: found.a, b: found.b };
  const title =
    pair.what === null
      ? []
      : [
          paint.heading(
            `${pair.what}: ${words.message(pair.decided ? `compare.${pair.verdict}` : 'compare.undecided')}  (${[...pair.clausesA, ...pair.clausesB].join(', ')})`,
          ),
        ];
  const joint =
    pair.joint === null
      ? []
      : [...wrap(words.message('compare.joint', { scenario: pair.joint.scenario }), 2), ''];
  const lines = [
    ...title,
    ...joint,
    ...onlyLines(pair.onlyA, 'a', names, words, all),
    ...onlyLines(pair.onlyB, 'b', names, words, all),
    ...headLines(pair, names, words),
  ];
  return lines.length > 0 && lines.at(-1) !== '' ? [...lines, ''] : lines;
}

interface SideNames {
  readonly a: string;
  readonly b: string;
}

function onlyLines(
  witnesses: readonly WitnessAnswer[],
  side: 'a' | 'b',
  names: SideNames,
  words: Words,
  all: boolean,
): string[] {
  if (witnesses.length === 0) return [];
  const groups = new Map<string, WitnessAnswer[]>();
  for (const witness of witnesses) {
    const who = witness.protects.map((id) => words.actor(id)).join(', ');
    groups.set(who, [...(groups.get(who) ?? []), witness]);
  }
  const lines = [paint.heading(words.message('compare.only', { name: names[side] }))];
  for (const [who, own] of groups) {
    lines.push(`  ${who === '' ? words.message('compare.protects-nobody') : who}`);
    for (const witness of own) lines.push(...witnessLines(witness, names, words, all));
  }
  return [...lines, ''];
}

function witnessLines(
  witness: WitnessAnswer,
  names: SideNames,
  words: Words,
  all: boolean,
): string[] {
  const labels = witness.limbs.join(', ');
  const limbs = labels === '' ? '' : ` ${paint.faint(words.message('compare.limbs', { labels }))}`;
  const [first = '', ...rest] = wrap(`+ ${witness.sentence}${limbs}`, 4);
  const { scenario, statusA, statusB } = witness;
  const open = words.message('compare.not-borne-out', {
    ...names,
    statusA: words.status(statusA as 'kept'),
    statusB: words.status(statusB as 'kept'),
  });
  return [
    first,
    ...rest.map((line) => `  ${line}`),
    ...(witness.confirmed ? [] : wrap(paint.warn(open), 6)),
    ...(all ? wrap(paint.faint(words.message('compare.case', { scenario })), 6) : []),
  ];
}

function headLines({ heads }: ComparedPair, names: SideNames, words: Words): string[] {
  if (heads.length === 0) return [];
  const nothing = words.message('compare.nothing-said');
  const each = heads.flatMap(({ what, sentencesA, sentencesB }) => [
    `  ${words.message(`compare.head.${what}`)}`,
    ...wrap(`${names.a}: ${sentencesA.join('; ') || nothing}`, 4),
    ...wrap(`${names.b}: ${sentencesB.join('; ') || nothing}`, 4),
  ]);
  return [paint.heading(words.message('compare.heads')), ...each, ''];
}

function aloneLines({ aloneA, aloneB }: CompareAnswer, words: Words): string[] {
  const lone = [...aloneA, ...aloneB];
  if (lone.length === 0) return [];
  const each = lone.flatMap(({ clause, sentence }) => wrap(`${clause}: ${sentence}`, 2));
  return [paint.heading(words.message('compare.alone')), ...each, ''];
}

/** Where no clause of the one has a counterpart in the other, no cases were looked at. */
function spaceLines({ space }: CompareAnswer, words: Words): string[] {
  if (space.actors.length === 0) return [];
  const actors = space.actors.map((id) => words.actor(id)).join(', ');
  const text = words.message('compare.space', { happenings: space.happenings, actors });
  const list = space.leftOut.map(({ sentence }) => sentence).join('; ');
  return [
    ...wrap(paint.faint(text)),
    ...wrap(paint.faint(words.message('compare.left-out', { list }))),
  ];
}

function daysText({ on, andOn }: CompareAnswer, names: SideNames, words: Words): string {
  const date = words.date(startOfDay(on));
  if (on === andOn) return words.message('compare.relations-on', { date });
  const other = words.date(startOfDay(andOn));
  return words.message('compare.relations-on-two', { ...names, date, other });
}
