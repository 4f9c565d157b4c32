import { isoDay, startOfDay } from '@casus/model';
import { happeningName } from './bound.js';
import type { Context } from './context.js';
import { type Cube, changed, uncovered } from './cube.js';
import type { Sparse } from './expression.js';
import { denseFrame, toDense, toSparse } from './frame.js';
import { placed } from './joins.js';
import { isPossible } from './legal.js';
import { closedLook } from './looks.js';
import { type Day, ground } from './relations.js';
import { type Variable, YES } from './table.js';
import { argumentIds, describe, type Naming, nameIn, standsForNothing } from './told.js';
import type { Asked, Example, ExampleRow, Told } from './types.js';

const NO = 1;

/** One complete possible case of a cube: no wherever nothing asks for yes, the first filler. */
export function completion(cube: Cube, impossible: readonly Cube[]): Cube {
  const near = impossible.filter((other) => other.every((mask, i) => mask & (cube[i] as number)));
  let point = cube;
  cube.forEach((mask, i) => {
    for (let bit = 1; bit <= mask && bit > 0; bit <<= 1) {
      if ((mask & bit) === 0) continue;
      const tried = changed(point, i, bit);
      if (!isPossible(tried, near)) continue;
      point = tried;
      return;
    }
  });
  return point;
}

interface Drawing {
  readonly context: Context;
  readonly told: Told[];
  readonly rows: ExampleRow[];
  /** Minutes after the first happening. */
  readonly delays: Map<string, number>;
  complete: boolean;
  happenings: number;
}

/** A complete case, told as descriptions and rows; `stranger` fills `open` roles that nobody asks of. */
export function exampleOf(
  context: Context,
  answers: Sparse,
  open: readonly string[],
  stranger: string | null,
): Example {
  const lists = { told: [], rows: [], delays: new Map() };
  const drawing: Drawing = { context, ...lists, complete: true, happenings: 0 };
  const naming: Naming = new Map();
  const { type, inside } = context.sector;
  if (type !== null) {
    drawing.told.push(describe(context, answers, { depth: 0, type, inside, first: true, naming }));
  }
  draw(drawing, 0, answers, naming);
  const told = drawing.told.map((one) => withStranger(context, one, open, stranger));
  relationsOf(drawing, told);
  const { rows, complete } = drawing;
  return { told, rows, delays: Object.fromEntries(drawing.delays), complete };
}

/** What a pattern only binds must be known all the same: an unknown filler leaves it open. */
function withStranger(
  context: Context,
  told: Told,
  open: readonly string[],
  stranger: string | null,
): Told {
  if (told.happening !== happeningName(0)) return told;
  const filled = open.flatMap((role) => {
    const roleType = context.words.roleType(told.type, role);
    if (roleType === null || roleType === 'event' || told.roles[role]) return [];
    const any = roleType === 'actor' ? stranger : context.universe.of(roleType)[0]?.[0];
    return any ? [[role, [any]] as const] : [];
  });
  return { ...told, roles: { ...Object.fromEntries(filled), ...told.roles } };
}

function draw(drawing: Drawing, depth: number, answers: Sparse, naming: Naming): void {
  const { context } = drawing;
  const happening = happeningName(depth);
  for (const [index, mask] of answers) {
    const variable = context.table.variables[index] as Variable;
    const { asked } = variable;
    if (asked.kind === 'type' && asked.happening === happening) {
      const { type, inside } = asked;
      const told = describe(context, answers, { depth, type, inside, first: false, naming });
      drawing.told.push({ ...told, value: mask === YES ? 2 : 0 });
    } else if (asked.kind === 'row') {
      const shape = { depth, type: context.sector.type ?? '', inside: context.sector.inside };
      if (standsForNothing(context, answers, shape, asked)) continue;
      drawing.rows.push(rowOf(context, answers, naming, asked, mask === YES ? 2 : 0));
    } else if (asked.kind === 'linked' && mask === YES) {
      drawing.happenings += 1;
      const named = new Map(naming).set(asked.happening, `x${drawing.happenings}`);
      draw(drawing, depth + 1, lookWithout(context, answers, variable), named);
    } else if (asked.kind === 'gap') {
      drawing.delays.set(
        nameIn(naming, asked.to),
        mask === YES ? (asked.min ?? 0) : (asked.max ?? -2) + 1,
      );
    } else if (asked.kind === 'whole') drawing.complete = false;
  }
}

