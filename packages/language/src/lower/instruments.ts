import type { Instant, Instrument, Lasting, LifeStep, Row } from '@casus/model';
import type * as ast from '../grammar/generated/ast.js';
import { declared, marks, period } from './actors.js';
import { contestedRows } from './contested.js';
import { type Context, target } from './context.js';
import { instant, startOf } from './dates.js';
import { dayOn, forcePeriod } from './force.js';
import { singular } from './formulas.js';
import { of } from './items.js';
import { citations, texts } from './names.js';
import { following } from './stretches.js';

export function partyNames(decl: ast.InstrumentDecl): string[] {
  return of(decl.items, 'Parties').flatMap((item) =>
    item.parties.flatMap((p) => target(p)?.name ?? []),
  );
}

export function speakers(decl: ast.InstrumentDecl): string[] {
  return of(decl.items, 'By').flatMap((item) => item.actors.flatMap((p) => target(p)?.name ?? []));
}

export function ownCitations(decl: ast.InstrumentDecl) {
  return citations(of(decl.items, 'Citation'));
}

export function instrument(decl: ast.InstrumentDecl, context: Context): Instrument {
  const related = (how: string) =>
    of(decl.items, 'Related')
      .filter((item) => item.how === how)
      .flatMap((item) => item.targets.flatMap((t) => target(t)?.name ?? []));
  return {
    id: decl.name,
    type: decl.type,
    titles: texts(of(decl.items, 'Title')),
    by: speakers(decl),
    steps: steps(decl, context),
    replaces: related('replaces'),
    amends: related('amends'),
    uses: related('uses'),
    duration: of(decl.items, 'Lasts').flatMap(lasting).at(-1) ?? null,
    knownFrom: knownFrom(decl, context),
    citations: ownCitations(decl),
    notes: texts(of(decl.items, 'Note')),
    ...readingsOf(decl),
  };
}

/** What the readings are called on which a party stayed or an instrument ended. */
function readingsOf(decl: ast.InstrumentDecl): Pick<Instrument, 'readings'> {
  const items = [...of(decl.items, 'Parties'), ...of(decl.items, 'Step')];
  const named = items.flatMap((item) =>
    item.reading === undefined ? [] : [[item.reading, texts([item])] as const],
  );
  return named.length === 0 ? {} : { readings: Object.fromEntries(named) };
}

function lasting(lasts: ast.Lasts): Lasting[] {
  if (lasts.indefinite) return [{ kind: 'indefinite' }];
  if (lasts.as) return [{ kind: 'as', instrument: lasts.as.$refText }];
  if (!lasts.amount || !lasts.unit) return [];
  const duration = { amount: Number(lasts.amount), unit: singular(lasts.unit) };
  const renewal = lasts.renewal
    ? { amount: Number(lasts.renewal), unit: singular(lasts.renewalUnit ?? lasts.unit) }
    : null;
  return [{ kind: 'fixed', duration, renewal }];
}

function knownFrom(decl: ast.InstrumentDecl, context: Context): number | null {
  const explicit = of(decl.items, 'KnownFrom').at(-1);
  if (explicit) return startOf(explicit.from, explicit, context.report);
  const first = of(decl.items, 'Step').map((step) => startOf(step.when, step, context.report));
  return first.length > 0 ? Math.min(...first) : null;
}

function steps(decl: ast.InstrumentDecl, context: Context): LifeStep[] {
  const report = context.report;
  const nobody = { who: [], toward: [] };
  const plain = of(decl.items, 'Step').map((step) => ({
    step: step.step,
    when: instant(step.when, step, report),
    at: step.at ?? null,
    who: step.who.flatMap((party) => target(party)?.name ?? []),
    toward: [],
    ...(step.reading === undefined ? {} : { reading: step.reading }),
    citations: citations(step.citations),
  }));
  const force = of(decl.items, 'InForce').map((item) => ({
    step: 'in force' as const,
    when: instant(item.from, item, report),
    ...(item.open ? { orLater: true } : {}),
    at: null,
    ...nobody,
    citations: citations(item.citations),
  }));
  const suspended = of(decl.items, 'Suspended').map((item) => ({
    step: 'suspended' as const,
    when: instant(item.from, item, report),
    at: null,
    who: [target(item.who)?.name ?? ''],
    toward: item.toward ? [target(item.toward)?.name ?? ''] : [],
    citations: citations(item.citations),
  }));
  const withdrawn = of(decl.items, 'Withdrawn').map((item) => ({
    step: 'withdrawn' as const,
    when: instant(item.from, item, report),
    at: null,
    who: item.who.flatMap((p) => target(p)?.name ?? []),
    toward: [],
    citations: citations(item.citations),
  }));
  return [...plain, ...force, ...suspended, ...withdrawn].sort(
    (a, b) => a.when.earliest - b.when.earliest,
  );
}

