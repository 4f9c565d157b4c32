import {
  acrossReadings,
  acrossSources,
  type Engine,
  type FactSets,
  missing,
  questionText,
  type StatusesByReading,
  wouldExclude,
} from '@casus/engine';
import type { Clause, Fact, Instance, Model, Question, View } from '@casus/model';
import { isoDay } from '@casus/model';
import type { Words } from '@casus/words';
import { actsOf } from './acts.js';
import { standingFacts } from './facts.js';
import { type FactWanted, type InstanceAnswer, plainInstance } from './instance.js';
import { occasionsOf } from './occasions.js';
import { byRank, type RestingStatus, restingStatus } from './rank.js';
import { remarksOn } from './remarks.js';
import { whoseWord } from './whose-word.js';

export interface Library {
  readonly version: string;
  readonly hash: string;
  readonly instruments: number;
}

export interface Evaluation {
  readonly schema: 'casus/evaluate/1';
  readonly on: string;
  readonly asKnownOn: string;
  readonly accordingTo: readonly string[] | null;
  readonly readings: readonly string[];
  readonly library: Library;
  readonly given: number;
  /** Happenings nobody recorded are left out: an instance ranges over recorded ones. */
  readonly leftOut: string;
  readonly instances: readonly EvaluatedInstance[];
  /** Clauses that stand whatever the case says, where they are kept apart. */
  readonly standing?: readonly string[];
  /** Clauses of which nothing stands above: no recorded happening sets them off, or they bind nobody. */
  readonly atRest: readonly RestingClause[];
}

export interface EvaluatedInstance extends InstanceAnswer {
  /** Whether the facts set it off, or changed what stands without them; a standing duty has false. */
  readonly ofCase: boolean;
}

export interface RestingClause {
  readonly clause: string;
  readonly status: RestingStatus;
}

export interface Asking {
  readonly model: Model;
  readonly engine: Engine;
  readonly words: Words;
  readonly facts: readonly Fact[];
  readonly view: View;
}

/** What is to be worked out for one instance: each deciding set asks the engine again. */
export interface Wants {
  /** At most so many sets; 0: none are searched for. */
  readonly missing: number;
  readonly wouldExclude: number;
  /** Whether it is put in words; what is only counted need not be. */
  readonly sentence: boolean;
  /** Whether it is told since when: it may take a search through all that happened. */
  readonly since: boolean;
}

/** More sets than these, smallest first, help nobody: an answer says that there are more. */
const MOST_LISTED = 12;

export type Detail = (instance: Instance, ofCase: () => boolean) => Wants;

const everything = (): Wants => ({
  missing: MOST_LISTED,
  wouldExclude: MOST_LISTED,
  sentence: true,
  since: true,
});

/**
 * The instances of every clause for these facts in this view. Those that are dormant or not in force are
 * left out, and their clauses listed, unless clauses are named or `resting` asks for them.
 */
export function evaluate(
  asking: Asking,
  library: Library,
  given: number,
  options: {
    readonly clauses?: readonly string[];
    readonly detail?: Detail;
    readonly resting?: boolean;
    /** What stands whatever the case says is named, not listed. */
    readonly apart?: boolean;
    /** Of the instances, too, only those that the case set off or changed; the clauses of the others are named. */
    readonly ofCase?: boolean;
  } = {},
): Evaluation {
  const { clauses, detail = everything, resting = clauses !== undefined } = options;
  const { engine, facts, model, view } = asking;
  const unmoved = options.apart ? engine.standing(facts, ofTheCase(model, facts), view) : [];
  const named = new Set(unmoved.map(({ clause }) => clause));
  const asked = options.apart
    ? model.clauses.flatMap(({ id }) => (named.has(id) ? [] : [id]))
    : clauses;
  const instances = engine.evaluate(facts, view, { resting, ...(asked ? { clauses: asked } : {}) });
  const readings = acrossReadings(engine, facts, view);
  const stirred = byTheCase(engine, view, instances);
  const shown = options.ofCase ? instances.filter(stirred) : instances;
  const own = new Set(shown.map(({ clause }) => clause));
  const standing = [
    ...unmoved.flatMap(({ clause, stands }) => (stands ? [clause] : [])),
    ...new Set(instances.flatMap(({ clause }) => (own.has(clause) ? [] : [clause]))),
  ];
  return {
    schema: 'casus/evaluate/1',
    on: isoDay(view.on),
    asKnownOn: isoDay(view.asKnownOn),
    accordingTo: view.accordingTo,
    readings: view.readings,
    library,
    given,
    leftOut: asking.words.message('heading.left-out'),
    instances: [...shown].sort(byRank).map((item) => {
      let moved: boolean | null = null;
      const ofCase = (): boolean => {
        if (moved === null) moved = stirred(item);
        return moved;
      };
      return {
        ...instanceAnswer(asking, item, detail(item, ofCase), readings),
        get ofCase() {
          return ofCase();
        },
      };
    }),
    ...(options.apart || options.ofCase ? { standing } : {}),
    atRest: atRest(asking, clauses ?? null, [
      ...standing,
      ...instances.map(({ clause }) => clause),
    ]),
  };
}

function ofTheCase(model: Model, facts: readonly Fact[]): readonly Fact[] {
  const standing = new Set(standingFacts(model));
  return facts.filter((fact) => !standing.has(fact));
}

