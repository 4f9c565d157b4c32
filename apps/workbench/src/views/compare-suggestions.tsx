import { Link } from '@tanstack/react-router';
import { useCatalogue } from '../app/catalogue.js';
import { useText } from '../text/use-text.js';
import type { Catalogue } from '../worker/catalogue.js';

/** Versions of one text: where one instrument took the place of another. */
export function Suggestions() {
  const text = useText();
  const { instruments } = useCatalogue();
  const pairs = instruments.flatMap((item) =>
    item.replaces.flatMap((old) =>
      item.clauses
        .filter((clause) => clausesOf(instruments, old).includes(clause.id.split('.')[1] ?? ''))
        .map((clause) => ({
          a: `${old}.${clause.id.split('.')[1]}`,
          b: clause.id,
          title: item.title,
          before: instruments.find((one) => one.id === old)?.title ?? old,
          locator: clause.locator,
        })),
    ),
  );
  return (
    <section>
      <h2>{text.compare.versions}</h2>
      <ul className="scenarios">
        {pairs.map(({ a, b, title, before, locator }) => (
          <li key={a + b}>
            <Link to="/compare" search={{ a, b }}>
              {locator}, {title}
            </Link>
            <p className="faint">{text.compare.against(before)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function clausesOf(instruments: Catalogue['instruments'], id: string): string[] {
  const found = instruments.find((item) => item.id === id);
  return (found?.clauses ?? []).map((clause) => clause.id.split('.')[1] ?? '');
}
