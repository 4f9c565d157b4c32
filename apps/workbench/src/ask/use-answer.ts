import { startTransition, useEffect, useState } from 'react';
import { type Answer, type Args, answered, ask, type Name } from './client.js';

export interface Asked<T> {
  /** The newest answer; while the next is worked out, the one before. */
  readonly answer: T | null;
  readonly error: Error | null;
  readonly busy: boolean;
}

/** The answer to a question; null arguments ask nothing. Answers overtaken by a newer question are dropped. */
export function useAnswer<N extends Name>(name: N, args: Args<N> | null): Asked<Answer<N>> {
  const key = JSON.stringify(args);
  type State = Asked<Answer<N>> & { readonly key: string | null };
  const [state, setState] = useState<State>({
    answer: null,
    error: null,
    busy: args !== null,
    key: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the arguments are compared by value
  useEffect(() => {
    if (args === null) return;
    let current = true;
    // A long answer is drawn in slices: what the reader presses meanwhile comes first.
    const take = (next: (old: State) => State) => {
      if (current) startTransition(() => setState(next));
    };
    ask(name, ...args).then(
      (answer) => take(() => ({ answer, error: null, busy: false, key })),
      (error: Error) => take((old) => ({ answer: old.answer, error, busy: false, key })),
    );
    return () => {
      current = false;
    };
  }, [name, key]);
  if (state.key === key) return state;
  const answer = args === null ? null : answered(name, args);
  if (answer !== null) return { answer, error: null, busy: false };
  return { ...state, busy: args !== null };
}
