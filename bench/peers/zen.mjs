import { evaluateExpressionSync, ZenEngine } from '@gorules/zen-engine';
import { FACTS, given, RULE, written } from './rule.mjs';

const leaf = ({ fact, values }) => `f.${fact} in ${JSON.stringify(values)}`;
const EXPRESSION = written(RULE, leaf, ' and ', ' or ');
const UNKNOWN = Object.fromEntries(FACTS.map((name) => [name, null]));

/** The rule as a graph of one expression: only a graph has a trace. */
const GRAPH = {
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'use',
      name: 'use',
      type: 'expressionNode',
      position: { x: 1, y: 0 },
      content: { expressions: [{ id: '1', key: 'available', value: EXPRESSION }] },
    },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
  ],
  edges: [
    { id: '1', sourceId: 'in', targetId: 'use', type: 'edge' },
    { id: '2', sourceId: 'use', targetId: 'out', type: 'edge' },
  ],
};

export async function zen() {
  const graph = new ZenEngine().createDecision(GRAPH);
  return {
    name: '@gorules/zen-engine',
    keeps: 'true and false',
    marks: { why: 'in part' },
    prepare: (acts) => acts.map((act) => ({ f: { ...UNKNOWN, ...given(act) } })),
    evaluate: (acts) => acts.map((act) => String(evaluateExpressionSync(EXPRESSION, act))),
    explain: async (acts) => {
      const found = [];
      for (const act of acts) found.push((await graph.evaluate(act, { trace: true })).trace);
      return found;
    },
  };
}
