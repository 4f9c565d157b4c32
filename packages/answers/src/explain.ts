import { explain as reasons } from '@casus/engine';
import type { Instance } from '@casus/model';
import { isoDay } from '@casus/model';
import { type Asking, instanceAnswer, type Library } from './evaluate.js';
import type { InstanceAnswer } from './instance.js';
import { byRank, highest, restingStatus } from './rank.js';

export interface ReasonLine {
  /** How deep under its ground; 0 is the status itself. */
  readonly depth: number;
  readonly value: 'true' | 'false' | 'unknown';
  readonly sentence: string;
}

export interface ExplainedInstance extends InstanceAnswer {
  readonly why: readonly ReasonLine[];
}

export interface Explanation {
  readonly schema: 'casus/explain/1';
  readonly on: string;
  readonly asKnownOn: string;
  readonly library: Library;
  readonly clause: string;
  readonly limb: string | null;
  /** The clause in words, so that the reasons can be held against it. */
  readonly text: readonly string[];
  readonly status: string;
  readonly instances: readonly ExplainedInstance[];
  /** Rows like those that stand there, differing only in who is meant, that are left out. */
  readonly leftOut: number;
}

/** Rows of one limb and status that are explained before the rest is counted. */
const MOST_ALIKE = 3;

/**
 * Why, why not, and what fact would decide it, for one clause or limb: the instances that weigh most first.
 * Of those alike in limb and status `most` are explained.
 */
export function explain(
  asking: Asking,
  library: Library,
  clauseId: string,
  limb: string | null,
  most = MOST_ALIKE,
): Explanation {
  const { model, engine, words, facts, view } = asking;
  const clause = model.clauses.find((item) => item.id === clauseId);
  if (!clause) throw new Error(`no clause ${clauseId}`);
  const instances = engine
    .evaluate(facts, view, { clauses: [clauseId] })
    .filter((item) => limb === null || item.limb === limb)
    .sort(byRank);
  const shown = firstAlike(instances, most);
  return {
    schema: 'casus/explain/1',
    on: isoDay(view.on),
    asKnownOn: isoDay(view.asKnownOn),
    library,
    clause: clauseId,
    limb,
    text: words.clause(clause).lines,
    status: highest(instances)?.status ?? restingStatus(model, clauseId, view),
    instances: shown.map((item) => ({
      ...instanceAnswer(asking, item),
      why: why(asking, item),
    })),
    leftOut: instances.length - shown.length,
  };
}

function firstAlike(instances: readonly Instance[], most: number): readonly Instance[] {
  const seen = new Map<string, number>();
  return instances.filter(({ limb, status }) => {
    const key = `${limb} ${status}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count <= most;
  });
}

const VALUE = ['false', 'unknown', 'true'] as const;

function why(asking: Asking, instance: Instance): ReasonLine[] {
  const { model, engine, words, facts, view } = asking;
  const clause = model.clauses.find((item) => item.id === instance.clause);
  const env = clause ? words.env(clause, instance) : undefined;
  // The root only repeats the status: its parts are the reasons.
  const { children } = reasons(engine.trace(facts, view, instance));
  const lines = children.flatMap((child) => words.explanation(child, env));
  return lines.map((line) => ({
    depth: line.depth,
    value: VALUE[line.value],
    sentence: line.text,
  }));
}
