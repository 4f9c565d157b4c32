import { useEffect, useState } from 'react';
import { type Answer, type Args, ask, type Name } from './client.js';

export interface Asked<T> {
  /** The newest answer; while the next is worked out, the one before. */
  readonly answer: T | null;
  readonly error: Error | null;
  readonly busy: boolean;
}

/** The answer to a question; null arguments ask nothing. Answers overtaken by a newer question are dropped. */
export function useAnswer<N extends Name>(name: N, args: Args<N> | null): Asked<Answer<N>> {
  const key = JSON.stringify(args);
  const [state, setState] = useState<Asked<Answer<N>> & { key: string | null }>({
    answer: null,
    error: null,
    busy: args !== null,
    key: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the arguments are compared by value
  useEffect(() => {
    if (args === null) return;
    let current = true;
    ask(name, ...args).then(
      (answer) => current && setState({ answer, error: null, busy: false, key }),
      (error: Error) =>
        current && setState((old) => ({ answer: old.answer, error, busy: false, key })),
    );
    return () => {
      current = false;
    };
  }, [name, key]);
  return state.key === key ? state : { ...state, busy: args !== null };
}
