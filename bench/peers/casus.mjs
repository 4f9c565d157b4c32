import { readFileSync } from 'node:fs';
import { flattened, standing, TYPES } from '../acts.mjs';
import { engine as bundled } from '../bundle.mjs';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** Our own compiled clause, from the library's text. */
export async function casus({ model }) {
  const engine = await bundled();
  const { compileClause, layoutFor, bits } = engine;
  const clause = model.clauses.find((item) => item.id === 'ru-nuclear-2024.use');
  const layout = layoutFor(model, TYPES);
  const compiled = compileClause(model, clause, layout, { standing });
  const bytes = new Uint8Array(compiled.width);
  const named = new Map([
    [bits.true, 'true'],
    [bits.false, 'false'],
    [bits.unknown, 'unknown'],
  ]);
  const read = (acts) => flattened(acts, layout, engine);
  return {
    name: 'Casus',
    version,
    keeps: 'unknown',
    prepare: read,
    evaluate: (acts) => acts.map((act) => named.get(compiled.evaluate(act))),
    explain: (acts) => acts.map((act) => compiled.trace(act, bytes, 0)),
    missing: (acts) =>
      acts.map((act) => {
        compiled.trace(act, bytes, 0);
        return compiled.missing(act, bytes, 0);
      }),
  };
}
