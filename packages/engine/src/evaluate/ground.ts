import type { Claim, Description, Fact, Instrument, Minute, Row, View } from '@casus/model';
import { changePoints } from './change-points.js';
import { rowIndex } from './row-index.js';
import { ruleSet } from './rule-sets.js';
import { knownAndRead } from './select.js';
import { belowList } from './taxonomy.js';
import type { Compiled, Ground, RuleSet, Tables } from './types.js';

/** Finds the ground of a view; made once for each day on which more became known. */
export function grounds(tables: Tables): (view: View) => Ground {
  const days = new Set<Minute>();
  for (const { marks } of tables.model.rows)
    if (marks.knownFrom !== null) days.add(marks.knownFrom);
  for (const { knownFrom } of tables.model.instruments) if (knownFrom !== null) days.add(knownFrom);
  const steps = [...days].sort((a, b) => a - b);
  const read = tables.model.rows.some((row) => row.marks.reading !== null);
  const known = new Map<string, Ground>();
  return (view) => {
    let passed = 0;
    while (passed < steps.length && (steps[passed] as Minute) <= view.asKnownOn) passed++;
    const key = read ? `${passed}|${[...view.readings].sort().join('|')}` : String(passed);
    let found = known.get(key);
    if (found === undefined) {
      found = ground(tables, view);
      known.set(key, found);
    }
    return found;
  };
}

function ground(tables: Tables, view: View): Ground {
  const facts = tables.model.rows.filter((fact) => knownAndRead(fact.marks, view));
  const rows = facts.filter((fact): fact is Row => fact.kind === 'row');
  const claims = facts.filter((fact): fact is Claim => fact.kind === 'claim');
  const there = tables.clauses.map(
    ({ instrument }) =>
      instrument === null ||
      instrument.knownFrom === null ||
      instrument.knownFrom <= view.asKnownOn,
  );
  const ruleSetOf = ruleSets(tables, there);
  return {
    there,
    ruleSetOf,
    byType: startableBy(tables, ruleSetOf),
    always: tables.clauses.flatMap((clause) =>
      clause.limbs.some((limb) => limb.pattern === null) ? [clause.index] : [],
    ),
    rows: rowIndex(rows),
    claims,
    points: changePoints([], [...rows, ...claims]),
    lifelines: new Map(),
    facts: facts.filter((fact: Fact): fact is Description => fact.kind === 'description'),
  };
}

/** Instruments that see the same rules share one rule set. */
function ruleSets(
  tables: Tables,
  there: readonly boolean[],
): (instrument: string | null) => RuleSet {
  const byKey = new Map<string, RuleSet>();
  const byInstrument = new Map<string | null, RuleSet>();
  return (id) => {
    const known = byInstrument.get(id);
    if (known !== undefined) return known;
    const own = id === null ? undefined : tables.instruments.get(id);
    const rules = tables.clauses.filter(
      (rule) => rule.counts !== null && there[rule.index] && sees(own, rule),
    );
    const key = rules.map((rule) => rule.index).join(',');
    const found = byKey.get(key) ?? ruleSet(tables, rules);
    byKey.set(key, found);
    byInstrument.set(id, found);
    return found;
  };
}

function sees(instrument: Instrument | undefined, rule: Compiled): boolean {
  const of = rule.clause.instrument;
  if (of === null) return true;
  return instrument !== undefined && (of === instrument.id || instrument.uses.includes(of));
}

/** For each event type the clauses that a happening of it can start, counts-as followed. */
function startableBy(
  tables: Tables,
  ruleSetOf: (instrument: string | null) => RuleSet,
): readonly (readonly number[])[] {
  const starts: Set<number>[] = tables.events.ids.map(() => new Set());
  for (const { index, clause, limbs } of tables.clauses) {
    for (const { pattern } of limbs) {
      if (pattern === null) continue;
      for (const origin of ruleSetOf(clause.instrument).origins(pattern.pattern.type)) {
        const top = tables.events.index.get(origin) ?? -1;
        for (const type of belowList(tables.events, top)) starts[type]?.add(index);
      }
    }
  }
  return starts.map((set) => [...set]);
}