/** An instance that a happening set off, or one that comes out otherwise where nothing happened. */
function byTheCase(
  engine: Engine,
  view: View,
  instances: readonly Instance[],
): (instance: Instance) => boolean {
  // Asked only where it is wanted: without a case everything is shown alike.
  let before: ReadonlySet<string> | null = null;
  const unmoved = (): ReadonlySet<string> => {
    if (before !== null) return before;
    const standing = instances.filter(({ happenings }) => Object.keys(happenings).length === 0);
    const clauses = [...new Set(standing.map(({ clause }) => clause))];
    const facts = standingFacts(engine.model);
    before = new Set(engine.evaluate(facts, view, { clauses, resting: false }).map(outcomeKey));
    return before;
  };
  return (one) => Object.keys(one.happenings).length > 0 || !unmoved().has(outcomeKey(one));
}

function outcomeKey({ clause, limb, reading, bindings, bearer, period, status, reason }: Instance) {
  return JSON.stringify([clause, limb, reading, bindings, bearer, period, status, reason]);
}

function atRest(
  { model, view }: Asking,
  only: readonly string[] | null,
  above: readonly string[],
): readonly RestingClause[] {
  const stirred = new Set(above);
  return model.clauses
    .filter(({ id }) => !stirred.has(id) && (only === null || only.includes(id)))
    .map(({ id }) => ({ clause: id, status: restingStatus(model, id, view) }));
}

const NO_SETS: FactSets = { sets: [], capped: false, agreed: false, open: [] };
/** There are some, but nobody asked for them. */
const NOT_SOUGHT: FactSets = { ...NO_SETS, capped: true };

/** Clauses by id: a row looks its own up, and there may be thousands. */
const clausesOf = new WeakMap<Model, ReadonlyMap<string, Clause>>();

function clauseOf(model: Model, id: string): Clause {
  const byId = clausesOf.get(model) ?? new Map(model.clauses.map((clause) => [clause.id, clause]));
  clausesOf.set(model, byId);
  const clause = byId.get(id);
  if (!clause) throw new Error(`no clause ${id}`);
  return clause;
}

/** One instance with all that is asked of the engine about it: deciding sets, sources, readings. */
export function instanceAnswer(
  asking: Asking,
  instance: Instance,
  wants: Wants = everything(),
  onReadings: StatusesByReading = acrossReadings(asking.engine, asking.facts, asking.view),
): InstanceAnswer {
  const { model, engine, words, facts, view } = asking;
  const clause = clauseOf(model, instance.clause);
  const remarks = remarksOn(clause, instance, facts, words);
  const open = instance.status === 'undetermined';
  const asked = wants.missing > 0;
  const bySource = open && asked ? acrossSources(engine, facts, view, instance) : null;
  const sets = (sought: typeof missing, most: number) =>
    most > 0 ? sought(engine, facts, view, instance, most) : NOT_SOUGHT;
  const toApply = open ? sets(missing, wants.missing) : NO_SETS;
  const toRest = open ? sets(wouldExclude, wants.wouldExclude) : NO_SETS;
  // What there is more to say of is shown whatever else is only counted.
  const plain = plainInstance(model, words, clause, instance, {
    sentence: wants.sentence || remarks.length > 0,
    since: wants.since,
  });
  // Added to it, not spread: an object that is spread and then grows takes forty times as long to make.
  return Object.assign(plain, {
    missing: wanted(asking, toApply),
    wouldExclude: wanted(asking, toRest),
    remarks,
    open: [...new Set(toApply.open.map((question) => words.open(question)))],
    more: { missing: toApply.capped, wouldExclude: toRest.capped },
    disputed: (bySource?.statuses.length ?? 0) > 0,
    bySource: bySource?.statuses ?? [],
    whicheverSource: bySource?.whichever ?? null,
    readings: (asked ? onReadings(instance) : []).map((item) => ({
      ...item,
      name: words.reading(clause, item.reading),
    })),
    acts: occasionsOf(model, words, actsOf(engine, facts, view, instance)),
    onTheWordOf: asked ? whoseWord(engine, facts, view, instance) : [],
  });
}

/** Rows that are open alike want the same facts: each is put in words once for those who ask. */
const inWords = new WeakMap<Asking, Map<string, FactWanted>>();

function wanted(asking: Asking, sets: FactSets): FactWanted[][] {
  const known = inWords.get(asking) ?? new Map<string, FactWanted>();
  inWords.set(asking, known);
  const told = (question: Question, value: boolean): FactWanted => ({
    casus: questionText(question, value),
    value,
    sentence: sentenceOf(asking, question, value),
  });
  return sets.sets.map((set) =>
    set.map(({ question, value }) => {
      const key = JSON.stringify([question, value]);
      const found = known.get(key) ?? told(question, value);
      known.set(key, found);
      return found;
    }),
  );
}

/** More about a happening that is known: the whole happening, with what is wanted of it. */
function sentenceOf(asking: Asking, question: Question, value: boolean): string {
  if (question.kind !== 'description' || question.happening === null || !value) {
    return asking.words.question(question, value);
  }
  if (Object.keys(question.roles).length === 0) return asking.words.question(question, value);
  const known = asking.facts.find(
    (fact) => fact.kind === 'description' && fact.happening === question.happening,
  );
  if (known?.kind !== 'description') return asking.words.question(question, value);
  const { type } = question;
  return asking.words.event({ ...known, type, roles: { ...known.roles, ...question.roles } });
}
