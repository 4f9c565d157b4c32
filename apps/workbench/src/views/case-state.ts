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

export function useCase() {
  const lang = useLanguage();
  const [state, set] = useAddress<CaseState>();
  const put: Put = {
    lang,
    on: state.on,
    known: state.known,
    given: state.given ?? [],
    record: state.record ?? [],
    source: state.source ?? [],
    reading: state.reading ?? [],
  };
  const about = { instrument: state.clause, resting: state.all === 'yes' };
  const give = (more: readonly string[]) => {
    const fresh = more.filter((text) => !put.given.includes(text));
    set({ given: [...put.given, ...fresh] }, 'push');
  };
  return { state, set, put, about, give };
}

/** A handle that no text uses yet: h, h2, h3 … */
export function freshHandle(given: readonly string[]): string {
  const text = ` ${given.join(' ')} `;
  for (let n = 1; ; n++) {
    const handle = n === 1 ? 'h' : `h${n}`;
    if (!new RegExp(`\\b${handle}\\b`).test(text)) return handle;
  }
}
