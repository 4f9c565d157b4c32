import { DAY, type Duration, type Instant, later, type Minute } from '@casus/model';
import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { type Context, target } from './context.js';
import { instant } from './dates.js';
import { singular } from './formulas.js';
import { of } from './items.js';
import { beginning } from './stretches.js';

/** When an instrument is in force, as far as its own text says; a successor may end it earlier. */
export function forcePeriod(
  decl: ast.InstrumentDecl,
  context: Context,
  seen: ReadonlySet<ast.InstrumentDecl> = new Set(),
): { from: Instant; to: Instant | null } | null {
  const start = forceStart(decl, context);
  if (start === null) return null;
  const ends = [
    ...of(decl.items, 'InForce').flatMap((item) =>
      item.to ? [dayOn(item.to, item, context)] : [],
    ),
    ...of(decl.items, 'Step').flatMap((s) =>
      s.step === 'ended' ? [dayOn(s.when, s, context)] : [],
    ),
    ...of(decl.items, 'Lasts').flatMap((lasts) =>
      lasts.renewal
        ? unrenewed(decl, lasts, start, context)
        : lastsUntil(lasts, start, context, new Set([...seen, decl])),
    ),
  ];
  return { from: start, to: ends.length > 0 ? soonest(ends) : null };
}

/** What begins or ends on such a day does so with its first minute. */
export function dayOn(text: string, node: AstNode, context: Context): Instant {
  return beginning(instant(text, node, context.report));
}

function soonest(all: readonly Instant[]): Instant {
  return {
    earliest: Math.min(...all.map(({ earliest }) => earliest)),
    latest: Math.min(...all.map(({ latest }) => latest)),
  };
}

/** A treaty's force has to be said; a unilateral act is in force from when it is issued or made. */
function forceStart(decl: ast.InstrumentDecl, context: Context): Instant | null {
  const stated = of(decl.items, 'InForce')[0];
  if (stated) {
    const day = dayOn(stated.from, stated, context);
    // "or later": on that day at the earliest; since when, and whether yet, nobody knows.
    return stated.open ? { ...day, latest: Infinity } : day;
  }
  if (decl.type === 'treaty' || decl.type === 'protocol') return null;
  const begun = of(decl.items, 'Step').filter((s) => s.step === 'issued' || s.step === 'made');
  return begun[0] ? dayOn(begun[0].when, begun[0], context) : null;
}

function lastsUntil(
  lasts: ast.Lasts,
  start: Instant,
  context: Context,
  seen: ReadonlySet<ast.InstrumentDecl>,
): Instant[] {
  const other = target(lasts.as);
  if (other) {
    if (seen.has(other)) {
      context.report(lasts, {
        code: 'duration-cycle',
        message:
          'These instruments last as long as each other: one of them must have a duration of its own.',
      });
      return [];
    }
    const until = forcePeriod(other, context, seen)?.to ?? null;
    return until === null ? [] : [until];
  }
  if (lasts.indefinite || !lasts.amount || !lasts.unit) return [];
  const duration = { amount: Number(lasts.amount), unit: singular(lasts.unit) };
  return start.latest === Infinity ? [] : [later(start, duration)];
}

/**
 * Renewed unless notice is given: force is presumed to go on; with a notice it ends with the term that
 * runs on the day of the notice, the first term or one by which it was renewed.
 */
function unrenewed(
  decl: ast.InstrumentDecl,
  lasts: ast.Lasts,
  start: Instant,
  context: Context,
): Instant[] {
  const notices = of(decl.items, 'Step').filter(({ step }) => step === 'notice');
  const { amount, unit, renewal, renewalUnit } = lasts;
  if (notices.length === 0 || !amount || !unit || !renewal || !renewalUnit) return [];
  if (start.latest === Infinity) return [];
  const given = soonest(notices.map((step) => dayOn(step.when, step, context)));
  const first = { amount: Number(amount), unit: singular(unit) };
  const by = { amount: Number(renewal), unit: singular(renewalUnit) };
  // Of days known to a month or a year each may be the one: a notice a day later may come a whole term later.
  const ends: Instant[] = [];
  for (let day = start.earliest; day <= start.latest; day += DAY)
    for (const notice of [given.earliest, given.latest])
      ends.push(...termsEnd(day, notice, first, by));
  return [
    {
      earliest: Math.min(...ends.map(({ earliest }) => earliest)),
      latest: Math.max(...ends.map(({ latest }) => latest)),
    },
  ];
}

/** When the term ends that runs on the day of a notice; two where that day may lie in one or the next. */
function termsEnd(start: Minute, notice: Minute, first: Duration, by: Duration): Instant[] {
  const once = later({ earliest: start, latest: start }, first);
  const after = (terms: number) => later(once, { ...by, amount: by.amount * terms });
  if (by.amount <= 0) return [once];
  // As many terms as have surely passed, then one by one.
  let terms = Math.max(0, Math.floor((notice - once.latest) / (by.amount * LONGEST[by.unit])));
  while (after(terms).latest <= notice) terms++;
  const end = after(terms);
  return end.earliest <= notice ? [end, after(terms + 1)] : [end];
}

const LONGEST: Readonly<Record<Duration['unit'], number>> = {
  hour: DAY / 24,
  day: DAY,
  week: 7 * DAY,
  month: 31 * DAY,
  year: 366 * DAY,
};
