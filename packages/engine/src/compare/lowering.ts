import type { Axiom, Minute, Model, Pattern } from '@casus/model';
import type { Common, Context, Sector } from './context.js';
import { formulaHolds } from './formula.js';
import { partLimbs } from './limbs.js';
import { type Relations, relations, statedRows } from './relations.js';
import { type Roster, roster } from './roster.js';
import { type Rules, rulesOf } from './rules.js';
import { emptyScan, type Scan, scanAxiom, scanClause } from './scan.js';
import { type SectorCubes, sectorCubes } from './sector.js';
import { reachOf, sectorsOf } from './sectors.js';
import { emptyTable, fullMask, type Variable } from './table.js';
import type { Options, Side } from './types.js';
import { universe } from './universe.js';
import { type Vocabulary, vocabulary } from './vocabulary.js';
import { CapReached } from './work.js';

const MAX_CUBES = 100_000;
const MAX_STEPS = 20_000_000;

/** What depends on the model alone. */
export interface Library {
  readonly model: Model;
  readonly words: Vocabulary;
  readonly roster: Roster;
  readonly rules: Rules;
  readonly relations: (on: Minute, readings: readonly string[]) => Relations;
}

export function libraryOf(model: Model): Library {
  const words = vocabulary(model);
  const stated = statedRows(model);
  const known = new Map<string, Relations>();
  return {
    model,
    words,
    roster: roster(model),
    rules: rulesOf(model, words),
    relations(on, readings) {
      const key = [on, ...readings].join(' ');
      const present = known.get(key) ?? relations(stated, on, readings);
      known.set(key, present);
      return present;
    },
  };
}

export interface Lowered {
  readonly sectors: readonly SectorCubes[];
  readonly context: Common;
  readonly patterns: readonly Pattern[];
  /** Sorts of cases that were too many to look at. */
  readonly capped: readonly string[];
}

/** Both sides over every sort of case. */
export function lowered(
  { model, words, roster: known, rules, relations: rowsOn }: Library,
  a: Side,
  b: Side,
  axioms: readonly Axiom[],
  [on, andOn]: readonly [Minute, Minute],
  options: Options,
): Lowered {
  const readings = options.readings ?? [];
  const rows = rowsOn(on, readings);
  const later = rowsOn(andOn, readings);
  const days = [
    { on, rows },
    { on: andOn, rows: later },
  ];
  const reach = reachOf(rules, [a, b], readings);
  const scan = scanSides([a, b], reach.rules, axioms, readings);
  const table = emptyTable();
  const limit = options.maxCubes ?? MAX_CUBES;
  const full = (index: number) => fullMask(table.variables[index] as Variable);
  const context: Common = {
    ...{ model, words, rows, days, rules, scan, table, on, readings, formula: formulaHolds },
    universe: universe(known, words, scan, days),
    sizes: { full, limit, work: { left: options.maxSteps ?? MAX_STEPS } },
    leftOut: [],
  };
  const sectors: SectorCubes[] = [];
  const capped: string[] = [];
  for (const sector of sectorsOf(model, words, reach, scan)) {
    try {
      sectors.push(sectorCubes(inSector(context, sector), a, b, axioms));
    } catch (error) {
      if (!(error instanceof CapReached)) throw error;
      capped.push(nameOf(sector));
    }
  }
  return { sectors, context, patterns: reach.patterns, capped };
}

function inSector(context: Common, sector: Sector): Context {
  const table = { ...context.table, asked: new Set<Variable>() };
  const sizes = { ...context.sizes, work: { ...context.sizes.work } };
  return { ...context, sizes, sector, table, derived: new Map() };
}

function scanSides(
  sides: readonly Side[],
  rules: readonly Side[number]['clause'][],
  axioms: readonly Axiom[],
  readings: readonly string[],
): Scan {
  const scan = emptyScan();
  for (const part of sides.flat()) {
    scanClause(scan, { ...part.clause, limbs: partLimbs(part, readings) });
  }
  for (const rule of rules) scanClause(scan, rule);
  for (const axiom of axioms) scanAxiom(scan, axiom);
  return scan;
}

/** A sort of case, as the answer names one that was too large. */
export function nameOf({ type, inside }: Sector): string {
  return `${type ?? 'no happening'}${inside ? ` as held by ${inside}` : ''}`;
}
