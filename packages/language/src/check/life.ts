import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { target } from '../lower/context.js';
import { instant } from '../lower/dates.js';
import type { Checking } from './checking.js';

/** First and last minute of what a date says; a date that cannot be was reported when lowered. */
function minutes(text: string, node: AstNode) {
  return instant(text, node, () => {});
}

/** Acts of one will may speak of an earlier day; a treaty binds nobody before it is signed. */
const FROM_EARLIER: ReadonlySet<string> = new Set(['declaration', 'resolution', 'order', 'norm']);

/** An instrument is signed, then in force, then ended. */
export function lifeOrder(node: ast.InstrumentDecl, checking: Checking): void {
  const of = (...names: readonly string[]) =>
    node.items.flatMap((item) =>
      item.$type === 'Step' && names.includes(item.step)
        ? [{ node: item, said: item.step, text: item.when }]
        : [],
    );
  const force = node.items.flatMap((item) =>
    item.$type === 'InForce' ? [{ node: item, said: 'in force', text: item.from }] : [],
  );
  const begun = of('signed', 'issued', 'made', 'announced');
  const ended = of('ended');
  const after = FROM_EARLIER.has(node.type) ? ended : [...force, ...ended];
  const pairs = [
    ...begun.flatMap((first) => after.map((second) => ({ first, second }))),
    ...force.flatMap((first) => ended.map((second) => ({ first, second }))),
  ];
  for (const { first, second } of pairs) {
    const earlier = minutes(first.text, first.node).earliest;
    if (minutes(second.text, second.node).latest >= earlier) continue;
    checking.report(second.node, {
      code: 'life-order',
      message: `${second.said} ${second.text} lies before ${first.said} ${first.text}.`,
    });
  }
}

interface Period extends AstNode {
  readonly from?: string;
  readonly to?: string;
}

/** What ends does not end before it begins. */
export function periodOrder(node: Period, checking: Checking): void {
  if (!node.from || !node.to) return;
  if (minutes(node.to, node).latest >= minutes(node.from, node).earliest) return;
  checking.report(node, {
    code: 'period-order',
    message: `This period ends (${node.to}) before it begins (${node.from}).`,
  });
}

/** What is signed or issued only after the library's stated date is not known on it, and so binds nobody. */
export function knownLater(node: ast.InstrumentDecl, checking: Checking): void {
  const { stated } = checking.habits;
  const first = node.items.find((item) => item.$type === 'Step');
  if (stated === null || !first || minutes(first.when, first).earliest <= stated) return;
  checking.report(first, {
    code: 'known-later',
    severity: 'warning',
    message: `${first.when} lies after the library's stated date: as known on it, this binds nobody. Ask with --as-known-on.`,
  });
}

/** A record holds what has happened by the library's stated date, not what will. */
export function factDate(node: ast.DatedFact, checking: Checking): void {
  if (node.$container.$type !== 'RecordDecl' || checking.habits.stated === null || !node.when)
    return;
  const text = node.when.$type === 'Moment' ? node.when.date : node.when.from;
  if (minutes(text, node.when).earliest <= checking.habits.stated) return;
  checking.report(node.when, {
    code: 'fact-date',
    message: `${text} lies after the library's stated date: a record holds what has happened.`,
  });
}

interface SpellOf {
  readonly node: AstNode;
  readonly who: string;
  readonly from: number;
  readonly to: number;
}

/** One actor is in a group once at a time. */
export function memberSpells(node: ast.GroupDecl, checking: Checking): void {
  overlaps(spells(node.members.map((item) => ({ item, who: item.members }))), checking);
}

export function partySpells(node: ast.InstrumentDecl, checking: Checking): void {
  const left = new Map<string, number[]>();
  for (const item of node.items) {
    if (item.$type !== 'Withdrawn') continue;
    const when = minutes(item.from, item).earliest;
    for (const who of item.who) left.set(who.$refText, [...(left.get(who.$refText) ?? []), when]);
  }
  const stated = node.items.flatMap((item) =>
    // On different readings one party has different spells, and they overlap.
    item.$type === 'Parties' && item.reading === undefined ? [{ item, who: item.parties }] : [],
  );
  const withdrawn = spells(stated).map((spell) => {
    const end = (left.get(spell.who) ?? []).filter((when) => when > spell.from);
    return { ...spell, to: Math.min(spell.to, ...end) };
  });
  overlaps(withdrawn, checking);
}

function spells(
  list: readonly {
    readonly item: Period;
    readonly who: readonly { readonly $refText: string; readonly ref?: AstNode | undefined }[];
  }[],
): SpellOf[] {
  return list.flatMap(({ item, who }) =>
    who.flatMap((name) =>
      target(name)
        ? [
            {
              node: item,
              who: name.$refText,
              from: item.from ? minutes(item.from, item).earliest : -Infinity,
              to: item.to ? minutes(item.to, item).earliest : Infinity,
            },
          ]
        : [],
    ),
  );
}

function overlaps(list: readonly SpellOf[], checking: Checking): void {
  const byName = new Map<string, SpellOf[]>();
  for (const spell of list) {
    const earlier = byName.get(spell.who) ?? [];
    if (earlier.some((other) => spell.from < other.to && other.from < spell.to)) {
      checking.report(spell.node, {
        code: 'spells-overlap',
        message: `${spell.who} is in already at that time: end the earlier period, or leave out this one.`,
      });
    }
    byName.set(spell.who, [...earlier, spell]);
  }
}
