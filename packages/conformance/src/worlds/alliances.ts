// Generated tables of alliances and events, with gaps, uncertain days, open ends, overlapping spells and
// disputed flags.
import { DAY, isoDay, startOfDay } from '@casus/model';
import fc from 'fast-check';
import type { Cells } from './rows.js';

const FIRST = startOfDay('1900-01-01');
export const LAST = '1900-03-31';
export const COLUMNS = [
  'defense offense neutral nonagg consul',
  'defcoadv defcoloc defcocon defconum defcodem defconpr offcoadv offcoloc offcocon offconum offcodem',
  'neucoadv neucoloc neucocon neuconum neucodem neuconpr neucoatt concoadv concoloc concocon concoreq',
  'obvary olimob statthr1 statthr2',
].flatMap((line) => line.split(' '));
export const PROMISES = [
  'atopid',
  'member',
  'entered_earliest',
  'entered_latest',
  'left_earliest',
  'left_latest',
];
export const HAPPENINGS = [
  'id',
  'type',
  'by',
  'on',
  'to',
  'because of',
  'conflict',
  'start_earliest',
  'start_latest',
  'end_earliest',
  'end_latest',
];

export interface World {
  readonly promises: readonly Cells[];
  readonly happenings: readonly Cells[];
  /** Whether the record claims to know all assistance there was. */
  readonly complete: boolean;
}

const date = (n: number) => isoDay(FIRST + n * DAY);
/** Two days in order, mostly the same. */
const span = (most: number) =>
  fc
    .tuple(
      fc.nat(most),
      fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(15) }),
    )
    .map(([from, more]) => [from, from + more] as const);
const actor = fc.constantFrom(901, 902, 903, 904);
const flag = fc.constantFrom(0, 0, 0, 1, 1, null, 9);

const promise = fc
  .record({
    atopid: fc.constantFrom(7, 8),
    member: fc.constantFrom(901, 902, 903),
    entered: span(40),
    left: fc.option(span(60)),
    open: fc.constantFrom('9999-12-31', null),
    flags: fc.tuple(...COLUMNS.slice(0, 5).map(() => fc.constantFrom(0, 1, 1, 1, null))),
    conditions: fc.tuple(...COLUMNS.slice(5, -2).map(() => flag)),
    plain: fc.boolean(),
    foes: fc.tuple(fc.constantFrom(0, 903, 904, null), fc.constantFrom(0, 0, 901, null)),
  })
  .map(({ atopid, member, entered, left, open, flags, conditions, plain, foes }): Cells => {
    const [begin, end] = [entered, left ? left.map((n) => n + entered[1] + 1) : null];
    const said = [...flags, ...conditions.map((value) => (plain ? 0 : value)), ...foes];
    return {
      atopid,
      member,
      entered_earliest: date(begin[0]),
      entered_latest: date(begin[1]),
      left_earliest: end ? date(end[0] ?? 0) : open,
      left_latest: end ? date(end[1] ?? 0) : open,
      ...Object.fromEntries(COLUMNS.map((name, i) => [name, said[i] ?? null])),
    };
  });

const happening = (linked: boolean) =>
  fc
    .record({
      type: fc.constantFrom(
        'attack',
        'attack',
        'assistance',
        'request',
        'consultation',
        'armed-attack',
      ),
      by: fc.option(actor, { freq: 6 }),
      on: fc.option(actor, { freq: 6 }),
      to: fc.option(actor, { freq: 6 }),
      because: fc.option(fc.nat(3), { freq: 3 }),
      conflict: fc.constantFrom(1, 2),
      start: span(80),
      end: fc.option(span(20)),
    })
    .map(({ type, by, on, to, because, conflict, start, end }): Cells => {
      const attack = type.endsWith('attack');
      // A request is tied to its attack by name, where conflicts are known.
      const to_h = type === 'request' && linked ? (because ?? 0) : because;
      return {
        type,
        by,
        on: attack ? on : null,
        to: attack || type === 'consultation' ? null : to,
        'because of': attack || to_h === null ? null : `h${to_h}`,
        conflict: linked ? conflict : null,
        start_earliest: date(start[0]),
        start_latest: type === 'request' ? date(start[0]) : date(start[1]),
        end_earliest: end ? date(start[1] + 1 + end[0]) : null,
        end_latest: end ? date(start[1] + 1 + end[1]) : null,
      };
    });

