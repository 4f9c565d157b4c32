import { explain as reasons } from '@casus/engine';
import type { Instance } from '@casus/model';
import { isoDay } from '@casus/model';
import { type Asking, instanceAnswer, type Library } from './evaluate.js';
import type { InstanceAnswer } from './instance.js';
import { highest, restingStatus } from './rank.js';

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
}

/** Why, why not, and what fact would decide it, for one clause or limb. */
export function explain(
  asking: Asking,
  library: Library,
  clauseId: string,
  limb: string | null,
): Explanation {
  const { model, engine, words, facts, view } = asking;
  const clause = model.clauses.find((item) => item.id === clauseId);
  if (!clause) throw new Error(`no clause ${clauseId}`);
  const instances = engine
    .evaluate(facts, view, { clauses: [clauseId] })
    .filter((item) => limb === null || item.limb === limb);
  return {
    schema: 'casus/explain/1',
    on: isoDay(view.on),
    asKnownOn: isoDay(view.asKnownOn),
    library,
    clause: clauseId,
    limb,
    text: words.clause(clause).lines,
    status: highest(instances)?.status ?? restingStatus(model, clauseId, view.on),
    instances: instances.map((item) => ({
      ...instanceAnswer(asking, item),
      why: why(asking, item),
    })),
  };
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
