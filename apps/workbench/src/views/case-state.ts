import { createContext, useCallback, useContext, useMemo } from 'react';
import { useAddress } from '../app/address.js';
import type { Put } from '../ask/put.js';
import { useLanguage } from '../text/use-text.js';

/** The case as the address holds it. */
export interface CaseState {
  readonly on?: string | undefined;
  readonly known?: string | undefined;
  readonly given?: readonly string[] | undefined;
  readonly record?: readonly string[] | undefined;
  readonly source?: readonly string[] | undefined;
  readonly reading?: readonly string[] | undefined;
  readonly clause?: string | undefined;
  readonly open?: string | undefined;
  readonly all?: 'yes' | undefined;
  /** The status that the opened row is to be brought to. */
  readonly want?: string | undefined;
}

/** The case, what is asked about it, and how to change it. */
export interface Case {
  readonly state: CaseState;
  readonly set: ReturnType<typeof useAddress<CaseState>>[1];
  readonly put: Put;
  readonly about: { readonly instrument: string | undefined; readonly resting: boolean };
  readonly give: (more: readonly string[]) => void;
}

/** As the address has it now. The same case is the same value, so that what shows it can be left as it is. */
export function useCaseNow(): Case {
  const lang = useLanguage();
  const [address, set] = useAddress<CaseState>();
  const key = JSON.stringify([address, lang]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is compared by value
  const [state, put] = useMemo(() => [address, putOf(address, lang)] as const, [key]);
  const give = useCallback(
    (more: readonly string[]) =>
      set(({ given = [] }) => {
        const fresh = more.filter((text) => !given.includes(text));
        return { given: [...given, ...fresh] };
      }, 'push'),
    [set],
  );
  return useMemo(() => {
    const about = { instrument: state.clause, resting: state.all === 'yes' };
    return { state, set, put, about, give };
  }, [state, set, put, give]);
}

function putOf(state: CaseState, lang: Put['lang']): Put {
  return {
    lang,
    on: state.on,
    known: state.known,
    given: state.given ?? [],
    record: state.record ?? [],
    source: state.source ?? [],
    reading: state.reading ?? [],
  };
}

/** The case as it is this moment: for what shows a press at once. */
export const Now = createContext<Case | null>(null);

/** The case whose answers are shown: a press is painted first, and answers follow. */
export const Shown = createContext<Case | null>(null);

export function useCaseAtOnce(): Case {
  const now = useContext(Now);
  if (!now) throw new Error('There is no case here.');
  return now;
}

export function useCase(): Case {
  const shown = useContext(Shown);
  if (!shown) throw new Error('No case is shown here.');
  return shown;
}

/** A handle that no text uses yet: h, h2, h3 … */
export function freshHandle(given: readonly string[]): string {
  const text = ` ${given.join(' ')} `;
  for (let n = 1; ; n++) {
    const handle = n === 1 ? 'h' : `h${n}`;
    if (!new RegExp(`\\b${handle}\\b`).test(text)) return handle;
  }
}
