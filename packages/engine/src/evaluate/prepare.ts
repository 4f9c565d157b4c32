import {
  type Clause,
  type Fact,
  headsAsked,
  type Instance,
  type Minute,
  type Model,
  type TraceNode,
  type View,
} from '@casus/model';
import { compileClause } from './compile.js';
import { segmentAt } from './extension.js';
import { grounds } from './ground.js';
import { instancesOf, likelyInstances, stirredInstances, valuesOf } from './instances.js';
import { instanceLike } from './lookup.js';
import { typesRead } from './mentions.js';
import { queries } from './queries.js';
import { sameInstance } from './same-instance.js';
import { identityOf, instancesAt } from './status.js';
import { belowList, type Taxonomy, taxonomy } from './taxonomy.js';
import { traceOf } from './trace.js';
import type { Compiled, Definition, Ground, Identity, Inst, Tables, World } from './types.js';
import { unmovedBy, untouchedClauses } from './untouched.js';
import { worldOf } from './world.js';

export interface EvaluateOptions {
  /** Only these clauses, by id; the others still count where these refer to them. */
  readonly clauses?: readonly string[];
  /** Also what is dormant or not in force, most of all there is; true where nothing is said. */
  readonly resting?: boolean;
}

export interface Engine {
  readonly model: Model;
  /**
   * All instances on the facts as the view selects them: clauses in the model's order, limbs in
   * their order, then by what is bound. The order of the facts does not matter.
   */
  evaluate(facts: readonly Fact[], view: View, options?: EvaluateOptions): Instance[];
  /**
   * The clauses that stand or rest whatever these of the facts say, and whether any instance of them
   * stands: looking for the first takes a fraction of evaluating all.
   */
  standing(
    facts: readonly Fact[],
    given: readonly Fact[],
    view: View,
  ): readonly { readonly clause: string; readonly stands: boolean }[];
  /**
   * Force, trigger and defeat alone of each instance that answers to this one, an unknown filler having
   * become known perhaps. A fraction of the work of `evaluate`: no onset, no status.
   */
  values(
    facts: readonly Fact[],
    view: View,
    like: Identity,
  ): readonly Pick<Instance, 'force' | 'trigger' | 'defeat'>[];
  /** What is said of the first instance that answers to this one; of a recurring duty several. */
  outcomes(facts: readonly Fact[], view: View, like: Identity): readonly Instance[];
  /** What an instance's values rest on. Throws an Error when the facts have no such instance. */
  trace(facts: readonly Fact[], view: View, instance: Instance): TraceNode;
  /** Event types whose record must be complete for a type to be absent: itself, and what counts as it. */
  sources(type: string, instrument: string | null, view: View): readonly string[];
}

/** Compiles a model. Throws a RangeError on nothing: a model that passed the checks always compiles. */
export function prepare(model: Model): Engine {
  const tables = tablesOf(model);
  const groundOf = grounds(tables);
  // An answer asks about the same facts again and again (trace, then evaluate): their world is kept with them.
  const worlds = new WeakMap<readonly Fact[], Map<View, World>>();
  const open = (facts: readonly Fact[], view: View): World => {
    const seen = worlds.get(facts) ?? new Map<View, World>();
    const known = seen.get(view);
    if (known !== undefined) return known;
    const world = worldOf(tables, groundOf(view), queries, facts, view);
    worlds.set(facts, seen.set(view, world));
    return world;
  };
  const unmoved = unmovedBy(tables);
  const untouched = untouchedClauses(unmoved, (compiled, view) =>
    outcomes(worldOf(tables, groundOf(view), queries, [], view), compiled, view),
  );
  return {
    model,
    evaluate: (facts, view, options = {}) => {
      const world = open(facts, view);
      const { clauses = null, resting = true } = options;
      const found: Instance[] = [];
      for (const compiled of started(world, clauses)) {
        const instances =
          untouched(compiled, world, facts, view) ??
          outcomes(world, compiled, view, resting ? instancesOf : stirredInstances);
        for (const one of instances) if (resting || !rests(one)) found.push(one);
      }
      return found;
    },
    standing: (facts, given, view) => {
      const world = open(facts, view);
      return started(world, null).flatMap((compiled) => {
        if (!unmoved(compiled, world, given)) return [];
        const stands = instancesOf(world, compiled).some(
          (inst) =>
            described(world, inst, view.on) &&
            instancesAt(world, inst, view.on).some((one) => !rests(one)),
        );
        return [{ clause: compiled.clause.id, stands }];
      });
    },
    values: (facts, view, like) => {
      const world = open(facts, view);
      return alike(world, like).map((inst) => valuesOf(world, inst, view.on));
    },
    outcomes: (facts, view, like) => {
      const world = open(facts, view);
      const [inst] = alike(world, like);
      return inst === undefined ? [] : instancesAt(world, inst, view.on);
    },
    trace: (facts, view, instance) => {
      const world = open(facts, view);
      world.traces ??= new Map();
      const before = world.traces.get(instance);
      if (before !== undefined) return before;
      const compiled = tables.clauses[tables.clauseIndex.get(instance.clause) ?? -1];
      const inst = compiled === undefined ? undefined : instanceLike(world, compiled, instance);
      if (inst === undefined)
        throw new Error(`no such instance of ${instance.clause} on these facts`);
      const trace = traceOf(world, inst, view.on);
      world.traces.set(instance, trace);
      return trace;
    },
    sources: (type, instrument, view) => [
      ...new Set(
        groundOf(view)
          .ruleSetOf(instrument)
          .sources(type, view.readings)
          .map((source) => source.type),
      ),
    ],
  };
}