/** The look of a happening that is there, kept clear of the looks that are not. */
function lookWithout(context: Context, answers: Sparse, variable: Variable): Sparse {
  const look = closedLook(context, variable.inner ?? new Map());
  const own = placed(context, look, answers) ?? look;
  const absent = [...answers].flatMap(([index, mask]) => {
    const other = context.table.variables[index] as Variable;
    return other.inner && mask === NO ? (placed(context, other.inner, answers) ?? []) : [];
  });
  const frame = denseFrame(context.table, [[own], absent], context.sizes);
  const whole = toDense(frame, own);
  const free = uncovered(
    whole,
    absent.map((cube) => toDense(frame, cube)),
  );
  const point = toSparse(frame, completion(free ?? whole, []));
  // A class of fillers is told by its first one.
  return new Map([...point].map(([index, mask]) => [index, mask & -mask]));
}

/** What the library says of a row, and since or until when where the two days differ; null: nothing. */
function heldOn(
  days: readonly Day[],
  name: string,
  args: readonly string[],
): Pick<ExampleRow, 'value' | 'from' | 'to'> | null {
  const [first, second] = [...days].sort((a, b) => a.on - b.on);
  if (!first || !second) return null;
  const [before, after] = [first, second].map(({ rows }) => rows.state(name, args));
  if (before === after) {
    return before === 'free' ? null : { value: before === 'yes' ? 2 : 0, from: null, to: null };
  }
  const turn = startOfDay(isoDay(second.on));
  if (before === 'yes') return { value: 2, from: startOfDay(isoDay(first.on)), to: turn };
  return after === 'yes' ? { value: 2, from: turn, to: null } : null;
}

function rowOf(
  context: Context,
  answers: Sparse,
  naming: Naming,
  asked: Asked & { kind: 'row' },
  value: 0 | 2,
): ExampleRow {
  const [first] = asked.args;
  const happening = first?.kind === 'happening' ? first.happening : happeningName(0);
  const args = asked.args.flatMap((arg) => argumentIds(context, answers, naming, happening, arg));
  const { name, by, inside } = asked;
  return { name, args, by, inside, value, from: null, to: null };
}

/** The relations that the comparison took from the library, of the actors and places that the case names. */
function relationsOf({ context, rows }: Drawing, told: readonly Told[]): void {
  const { words, scan, universe } = context;
  const named = new Set(told.flatMap(({ roles }) => Object.values(roles).flat()));
  const known = new Set(rows.map(({ name, args }) => JSON.stringify([name, args])));
  const places = universe.of('place').flat();
  const sortOf = (id: string) =>
    universe.actors.includes(id) ? 'actor' : places.includes(id) ? 'place' : null;
  const fillers = [...universe.actors, ...places];
  const others = fillers.filter(
    (id) => named.has(id) || (scan.constants.has(id) && sortOf(id) === 'actor'),
  );
  const mayStand = (test: string) => (i: number, id: string) =>
    words.takes(test, i, sortOf(id) ?? '');
  for (const id of fillers.filter((filler) => named.has(filler))) {
    for (const test of scan.tests.values()) {
      if (context.rows.isLife(test.name) || !mayStand(test.name)(test.hole, id)) continue;
      for (const args of ground(test, others, mayStand(test.name)).map(({ fill }) => fill(id))) {
        const key = JSON.stringify([test.name, args]);
        if (known.has(key) || new Set(args).size < args.length) continue;
        const held = heldOn(context.days, test.name, args);
        if (held === null) continue;
        known.add(key);
        rows.push({ name: test.name, args, by: null, inside: null, ...held });
      }
    }
  }
}
