import type { BlankReference, Clause, Formula, Frequency, Term, Window } from '@casus/model';
import { isoDay, never, not, or } from '@casus/model';
import type { Report } from '../diagnostic.js';
import type * as ast from '../grammar/generated/ast.js';
import { fork, type Scope, target } from './context.js';
import { afterOf, startOf } from './dates.js';
import { filler } from './fillers.js';
import { conjunction, flatten, singular } from './formulas.js';
import { texts } from './names.js';

/** All that limits a head: windows, frequencies, exceptions, priorities. */
export interface Limits {
  readonly window: Window | null;
  readonly frequency: readonly Frequency[];
  readonly until: Formula | null;
  readonly unless: Formula | null;
  readonly deems: Term | null;
  readonly under: BlankReference | null;
  readonly defeats: Clause['defeats'];
  /** Clauses that prevail over this one; turned into their `defeats` when the library is put together. */
  readonly subjectTo: readonly string[];
}

const NAMES = (
  list: readonly { readonly $refText: string; readonly ref?: ast.ClauseDecl | undefined }[],
) =>
  list.map((item) => (item.ref ? `${item.ref.$container.name}.${item.ref.name}` : item.$refText));

/** Subjections by clause body, for the pass that turns them round. */
export function subjections(body: ast.ClauseBody): string[] {
  return body.tails.flatMap((tail) => (tail.$type === 'SubjectTo' ? NAMES(tail.clauses) : []));
}

export function tails(body: ast.ClauseBody, scope: Scope): Limits {
  const of = <T extends ast.Tail['$type']>(type: T) =>
    body.tails.filter((tail): tail is Extract<ast.Tail, { $type: T }> => tail.$type === type);
  const lower = (formula: ast.Formula) => conjunction(flatten(formula), null, fork(scope));
  const untils = [
    ...of('Until').map((tail) => lower(tail.formula)),
    ...of('AsLongAs').map((tail) => not(lower(tail.formula))),
  ];
  const unless = [
    ...of('Unless').map((tail) => lower(tail.formula)),
    ...of('AsIn').flatMap((tail) => reusedException(tail, scope)),
    ...of('Default').flatMap((tail) => (tail.frees === 'all' ? [defaultOfOne(body, scope)] : [])),
  ];
  const under = of('Under').at(-1);
  const deems = of('Deems').at(-1);
  return {
    window: windowOf(body, scope),
    frequency: of('Every').flatMap((tail) => frequencies(tail, scope)),
    until: untils.length > 0 ? or(...untils) : null,
    unless: unless.length > 0 ? or(...unless) : null,
    deems: deems ? filler(deems.who, null, scope, new Set()).term : null,
    under: under ? { texts: underTexts(under), published: !under.unpublished } : null,
    defeats: of('Notwithstanding').flatMap((tail) => NAMES(tail.clauses)),
    subjectTo: subjections(body),
  };
}

function underTexts(under: Extract<ast.Tail, { $type: 'Under' }>): BlankReference['texts'] {
  return under.text === undefined ? texts([under]) : { und: under.text };
}

function windowOf(body: ast.ClauseBody, scope: Scope): Window | null {
  for (const tail of body.tails) {
    if (tail.$type === 'AtOnce') return { kind: 'at once' };
    if (tail.$type !== 'Within') continue;
    if (tail.window) {
      const report = scope.context.report;
      return {
        kind: 'dates',
        from: startOf(tail.window, tail, report),
        to: afterOf(tail.window, tail, report),
      };
    }
    if (tail.after && !scope.handles.has(tail.after)) {
      scope.context.report(tail, {
        code: 'unbound-handle',
        message: `"after ${tail.after}" names no happening that every limb binds.`,
      });
    }
    return {
      kind: 'within',
      duration: { amount: Number(tail.amount), unit: singular(tail.unit ?? 'day') },
      after: tail.after ?? null,
      wherePossible: tail.possible,
    };
  }
  return null;
}

function frequencies(tail: Extract<ast.Tail, { $type: 'Every' }>, scope: Scope): Frequency[] {
  const report = scope.context.report;
  const main: Frequency = {
    unit: singular(tail.unit),
    from: periodFrom(tail, report),
    times: Number(tail.times),
    reading: null,
  };
  const others = tail.readings.map((reading) => ({
    unit: singular(reading.unit),
    from: periodFrom(reading, report),
    times: main.times,
    reading: reading.name,
  }));
  return [main, ...others];
}

/** Periods by the month or year begin on a day that each of them has. */
function periodFrom(
  node: Extract<ast.Tail, { $type: 'Every' }> | ast.EveryReading,
  report: Report,
) {
  const from = startOf(node.from, node, report);
  const [unit, day] = [singular(node.unit), isoDay(from)];
  const missing =
    unit === 'month' ? day.slice(-2) > '28' : unit === 'year' && day.endsWith('02-29');
  if (missing) {
    report(node, {
      code: 'missing-day',
      message: `Not every ${unit} has the day on which these periods begin (${day}): begin on one that each of them has, up to the 28th.`,
    });
  }
  return from;
}

/** "as in CLAUSE": its exceptions are this clause's too. */
function reusedException(tail: Extract<ast.Tail, { $type: 'AsIn' }>, scope: Scope): Formula[] {
  const other = target(tail.clause);
  if (!other) return [];
  return other.body.tails.flatMap((item) =>
    item.$type === 'Unless' ? [conjunction(flatten(item.formula), null, fork(scope))] : [],
  );
}

/** "default of one frees all": the default of one of those bound, because of this happening, is an exception. */
function defaultOfOne(body: ast.ClauseBody, scope: Scope): Formula {
  const handle = [...scope.handles.keys()][0];
  if (!handle) return never;
  const bound = body.head.$type === 'DutyHead' ? namedIn(body.head.bearer) : [];
  return {
    kind: 'some',
    pattern: {
      type: 'default',
      handle: null,
      roles: {
        by: {
          kind: 'any',
          terms: bound.length > 0 ? bound : scope.instrumentParties.map(constant),
        },
        'because of': { kind: 'happening', handle },
      },
      inside: null,
    },
    where: { kind: 'atLeast', n: 0, of: [] },
  };
}

const constant = (id: string): Term => ({ kind: 'const', id });

/** Those whom a bearer names one by one; none where it speaks of the parties. */
function namedIn(bearer: ast.Bearer): Term[] {
  return bearer.holders.flatMap(named);
}

function named(filler: ast.Filler): Term[] {
  switch (filler.$type) {
    case 'GroupFiller':
      return filler.items.flatMap(named);
    case 'NameFiller':
      return [target(filler.ref)?.name ?? []].flat().map(constant);
    case 'VarFiller':
      return [{ kind: 'variable', name: filler.var }];
    default:
      return [];
  }
}