function rests({ status }: Instance): boolean {
  return status === 'dormant' || status === 'not in force';
}

function alike(world: World, like: Identity): readonly Inst[] {
  const [compiled] = started(world, [like.clause]);
  const insts = compiled === undefined ? [] : likelyInstances(world, compiled, like);
  return insts.filter(
    (one) => sameInstance(identityOf(one), like) && described(world, one, world.view.on),
  );
}

function outcomes(
  world: World,
  compiled: Compiled,
  view: View,
  enumerated = instancesOf,
): readonly Instance[] {
  return enumerated(world, compiled)
    .filter((inst) => described(world, inst, view.on))
    .flatMap((inst) => instancesAt(world, inst, view.on));
}

/** Whether any description carries the instance at t: one derived with value 0 is none. */
function described(world: World, inst: Inst, t: Minute): boolean {
  if (inst.descs.every((desc) => desc.derived === null)) return true;
  const { values } = segmentAt(world, inst.ext, t);
  return inst.descs.some((desc) => desc.derived === null || values[desc.index] !== 0);
}

/** Clauses that what is recorded can start, in the model's order. */
function started(world: World, only: readonly string[] | null): readonly Compiled[] {
  const { tables, ground, base } = world;
  const marks = new Uint8Array(tables.clauses.length);
  for (const index of ground.always) marks[index] = 1;
  for (const { type } of base) for (const index of startedBy(ground, type)) marks[index] = 1;
  const asked = only === null ? null : new Set(only);
  const found: Compiled[] = [];
  for (let i = 0; i < marks.length; i++) {
    const compiled = tables.clauses[i] as Compiled;
    if (marks[i] === 1 && (asked === null || asked.has(compiled.clause.id))) found.push(compiled);
  }
  return found;
}

function startedBy(ground: Ground, type: number): readonly number[] {
  return ground.byType[type] ?? [];
}

function tablesOf(model: Model): Tables {
  const events = taxonomy(model.events);
  const tables: Tables = {
    model,
    kinds: taxonomy(model.kinds),
    events,
    sought: sought(events, model.clauses),
    relations: new Map(model.relations.map((relation) => [relation.id, relation])),
    instruments: new Map(model.instruments.map((instrument) => [instrument.id, instrument])),
    actors: new Set(model.actors.map((actor) => actor.id)),
    clauses: [],
    clauseIndex: new Map(model.clauses.map((clause, i) => [clause.id, i])),
    defeaters: defeaters(model.clauses),
    breachAsked: headsAsked(model.clauses),
    means: definitions(model),
  };
  model.clauses.forEach((clause, i) => {
    tables.clauses.push(compileClause(tables, clause, i));
  });
  return tables;
}

function sought(events: Taxonomy, clauses: readonly Clause[]): Uint8Array {
  const marks = new Uint8Array(events.ids.length);
  for (const type of typesRead(clauses))
    for (const below of belowList(events, events.index.get(type) ?? -1)) marks[below] = 1;
  return marks;
}

function defeaters(clauses: readonly Clause[]): Tables['defeaters'] {
  const above = new Map<string, number[]>();
  for (const [i, { defeats }] of clauses.entries()) {
    for (const below of new Set(defeats)) above.set(below, [...(above.get(below) ?? []), i]);
  }
  return above;
}

/** A definition holds for its own instrument and for those that its instrument amends. */
function definitions(model: Model): Tables['means'] {
  const means = new Map<string, Map<string, Definition[]>>();
  model.clauses.forEach(({ head, instrument: own }: Clause, clause) => {
    if (head.kind !== 'means' || own === null) return;
    const amended = model.instruments.find((item) => item.id === own)?.amends ?? [];
    for (const instrument of [own, ...amended]) {
      const names = means.get(instrument) ?? new Map<string, Definition[]>();
      means.set(instrument, names);
      names.set(head.name, [...(names.get(head.name) ?? []), { instrument: own, clause }]);
    }
  });
  return means;
}
