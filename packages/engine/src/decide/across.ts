import type { Fact, Instance, Status, TraceNode, View } from '@casus/model';
import type { Engine } from '../evaluate/prepare.js';
import { sameInstance } from '../evaluate/same-instance.js';

export interface AcrossSources {
  readonly statuses: readonly { readonly source: string; readonly status: Status }[];
  /** What some instance of the clause comes to whichever of the sources is right; null: it depends. */
  readonly whichever: Status | null;
}

/** Where sources disagree: what each one's word alone would give. Only the report looks across them. */
export function acrossSources(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
  instance: Instance,
): AcrossSources {
  const disputing = [...new Set(disputed(engine.trace(facts, view, instance)))].sort();
  if (disputing.length < 2) return { statuses: [], whichever: null };
  const views = disputing.map((source) => {
    const others = new Set(disputing.filter((other) => other !== source));
    const believed = facts.filter((fact) => !names(fact).some((name) => others.has(name)));
    return engine.evaluate(believed, view, { clauses: [instance.clause] });
  });
  const statuses = disputing.map((source, index) => ({
    source,
    status: views[index]?.find((other) => sameInstance(other, instance))?.status ?? 'dormant',
  }));
  return { statuses, whichever: common(views, instance) };
}

function disputed(node: TraceNode): string[] {
  if (node.label.kind !== 'leaf') return node.children.flatMap(disputed);
  if (!node.label.disputed) return [];
  return node.label.used.flatMap((use) => (use.speaker ? [use.speaker] : use.sources.slice(0, 1)));
}

function names(fact: Fact): string[] {
  const { speaker, citations } = fact.marks;
  return speaker ? [speaker] : citations.slice(0, 1).map((item) => item.source);
}

/** A status other than a resting or open one that every view reaches for this limb, whoever the victim is. */
function common(views: readonly (readonly Instance[])[], instance: Instance): Status | null {
  const settled = views.map(
    (all) =>
      new Set(
        all
          .filter((other) => other.limb === instance.limb && other.status !== 'undetermined')
          .map((other) => other.status),
      ),
  );
  const [first, ...rest] = settled;
  const shared = [...(first ?? [])].filter((status) => rest.every((other) => other.has(status)));
  return (
    shared.find((status) => status !== 'dormant' && status !== 'not in force') ??
    allResting(settled, shared)
  );
}

function allResting(
  settled: readonly ReadonlySet<Status>[],
  shared: readonly Status[],
): Status | null {
  return settled.every((statuses) => statuses.size === 1) ? (shared[0] ?? null) : null;
}

export type StatusesByReading = (
  instance: Instance,
) => readonly { readonly reading: string; readonly status: Status }[];

/**
 * The status on each reading of the limb (or frequency), where the text leaves several, and on each
 * reading of a fact that is not chosen, where it makes a difference. A reading is evaluated once for
 * all instances of its clause.
 */
export function acrossReadings(
  engine: Engine,
  facts: readonly Fact[],
  view: View,
): StatusesByReading {
  const evaluated = new Map<string, readonly Instance[]>();
  const on = (instance: Instance, readings: readonly string[]): Status => {
    const { clause } = instance;
    const key = JSON.stringify([clause, readings]);
    const found =
      evaluated.get(key) ?? engine.evaluate(facts, { ...view, readings }, { clauses: [clause] });
    evaluated.set(key, found);
    return found.find((other) => sameInstance(other, instance))?.status ?? 'dormant';
  };
  const stated = [...engine.model.rows, ...facts].flatMap(({ marks }) => marks.reading ?? []);
  const further = [...new Set(stated)].filter((reading) => !view.readings.includes(reading));
  return (instance) => {
    const own = readingsOf(engine, instance);
    const others = view.readings.filter((reading) => !own.includes(reading));
    const ofText = own.map((reading) => ({ reading, status: on(instance, [...others, reading]) }));
    const ofFacts = further
      .filter((reading) => !own.includes(reading))
      .map((reading) => ({ reading, status: on(instance, [...view.readings, reading]) }))
      .filter(({ status }) => status !== instance.status);
    return [...ofText, ...ofFacts];
  };
}

function readingsOf(engine: Engine, instance: Instance): string[] {
  const clause = engine.model.clauses.find((item) => item.id === instance.clause);
  if (!clause) return [];
  const limbs = clause.limbs
    .filter((item) => item.label === instance.limb)
    .map((item) => item.reading);
  const periods =
    clause.head.kind === 'duty' ? clause.head.frequency.map((item) => item.reading) : [];
  return [...new Set([...limbs, ...periods])].filter((item) => item !== null);
}