/** Rows of force, party and suspension: what evaluation reads. A successor may end force earlier. */
export function lifeRows(decl: ast.InstrumentDecl, context: Context): Row[] {
  const known = knownFrom(decl, context);
  const force = forcePeriod(decl, context);
  const cited = ownCitations(decl);
  const rows: Row[] = [];
  if (force) {
    rows.push(...declared('in force', [decl.name], force, marks(cited, known)));
    rows.push(...contestedEnd(decl, context, known));
  }
  return [...rows, ...partyRows(decl, context, known), ...suspensionRows(decl, context)];
}

function partyRows(decl: ast.InstrumentDecl, context: Context, known: number | null): Row[] {
  const left = new Map<string, Instant>();
  for (const item of of(decl.items, 'Withdrawn')) {
    const when = dayOn(item.from, item, context);
    for (const who of item.who) left.set(target(who)?.name ?? '', when);
  }
  const contested = of(decl.items, 'Parties').filter(({ reading }) => reading !== undefined);
  const plain = of(decl.items, 'Parties').filter(({ reading }) => reading === undefined);
  const onReadings = contestants(contested).flatMap((name) => {
    const own = contested.filter(({ parties }) => parties.some((p) => target(p)?.name === name));
    return contestedRows(
      ['party', decl.name, name],
      own.map((item) => ({
        ...period(item, context),
        reading: item.reading ?? '',
        marks: marks(citations(item.citations), known),
      })),
    );
  });
  const stated = plain.flatMap((item) =>
    item.parties.flatMap((party) => {
      const name = target(party)?.name;
      if (!name) return [];
      const { from, to } = period(item, context);
      const withdrawn = left.get(name) ?? null;
      const since = withdrawn !== null && withdrawn.latest > (from?.earliest ?? -Infinity);
      const end = since ? withdrawn : null;
      const stated = citations(item.citations);
      const cited = stated.length > 0 ? stated : ownCitations(decl);
      return declared('party', [decl.name, name], { from, to: to ?? end }, marks(cited, known));
    }),
  );
  return [...stated, ...onReadings];
}

function contestants(items: readonly ast.Parties[]): string[] {
  return [
    ...new Set(items.flatMap(({ parties }) => parties.flatMap((p) => target(p)?.name ?? []))),
  ];
}

/** Whether it ended on the first of several days is contested: until the last of them it depends on the reading. */
function contestedEnd(decl: ast.InstrumentDecl, context: Context, known: number | null): Row[] {
  const ends = of(decl.items, 'Step').filter((s) => s.step === 'ended' && s.reading !== undefined);
  const rows = contestedRows(
    ['in force', decl.name],
    ends.map((step) => ({
      from: null,
      to: dayOn(step.when, step, context),
      reading: step.reading ?? '',
      marks: marks(citations(step.citations), known),
    })),
  );
  // Until the first of the days nobody contests it: that stretch is the instrument's own.
  return rows.filter((row) => row.marks.reading !== null || row.value === 1);
}

function suspensionRows(decl: ast.InstrumentDecl, context: Context): Row[] {
  const parties = partyNames(decl);
  return of(decl.items, 'Suspended').flatMap((item) => {
    const who = target(item.who)?.name;
    const toward = item.toward
      ? [target(item.toward)?.name ?? '']
      : parties.filter((p) => p !== who);
    const when = {
      from: dayOn(item.from, item, context),
      to: item.to ? following(instant(item.to, item, context.report)) : null,
    };
    const by = marks(citations(item.citations));
    return who
      ? toward.flatMap((other) => declared('suspended', [decl.name, who, other], when, by))
      : [];
  });
}
