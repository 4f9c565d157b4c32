import { useNavigate, useSearch } from '@tanstack/react-router';

/** A view's state is its address: read it, and change parts of it. `push` leaves a step to go back to. */
export function useAddress<T extends object>(): readonly [
  T,
  (change: { readonly [K in keyof T]?: T[K] | undefined }, step?: 'push') => void,
] {
  const search = useSearch({ strict: false }) as unknown as T;
  const navigate = useNavigate();
  return [
    search,
    (change, step) => {
      const next = (old: object) => ({ ...old, ...change });
      void navigate({
        to: '.',
        search: next as never,
        replace: step !== 'push',
        resetScroll: false,
      });
    },
  ];
}
