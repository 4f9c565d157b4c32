import { useCatalogue } from '../app/catalogue.js';

/** How sure a statement is; the word always, a dotted frame where no source was seen. */
export function Certainty({ mark }: { readonly mark: string }) {
  const { certainties } = useCatalogue();
  return <span className={`certainty certainty-${mark}`}>{certainties[mark] ?? mark}</span>;
}