const wide = fc.boolean().chain((linked) =>
  fc.record({
    promises: fc.array(promise, { minLength: 2, maxLength: 6 }),
    happenings: fc.array(happening(linked), { minLength: 0, maxLength: 6 }),
    complete: fc.boolean(),
  }),
);

/** Two parties, few days, few conditions: promises fall due, and ends fall on the days of acts. */
const near = (most: number) =>
  fc
    .tuple(fc.nat(most), fc.constantFrom(0, 0, 0, 0, 1, 3))
    .map(([from, more]) => [from, from + more]);
const narrowPromise = (who: number | null) =>
  fc
    .record({
      promise,
      member: who === null ? fc.constantFrom(901, 902) : fc.constant(who),
      entered: near(2),
      left: fc.option(fc.nat(9), { freq: 2 }),
      pledged: fc.record({
        defense: fc.constantFrom(1, 1, 1, 1, 0, null),
        nonagg: fc.constantFrom(1, 1, 0, null),
      }),
      limits: fc.record({
        defcoadv: fc.constantFrom(0, 0, 1),
        defcoloc: fc.constantFrom(0, 0, 0, 0, 1, 9),
      }),
      foes: fc.record({
        statthr1: fc.constantFrom(903, 904),
        statthr2: fc.constantFrom(0, 0, null),
      }),
    })
    .map(({ promise, member, entered, left, pledged, limits, foes }): Cells => {
      const plain = Object.fromEntries(COLUMNS.map((column) => [column, 0]));
      const end =
        left === null
          ? promise.left_latest === null
            ? null
            : '9999-12-31'
          : date((entered[1] ?? 0) + 1 + left);
      return {
        atopid: 7,
        member,
        entered_earliest: date(entered[0] ?? 0),
        entered_latest: date(entered[1] ?? 0),
        left_earliest: end,
        left_latest: end,
        ...plain,
        ...pledged,
        ...limits,
        ...foes,
      };
    });
const narrowHappening = (linked: boolean, types: readonly string[]) =>
  fc
    .record({
      base: happening(linked),
      type: fc.constantFrom(...types),
      by: fc.constantFrom(902, 902, 902, 901, null),
      foe: fc.constantFrom(903, 903, 904, 902),
      whom: fc.constantFrom(901, 901, 901, 902, null),
      because: fc.constantFrom('h0', 'h0', 'h1', null),
      start: near(12),
      end: fc.option(near(4)),
    })
    .map(
      ({ base, type, by, whom, because, start, end }): Cells => ({
        ...base,
        type,
        by,
        on: type === 'attack' ? whom : null,
        to: type === 'attack' ? null : whom,
        'because of': type === 'attack' ? null : because,
        start_earliest: date(start[0] ?? 0),
        start_latest: date(start[1] ?? 0),
        end_earliest: end ? date((start[1] ?? 0) + 1 + (end[0] ?? 0)) : null,
        end_latest: end ? date((start[1] ?? 0) + 1 + (end[1] ?? 0)) : null,
      }),
    );
export const narrow = named(
  fc.boolean().chain((linked) =>
    fc.record({
      promises: fc
        .tuple(
          narrowPromise(901),
          narrowPromise(902),
          fc.array(narrowPromise(null), { maxLength: 1 }),
        )
        .map(([first, second, more]) => [first, second, ...more]),
      happenings: fc
        .tuple(
          fc.array(narrowHappening(linked, ['attack']), { minLength: 2, maxLength: 3 }),
          fc.array(narrowHappening(linked, ['assistance']), { minLength: 1, maxLength: 4 }),
        )
        .map((both) => both.flat()),
      complete: fc.boolean(),
    }),
  ),
);
export const world = fc.oneof(named(wide), narrow);

/** Happenings are known by their place. */
function named(worlds: fc.Arbitrary<World>): fc.Arbitrary<World> {
  return worlds.map((of) => ({
    ...of,
    happenings: of.happenings.map((row, index) => ({ id: `h${index}`, ...row })),
  }));
}
