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
    status: statusIn(views[index] ?? [], instance) ?? 'dormant',
  }));
  return { statuses, whichever: common(views, instance, named(engine, instance)) };
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

/**
 * A status other than a resting or open one that every view reaches for what this instance is about: the same
 * bearer, and the same in each variable that its head names. Who the victim is may differ.
 */
function common(
  views: readonly (readonly Instance[])[],
  instance: Instance,
  same: readonly string[],
): Status | null {
  const about = ({ limb, bearer, bindings, period }: Instance) =>
    JSON.stringify([limb, bearer, same.map((variable) => bindings[variable] ?? null), period]);
  const wanted = about(instance);
  const settled = views.map(
    (all) =>
      new Set(
        all
          .filter((other) => about(other) === wanted && other.status !== 'undetermined')
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

/** The variables that the head of an instance's clause names. */
function named({ model }: Engine, { clause }: Instance): readonly string[] {
  const head = model.clauses.find(({ id }) => id === clause)?.head;
  const found = new Set<string>();
  const read = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { kind, name } = part as { readonly kind?: unknown; readonly name?: unknown };
    if (kind === 'variable' && typeof name === 'string') found.add(name);
    for (const inner of Object.values(part)) read(inner);
  };
  read(head);
  return [...found];
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
  const on = (instance: Instance, readings: readonly string[]): Status | null => {
    const { clause } = instance;
    const key = JSON.stringify([clause, readings]);
    const found =
      evaluated.get(key) ?? engine.evaluate(facts, { ...view, readings }, { clauses: [clause] });
    evaluated.set(key, found);
    return statusIn(found, instance);
  };
  const all = [...engine.model.rows, ...facts];
  const stated = all.flatMap(({ marks }) => marks.reading ?? []);
  const rivals = rivalsIn(all);
  const further = [...new Set(stated)].filter((reading) => !view.readings.includes(reading));
  return (instance) => {
    const own = readingsOf(engine, instance);
    const others = view.readings.filter((reading) => !own.includes(reading));
    const ofText = own.map((reading) => ({ reading, status: on(instance, [...others, reading]) }));
    const ofFacts = further
      .filter((reading) => !own.includes(reading))
      .map((reading) => {
        // Of one thing there is one reading at a time: whoever takes this one gives up its rivals.
        const kept = view.readings.filter((other) => !rivals(reading).has(other));
        return { reading, status: on(instance, [...kept, reading]) };
      });
    return [...ofText, ...ofFacts].flatMap(({ reading, status }) =>
      status === null || (status === instance.status && !own.includes(reading))
        ? []
        : [{ reading, status }],
    );
  };
}

/** Of a recurring duty the same period; null: on this reading its periods are others. */
function statusIn(found: readonly Instance[], instance: Instance): Status | null {
  const alike = found.filter((other) => sameInstance(other, instance));
  if (alike.length === 0) return 'dormant';
  const period = JSON.stringify(instance.period);
  const same = alike.find((other) => JSON.stringify(other.period) === period);
  return (same ?? alike.find((other) => other.period === null))?.status ?? null;
}

/** For each reading those that say something else of the same happening, or of the same row. */
function rivalsIn(facts: readonly Fact[]): (reading: string) => ReadonlySet<string> {
  const about = new Map<string, Set<string>>();
  for (const fact of facts) {
    const { reading } = fact.marks;
    if (reading === null || fact.kind === 'claim') continue;
    const key = fact.kind === 'row' ? JSON.stringify([fact.name, fact.args]) : fact.happening;
    about.set(key, (about.get(key) ?? new Set()).add(reading));
  }
  return (reading) =>
    new Set(
      [...about.values()]
        .filter((readings) => readings.has(reading))
        .flatMap((readings) => [...readings].filter((other) => other !== reading)),
    );
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
