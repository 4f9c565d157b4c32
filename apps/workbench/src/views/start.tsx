import { useCatalogue } from '../app/catalogue.js';
import { useText } from '../text/use-text.js';

/** What one can come here for, above the library. */
export function Start() {
  const text = useText();
  const names = useCatalogue();
  return (
    <section className="start">
      <h1>{text.tagline}</h1>
      <p className="lead">{text.start.lead}</p>
      <p className="unseen">{names.stated}</p>
    </section>
  );
}
