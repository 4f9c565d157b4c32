// What only the whole of Casus answers: facts with sources, minimal sets with values, the diff of two versions.
import { engine as bundled } from '../bundle.mjs';

const MARKS = { speaker: null, knownFrom: null, reading: null };
const by = (source) => ({
  ...MARKS,
  citations: source ? [{ source, at: null, certainty: 'reported' }] : [],
});

export async function whole({ model }) {
  const engine = await bundled();
  const { prepareCompare, sideOf } = await bundled('packages/engine/src/compare/index.ts');
  const prepared = engine.prepare(model);
  const day = { earliest: model.statedDate - 1439, latest: model.statedDate };
  const view = {
    on: model.statedDate,
    asKnownOn: model.statedDate,
    accordingTo: null,
    readings: [],
  };
  const described = (roles, source) => ({
    kind: 'description',
    happening: 'h',
    type: 'use',
    roles: Object.fromEntries(Object.entries(roles).map(([name, value]) => [name, [value]])),
    start: day,
    end: day,
    value: 2,
    inside: null,
    marks: by(source),
  });
  const clauses = ['ru-nuclear-2024.use'];
  // As the command line does with a case put by hand: who is allied and armed counts, other happenings do not.
  const { standingFacts } = await bundled('packages/answers/src/facts.ts');
  const standing = standingFacts(model);
  const ask = (facts) => {
    const all = [...standing, ...facts];
    const instances = prepared.evaluate(all, view, { clauses }).filter((one) => one.limb === 'b');
    return { all, instance: instances[0] };
  };
  const compare = prepareCompare(model);
  const sides = ['ru-nuclear-2020.use', 'ru-nuclear-2024.use'].map((name) => sideOf(model, name));
  return {
    described,
    ask,
    why: ({ all, instance }) => engine.explain(prepared.trace(all, view, instance)),
    sets: ({ all, instance }) => engine.missing(prepared, all, view, instance).sets,
    /** The statuses that each of the sources that disagree gives. */
    across: (facts) => {
      const { all, instance } = ask(facts);
      return engine
        .acrossSources(prepared, all, view, instance)
        .statuses.map(({ source, status }) => `${source}: ${status}`);
    },
    misspelt: async () => {
      const { readGiven } = await import('../../packages/language/dist/index.js');
      const text = 'use h by UKR of chemicle on RUS';
      const [first] = (await readGiven(model, [text], model.statedDate)).diagnostics;
      return first
        ? ['yes', `${first.line}:${first.column}, proposes ${first.proposal}`]
        : ['no', ''];
    },
    sources: model.sources.slice(0, 2).map(({ id }) => id),
    compare: () => compare(...sides),
  };
}
