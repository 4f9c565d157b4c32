import { createContext, type ReactNode, useContext } from 'react';
import { useAnswer } from '../ask/use-answer.js';
import { Failure } from '../parts/failure.js';
import { useLanguage, useText } from '../text/use-text.js';
import type { Catalogue } from '../worker/catalogue.js';

const Names = createContext<Catalogue | null>(null);

/** Everything below can rely on the library's names. */
export function WithCatalogue({ children }: { readonly children: ReactNode }) {
  const lang = useLanguage();
  const text = useText();
  const { answer, error } = useAnswer('catalogue', [lang]);
  if (error) return <Failure error={error} />;
  if (!answer) return <p className="page loading">{text.loading}</p>;
  return <Names.Provider value={answer}>{children}</Names.Provider>;
}

export function useCatalogue(): Catalogue {
  const names = useContext(Names);
  if (!names) throw new Error('The library is not read yet.');
  return names;
}

/** The library's names where they are there already: the frame of the page stands before them. */
export function useCatalogueIfRead(): Catalogue | null {
  const lang = useLanguage();
  return useAnswer('catalogue', [lang]).answer;
}

/** The article of a clause as the reader's language writes it; null: it has none. */
export function useLocator(): (clause: string) => string | null {
  const { instruments } = useCatalogue();
  return (id) => {
    const [instrument] = id.split('.');
    const own = instruments.find((item) => item.id === instrument);
    return own?.clauses.find((clause) => clause.id === id)?.locator ?? null;
  };
}
