import { Status } from '../parts/status.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';
import type { ClausePage } from '../worker/clause-page.js';

/** The cases the coders wrote for this clause. */
export function ClauseScenarios({ page }: { readonly page: ClausePage }) {
  const text = useText();
  const lang = useLanguage();
  return (
    <section>
      <h2>{text.clausePage.scenarios}</h2>
      {page.scenarios.length === 0 ? <p>{text.clausePage.none}</p> : null}
      {page.scenarios.length > 0 ? <p className="faint">{text.clausePage.scenariosNote}</p> : null}
      <ul className="scenarios">
        {page.scenarios.map((item) => (
          <li key={item.id}>
            <p>
              {item.id} <span className="faint">· {dateText(item.on, lang)}</span>
            </p>
            <p>
              {item.expect.map((wanted) => (
                <span key={JSON.stringify(wanted)} className="expected">
                  {wanted.limb ? `(${wanted.limb}) ` : ''}
                  <Status status={wanted.status} />
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
