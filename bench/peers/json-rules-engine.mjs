import { Engine } from 'json-rules-engine';
import { given, RULE } from './rule.mjs';

const condition = (node) => {
  if (node.all) return { all: node.all.map(condition) };
  if (node.any) return { any: node.any.map(condition) };
  return { fact: node.fact, operator: 'in', value: node.values };
};

export async function jsonRulesEngine() {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addRule({ event: { type: 'available' }, conditions: condition(RULE) });
  const each = async (acts, read) => {
    const found = [];
    for (const act of acts) found.push(read(await engine.run(act)));
    return found;
  };
  return {
    name: 'json-rules-engine',
    keeps: 'true and false',
    prepare: (acts) => acts.map(given),
    evaluate: (acts) => each(acts, ({ events }) => String(events.length > 0)),
    // Every run hands out its conditions with their results: that is its explanation.
    explain: (acts) =>
      each(acts, ({ results, failureResults }) =>
        JSON.stringify([...results, ...failureResults].map(({ conditions }) => conditions)),
      ),
  };
}
