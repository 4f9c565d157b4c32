import { scenarioGiven } from '@casus/answers';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../ask/use-answer.js';
import { Status } from '../parts/status.js';
import { dateText, useLanguage, useText } from '../text/use-text.js';
import type { ClausePage } from '../worker/clause-page.js';

/** The cases the coders wrote for this clause. */
export function ClauseScenarios({ page }: { readonly page: ClausePage }) {
  const text = useText();
  const lang = useLanguage();
  const { answer: texts } = useAnswer('texts', []);
  return (
    <section>
      <h2>{text.clausePage.scenarios}</h2>
      {page.scenarios.length === 0 ? <p>{text.clausePage.none}</p> : null}
      {page.scenarios.length > 0 ? <p className="faint">{text.clausePage.scenariosNote}</p> : null}
      <ul className="scenarios">
        {page.scenarios.map((item) => (
          <li key={item.location}>
            <p>
              <Link
                lang={item.title === null ? 'en' : undefined}
                to="/case"
                search={{
                  on: item.on,
                  known: item.known ?? undefined,
                  given: texts ? some(scenarioGiven(texts, item.id, item.location)) : undefined,
                  record: some(item.records),
                  source: some(item.sources),
                  clause: page.instrument ?? undefined,
                }}
              >
                {item.title ?? item.id}
              </Link>{' '}
              <span className="faint">· {dateText(item.on, lang)}</span>
            </p>
            <p>
              {item.expect.map((wanted) => (
                <span key={JSON.stringify(wanted)} className="expected">
                  {wanted.limb ? `${text.label(wanted.limb)} ` : ''}
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

/** An empty list is left out of the address. */
function some(list: readonly string[]): string[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}
