import type { Axiom, Minute, Model, Pattern, Row } from '@casus/model';
import type { Common, Context, Sector } from './context.js';
import { asForbiddenActs } from './forbidden.js';
import { formulaHolds } from './formula.js';
import { headDifferences } from './heads.js';
import { partLimbs } from './limbs.js';
import { relations, statedRows } from './relations.js';
import { rulesOf } from './rules.js';
import { withoutRepeats } from './same-class.js';
import { emptyScan, type Scan, scanAxiom, scanClause } from './scan.js';
import { type SectorCubes, sectorCubes } from './sector.js';
import { reachOf, sectorsOf } from './sectors.js';
import { spaceOf } from './space.js';
import { emptyTable, fullMask, type Variable } from './table.js';
import type { Comparison, Options, Side, Witness } from './types.js';
import { type Familiarity, familiarity, universe } from './universe.js';
import { restsOn, verdictOf } from './verdict.js';
import { type Vocabulary, vocabulary } from './vocabulary.js';
import { witnessesOf, witnessOf } from './witnesses.js';
import { CapReached } from './work.js';

const MAX_CUBES = 100_000;
const MAX_STEPS = 20_000_000;

/** Compares within one model; what depends on the model alone is worked out once. */
export type Comparer = (a: Side, b: Side, options?: Options) => Comparison;

/**
 * What distinguishes two clauses, or lists of limbs: all minimal classes of cases that one side
 * covers and the other does not. Exact over the space that the answer states.
 */
export function compare(model: Model, a: Side, b: Side, options: Options = {}): Comparison {
  return prepareCompare(model)(a, b, options);
}

export function prepareCompare(model: Model): Comparer {
  const library: Library = {
    model,
    words: vocabulary(model),
    known: familiarity(model),
    rows: statedRows(model),
  };
  return (first, second, options = {}) => {
    const [a, b] = asForbiddenActs(first, second);
    const on = options.on ?? model.statedDate;
    const andOn = options.andOn ?? on;
    const dropped = options.withoutAxioms ?? [];
    const axioms = model.axioms.filter(({ id }) => !dropped.includes(id));
    const { sectors, context, patterns, capped } = lowered(
      library,
      a,
      b,
      axioms,
      [on, andOn],
      options,
    );
    const names = axioms.map(({ id }) => id);
    const held = new Set(names);
    const lists =
      options.witnesses === false ? NO_LISTS : listsOf({ sectors, patterns }, a, b, held);
    return {
      verdict: verdictOf(sectors, held),
      axioms: restsOn(sectors, names),
      onlyA: lists.onlyA,
      onlyB: lists.onlyB,
      heads: headDifferences(model, first, second),
      space: spaceOf(context, sectors, [...capped, ...lists.capped]),
      on,
      andOn,
      capped: capped.length + lists.capped.length > 0,
    };
  };
}

interface Library {
  readonly model: Model;
  readonly words: Vocabulary;
  readonly known: Familiarity;
  readonly rows: readonly Row[];
}

interface Lowered {
  readonly sectors: readonly SectorCubes[];
  readonly context: Common;
  readonly patterns: readonly Pattern[];
  /** Sorts of cases that were too many to look at. */
  readonly capped: readonly string[];
}

/** Both sides over every sort of case. */
function lowered(
  { model, words, known, rows: stated }: Library,
  a: Side,
  b: Side,
  axioms: readonly Axiom[],
  [on, andOn]: readonly [Minute, Minute],
  options: Options,
): Lowered {
  const readings = options.readings ?? [];
  const rows = relations(stated, on, readings);
  const later = andOn === on ? rows : relations(stated, andOn, readings);
  const days = [
    { on, rows },
    { on: andOn, rows: later },
  ];
  const rules = rulesOf(model, words);
  const reach = reachOf(rules, [a, b], readings);
  const scan = scanSides([a, b], reach.rules, axioms, readings);
  const table = emptyTable();
  const limit = options.maxCubes ?? MAX_CUBES;
  const full = (index: number) => fullMask(table.variables[index] as Variable);
  const context: Common = {
    ...{ model, words, rows, days, rules, scan, table, on, readings, formula: formulaHolds },
    universe: universe(model, known, words, scan, days),
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

interface Lists {
  readonly onlyA: readonly Witness[];
  readonly onlyB: readonly Witness[];
  readonly capped: readonly string[];
}

const NO_LISTS: Lists = { onlyA: [], onlyB: [], capped: [] };

function listsOf(
  { sectors, patterns }: Pick<Lowered, 'sectors' | 'patterns'>,
  a: Side,
  b: Side,
  axioms: ReadonlySet<string>,
): Lists {
  const capped = new Set<string>();
  const list = (side: 'a' | 'b'): Witness[] => {
    const own = side === 'a' ? a : b;
    const found = sectors.flatMap((sector) => {
      try {
        const [of, without] = side === 'a' ? [sector.a, sector.b] : [sector.b, sector.a];
        return witnessesOf(sector, of, without, axioms);
      } catch (error) {
        if (!(error instanceof CapReached)) throw error;
        capped.add(nameOf(sector.context.sector));
        return [];
      }
    });
    return withoutRepeats(found, own[0]?.clause ?? null).map((one) => witnessOf(one, patterns));
  };
  return { onlyA: list('a'), onlyB: list('b'), capped: [...capped] };
}

function nameOf({ type, inside }: Sector): string {
  return `${type ?? 'no happening'}${inside ? ` as held by ${inside}` : ''}`;
}
