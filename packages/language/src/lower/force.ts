import type { Instant } from '@casus/model';
import type { AstNode } from 'langium';
import type * as ast from '../grammar/generated/ast.js';
import { type Context, target } from './context.js';
import { instant, later, startOf } from './dates.js';
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
  return throughout(start, (from) => later(from, duration, lasts, context.report));
}

/** What follows from a day that is not known for sure: from the first on which it may be, and from the last. */
function throughout(start: Instant, follows: (from: number) => number | null): Instant[] {
  if (start.latest === Infinity) return [];
  const earliest = follows(start.earliest);
  const latest = start.latest === start.earliest ? earliest : follows(start.latest);
  if (earliest === null || latest === null) return [];
  // A term renewed may end later for the earlier beginning.
  return [{ earliest: Math.min(earliest, latest), latest: Math.max(earliest, latest) }];
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
  const given = Math.min(...notices.map((step) => startOf(step.when, step, context.report)));
  const { amount, unit, renewal, renewalUnit } = lasts;
  if (!Number.isFinite(given) || !amount || !unit || !renewal || !renewalUnit) return [];
  const first = { amount: Number(amount), unit: singular(unit) };
  const by = { amount: Number(renewal), unit: singular(renewalUnit) };
  return throughout(start, (from) => {
    let end = later(from, first, lasts, context.report);
    while (end !== null && end <= given && by.amount > 0) {
      end = later(end, by, lasts, context.report);
    }
    return end;
  });
}
