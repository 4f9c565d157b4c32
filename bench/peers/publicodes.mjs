import Engine from 'publicodes';
import { FACTS, given, RULE } from './rule.mjs';

export const quietly = { logger: { log() {}, warn() {}, error: console.error } };
const text = (value) => (value === true ? 'oui' : `'${value}'`);
const all = (of) => ({ 'toutes ces conditions': of });
const any = (of) => ({ 'une de ces conditions': of });
const condition = (node) => {
  if (node.all) return all(node.all.map(condition));
  if (node.any) return any(node.any.map(condition));
  return any(node.values.map((value) => `f ${node.fact} = ${text(value)}`));
};
const RULES = {
  ...Object.fromEntries(FACTS.map((name) => [`f ${name}`, { question: name }])),
  available: condition(RULE),
};

export async function publicodes() {
  const engine = new Engine(RULES, quietly);
  const asked = (act) =>
    engine.setSituation(act, { keepPreviousSituation: false }).evaluate('available');
  const named = (value) => (value === undefined ? 'unknown' : String(value === true));
  const put = (value) => (typeof value === 'boolean' ? (value ? 'oui' : 'non') : `'${value}'`);
  return {
    name: 'publicodes',
    keeps: 'unknown',
    prepare: (acts) =>
      acts.map((act) =>
        Object.fromEntries(Object.entries(given(act)).map(([k, v]) => [`f ${k}`, put(v)])),
      ),
    evaluate: (acts) => acts.map((act) => named(asked(act).nodeValue)),
    // It always builds the explained tree; so the explanation costs what the evaluation costs.
    explain: (acts) => acts.map((act) => asked(act).explanation),
    missing: (acts) =>
      acts.map((act) => Object.keys(asked(act).missingVariables).map((name) => name.slice(2))),
  };
}
