import type { Engine } from '@casus/engine';
import type { Fact } from '@casus/model';

type Kept = Map<string, ReturnType<Engine['evaluate']>>;

/** An engine, and the lists of facts whose answers it keeps. */
export interface Remembering {
  readonly engine: Engine;
  /** The same list for the same name, so that what was worked out of it can be found again. */
  readonly factsOf: (name: string, facts: () => readonly Fact[]) => readonly Fact[];
}

const MOST = 12;

/** What a question asks is worked out once: the other language, or a row that is opened, asks for the same again. */
export function remembering(engine: Engine): Remembering {
  const lists = new Map<string, readonly Fact[]>();
  const kept = new WeakMap<readonly Fact[], Kept>();
  return {
    engine: {
      ...engine,
      evaluate: (facts, view, options) => {
        const own = kept.get(facts);
        if (!own) return engine.evaluate(facts, view, options);
        const key = JSON.stringify([view, options ?? {}]);
        const found = own.get(key) ?? engine.evaluate(facts, view, options);
        own.set(key, found);
        for (const old of [...own.keys()].slice(0, Math.max(0, own.size - MOST))) own.delete(old);
        return found;
      },
    },
    factsOf: (name, facts) => {
      const list = lists.get(name) ?? facts();
      lists.set(name, list);
      if (!kept.has(list)) kept.set(list, new Map());
      for (const old of [...lists.keys()].slice(0, Math.max(0, lists.size - MOST))) {
        lists.delete(old);
      }
      return list;
    },
  };
}
