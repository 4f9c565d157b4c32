import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type Part<T> = { readonly [K in keyof T]?: T[K] | undefined };
type Change<T> = (change: Part<T> | ((old: T) => Part<T>), step?: 'push') => void;

/** A view's state is its address: read it, and change parts of it. `push` leaves a step to go back to. */
export function useAddress<T extends object>(): readonly [T, Change<T>] {
  const search = useSearch({ strict: false }) as unknown as T;
  const navigate = useNavigate();
  const set: Change<T> = useCallback(
    (change, step) => {
      const next = (old: object) => ({
        ...old,
        ...(typeof change === 'function' ? change(old as T) : change),
      });
      void navigate({
        to: '.',
        search: next as never,
        replace: step !== 'push',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, set];
}
