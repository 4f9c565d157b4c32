import type {
  Claim,
  Description,
  Fact,
  Instant,
  Marks,
  Minute,
  Row,
  Truth,
  View,
} from '@casus/model';
import { DAY } from '@casus/model';
import type { Tape } from './tape.js';
import {
  ACTORS,
  DEALINGS,
  INSTRUMENTS,
  READINGS,
  rolesOf,
  roleType,
  SOURCES,
  STRIKES,
  WEAPONS,
} from './vocabulary.js';

export const PLAIN: Marks = { citations: [], speaker: null, knownFrom: null, reading: null };

const day = (tape: Tape): Minute => tape.below(9) * DAY;

/** A minute, a day, or some days. */
function instant(tape: Tape): Instant {
  const earliest = day(tape);
  const length = tape.oneOf([0, 0, DAY - 1, 3 * DAY - 1]);
  return { earliest, latest: earliest + length };
}

function marks(tape: Tape): Marks {
  const cites = tape.several(1, 2, () => tape.oneOf(SOURCES));
  return {
    citations: cites.map((source) => ({ source, at: null, certainty: 'reported' as const })),
    speaker: tape.once(4) ? tape.oneOf(['D', 'A']) : null,
    knownFrom: tape.once(5) ? day(tape) : null,
    reading: tape.once(9) ? tape.oneOf(READINGS) : null,
  };
}

function fillers(tape: Tape, role: string): string[] {
  switch (roleType(role)) {
    case 'weapon':
      return [tape.oneOf(WEAPONS)];
    case 'event':
      return [tape.oneOf(['h1', 'h2'])];
    case 'actor':
      return tape.once(5) ? ['A', tape.oneOf(['B', 'C', 'D'])] : [tape.oneOf(['A', ...ACTORS])];
  }
}

/** Strikes are called h…, dealings k…, so that several sources speak of one happening. */
function description(tape: Tape): Description {
  const strike = !tape.once(2);
  const type = strike ? tape.oneOf(STRIKES) : tape.oneOf(['assistance', ...DEALINGS]);
  const start = instant(tape);
  const later = start.latest + tape.below(4) * DAY;
  const roles = rolesOf(type)
    .filter(() => !tape.once(4))
    .map((role) => [role, fillers(tape, role)] as const);
  return {
    kind: 'description',
    happening: `${strike ? 'h' : 'k'}${1 + tape.below(2)}`,
    type,
    roles: Object.fromEntries(roles),
    start,
    end: tape.once(2) ? { earliest: start.latest, latest: later } : null,
    value: tape.once(9) ? 0 : 2,
    inside: tape.once(6) ? 'A' : null,
    marks: marks(tape),
  };
}

function row(tape: Tape): Row {
  const actor = () => tape.oneOf(ACTORS);
  const [name, args] = tape.oneOf<() => [string, string[]]>([
    () => ['armed', [actor()]],
    () => ['friend', [actor(), actor()]],
    () => ['worthy', [actor()]],
    () => ['finding', [tape.oneOf(['h1', 'h2'])]],
    () => ['critical', [tape.oneOf(['h1', 'h2']), tape.oneOf(WEAPONS)]],
    () => ['impossible', [tape.oneOf(['h1', 'h2']), actor()]],
  ])();
  const from = tape.once(3) ? day(tape) : null;
  return {
    kind: 'row',
    name,
    args,
    from,
    to: tape.once(4) ? (from ?? 0) + (1 + tape.below(5)) * DAY : null,
    value: said(tape),
    inside: tape.once(9) ? 'A' : null,
    marks: marks(tape),
  };
}

/** Asserted, denied, or on days of which nobody knows whether they belong to it. */
function said(tape: Tape): Truth {
  const n = tape.below(9);
  return n === 4 ? 1 : n % 3 === 2 ? 0 : 2;
}

export function claim(tape: Tape): Claim {
  const names: [string, ...string[]] = [
    'assistance',
    '*',
    ...STRIKES,
    ...DEALINGS,
    'armed',
    'friend',
    'finding',
  ];
  const name = tape.oneOf(names);
  const role = name === 'armed' || name === 'friend' || name === 'finding' ? '0' : 'by';
  // What may count as a strike is open as long as the strikes are that it may come from.
  const strikes = STRIKES.includes(name as (typeof STRIKES)[number]) && tape.once(2);
  return {
    kind: 'claim',
    names: strikes ? [...STRIKES] : [name],
    about: tape.once(3) && name !== '*' ? { [role]: [tape.oneOf(ACTORS)] } : {},
    from: tape.once(5) ? day(tape) : null,
    to: tape.once(5) ? day(tape) : null,
    marks: tape.once(3) ? marks(tape) : PLAIN,
  };
}

/** All dealings are recorded, and few were possible: what had to be done surely was not done. */
function undone(tape: Tape): Fact[] {
  const always = { from: null, to: null, marks: PLAIN };
  const all: Claim = { kind: 'claim', names: [...DEALINGS], about: {}, ...always };
  const excuses = ['h1', 'h2'].flatMap((happening) =>
    ['A', 'B', 'C'].map((who): Row => {
      const value = tape.once(4) ? 0 : 2;
      return {
        kind: 'row',
        name: 'impossible',
        args: [happening, who],
        value,
        inside: null,
        ...always,
      };
    }),
  );
  return [all, ...excuses];
}

export function facts(tape: Tape): Fact[] {
  const told = tape.several(1, 7, () => description(tape));
  const more = [...tape.several(0, 4, () => row(tape)), ...tape.several(0, 3, () => claim(tape))];
  if (!tape.once(4)) return [...told, ...more];
  return [...told.filter(({ happening }) => happening.startsWith('h')), ...more, ...undone(tape)];
}

function life(tape: Tape, name: string, args: string[]): Row {
  const from = tape.once(5) ? day(tape) : null;
  const n = tape.below(24);
  const to = n % 8 === 7 ? (from ?? 0) + (1 + tape.below(6)) * DAY : null;
  const value = n === 5 ? 1 : 2;
  const known = { ...PLAIN, knownFrom: tape.once(9) ? day(tape) : null };
  return { kind: 'row', name, args, from, to, value, inside: null, marks: known };
}

/** What the declarations state: force, parties, members, suspensions. */
export function lifeRows(tape: Tape): Row[] {
  const force = INSTRUMENTS.filter(() => !tape.once(12)).map((id) => life(tape, 'in force', [id]));
  const parties = ['pact', 'protocol'].flatMap((id) =>
    ['A', 'B', 'C'].filter(() => !tape.once(8)).map((who) => life(tape, 'party', [id, who])),
  );
  const members = ['A', 'C'].map((who) => life(tape, 'member', ['G', who]));
  const apart = tape.once(3) ? [life(tape, 'suspended', ['pact', 'A', 'B'])] : [];
  return [...force, ...parties, ...members, ...apart];
}

export function view(tape: Tape): View {
  const on = (5 + tape.below(10)) * DAY - 1;
  return {
    on,
    asKnownOn: tape.once(3) ? day(tape) : 20 * DAY,
    accordingTo: tape.once(4) ? [tape.oneOf([...SOURCES, 'D'])] : null,
    readings: READINGS.filter(() => tape.once(3)),
  };
}
