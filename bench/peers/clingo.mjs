import clingoWasm from 'clingo-wasm';
import { given, LIMBS } from './rule.mjs';

/** It prints to the standard output what it answers anyway. */
async function quiet(work) {
  const log = console.log;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

export async function solve(program, models = 1, options = []) {
  const result = await quiet(() => clingoWasm.run(program, models, options));
  if (result.Result === 'ERROR') throw new Error(result.Error);
  return result;
}

/** Two rails: what holds for certain, and what may. Both are needed to keep what is not known. */
function railed(limbs = LIMBS) {
  let nodes = 0;
  const lines = [];
  const put = (node) => {
    const id = `n${nodes++}`;
    if (node.fact) {
      for (const value of node.values) {
        lines.push(`c(A,${id}) :- v(A,"${node.fact}","${value}").`);
        lines.push(`leaf(${id},"${node.fact}","${value}").`);
      }
      lines.push(`p(A,${id}) :- c(A,${id}). p(A,${id}) :- act(A), not known(A,"${node.fact}").`);
      return id;
    }
    const below = (node.all ?? node.any).map(put);
    for (const rail of ['c', 'p']) {
      const bodies = node.all ? [below] : below.map((one) => [one]);
      for (const body of bodies)
        lines.push(`${rail}(A,${id}) :- ${body.map((one) => `${rail}(A,${one})`).join(', ')}.`);
    }
    return id;
  };
  const top = Object.values(limbs).map(put);
  for (const id of top) lines.push(`certain(A) :- c(A,${id}). possible(A) :- p(A,${id}).`);
  lines.push('known(A,F) :- v(A,F,_).');
  return lines.join('\n');
}

const facts = (acts) =>
  acts
    .flatMap((act, i) => [
      `act(${i}).`,
      ...Object.entries(act).map(([fact, value]) => `v(${i},"${fact}","${value}").`),
    ])
    .join('\n');

/** Smallest sets of facts that would make it certain: guessed, least by inclusion. */
const ABDUCTION = `
{ assume(F,X) : leaf(_,F,X), not given(F) }.
:- assume(F,X), assume(F,Y), X < Y.
v(0,F,X) :- assume(F,X).
:- not certain(0).
#heuristic assume(F,X) : leaf(_,F,X). [1,false]
#show assume/2.
`;

export async function clingo() {
  await quiet(() => clingoWasm.init({ singleThreaded: true }));
  const rules = railed();
  return {
    name: 'clingo-wasm',
    keeps: 'unknown',
    marks: { unknown: 'by hand' },
    batch: true,
    prepare: (acts) => acts.map(given),
    evaluate: async (acts) => {
      const program = `${rules}\n${facts(acts)}\n#show certain/1. #show possible/1.`;
      const { Call } = await solve(program);
      const held = new Set(Call[0].Witnesses[0].Value);
      return acts.map((_, i) =>
        held.has(`certain(${i})`) ? 'true' : held.has(`possible(${i})`) ? 'unknown' : 'false',
      );
    },
    sets: async (acts) => {
      const found = [];
      for (const act of acts) {
        const known = Object.keys(act).map((fact) => `given("${fact}").`);
        const program = [rules, facts([act]), ...known, ABDUCTION].join('\n');
        const { Call } = await solve(program, 0, ['--heuristic=Domain', '--enum-mode=domRec']);
        const models = Call[0].Witnesses ?? [];
        found.push(models.map(({ Value = [] }) => Value.map(assumed).sort().join(' & ')).sort());
      }
      return found;
    },
  };
}

const assumed = (atom) => atom.replace(/assume\("(\w+)","([^"]+)"\)/, '$1=$2');
