// What is new in para. 19 of the 2024 doctrine against 2020: our compare, from the model to witnesses
// with scenarios, beside the same question written by hand for clingo (guess a cube, saturate over its
// cases, a counterexample for every value that could be added); then growth with roles, limbs and with
// a second act. Run after `npm run build`:  node bench/compare.mjs [rounds]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import clingo from 'clingo-wasm';
import { engine } from './bundle.mjs';

const rounds = Number(process.argv[2] ?? 30);
const root = fileURLToPath(new URL('..', import.meta.url));
const { readLibrary } = await import('../packages/language/dist/index.js');
const { compare, sideOf } = await engine('packages/engine/src/compare/index.ts');

const files = readdirSync(join(root, 'library'), { recursive: true }).filter((f) =>
  f.endsWith('.casus'),
);
const texts = files
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, 'library', path), 'utf8') }));
const { model } = await readLibrary(texts);

const median = (list) => [...list].sort((x, y) => x - y)[Math.floor(list.length / 2)];
const say = (ms) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;

// ---- the question by hand: three sorts of act, values that nothing separates made one by the writer
const SORTS = [
  {
    name: 'aggression',
    values: {
      on: ['rus', 'blr', 'other'],
      with: ['conv', 'wmd'],
      ex: [0, 1],
      cs: [0, 1],
      ct: [0, 1],
    },
    impossible: [{ ex: [1], cs: [0] }],
    a: [{ with: ['conv'], on: ['rus'], ex: [1] }],
    b: [
      { with: ['conv'], on: ['rus', 'blr'], cs: [1] },
      { with: ['conv'], on: ['rus', 'blr'], ct: [1] },
    ],
  },
  {
    name: 'use',
    values: { on: ['rus', 'ally', 'other'], of: ['conv', 'wmd'], crit: [0, 1], abroad: [0, 1] },
    impossible: [],
    a: [{ of: ['wmd'], on: ['rus', 'ally'] }, { crit: [1] }],
    b: [{ of: ['wmd'], on: ['rus', 'ally'] }, { crit: [1] }, { of: ['wmd'], abroad: [1] }],
  },
  {
    name: 'launch',
    values: {
      of: ['ballistic', 'aeroballistic', 'aero'],
      against: ['covered', 'other'],
      massive: [0, 1],
      crossing: [0, 1],
    },
    impossible: [],
    a: [{ of: ['ballistic', 'aeroballistic'], against: ['covered'] }],
    b: [
      { of: ['ballistic', 'aeroballistic'], against: ['covered'] },
      { of: ['aeroballistic', 'aero'], massive: [1], crossing: [1] },
    ],
  },
];

const RULES = `
1 {in(V,X) : val(V,X)} :- var(V).
% every case of the cube: is it impossible, or in B and not in A?
p(V,X) : val(V,X) :- var(V).
ok :- p(V,X), not in(V,X).
hit(C,V) :- p(V,X), set(C,V,X).
whole(C) :- cube(C,_), hit(C,V) : asks(C,V).
missed(C) :- p(V,X), asks(C,V), not set(C,V,X).
ok :- cube(C,bad), whole(C).
outside :- missed(C) : cube(C,a).
ok :- outside, cube(C,b), whole(C).
p(V,X) :- ok, val(V,X).
:- not ok.
% one case of it is possible; each value left out would let a case in that does not belong
point(here).
point(n(V,X)) :- val(V,X), not in(V,X).
1 {q(P,W,Y) : in(W,Y)} 1 :- point(P), var(W), P != n(W,Z) : val(W,Z).
q(n(V,X),V,X) :- point(n(V,X)).
fits(P,C,V) :- q(P,V,X), set(C,V,X).
holds(P,C) :- point(P), cube(C,_), fits(P,C,V) : asks(C,V).
:- holds(P,C), cube(C,bad).
inA(P) :- holds(P,C), cube(C,a).
inB(P) :- holds(P,C), cube(C,b).
:- point(n(V,X)), inB(n(V,X)), not inA(n(V,X)).
#show in/2.
`;

function program({ values, impossible, a, b }) {
  const facts = Object.entries(values).flatMap(([name, all]) => [
    `var(${name}).`,
    ...all.map((value) => `val(${name},${value}).`),
  ]);
  const lists = { bad: impossible, a, b };
  for (const [kind, cubes] of Object.entries(lists)) {
    cubes.forEach((cube, i) => {
      const id = `${kind}${i}`;
      facts.push(`cube(${id},${kind}).`);
      for (const [name, allowed] of Object.entries(cube)) {
        facts.push(
          `asks(${id},${name}).`,
          ...allowed.map((value) => `set(${id},${name},${value}).`),
        );
      }
    });
  }
  return facts.join('\n') + RULES;
}

const quiet = async (work) => {
  const log = console.log;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
};

await quiet(() => clingo.init({ singleThreaded: true }));
const programs = SORTS.map(program);
const solve = async () => {
  let classes = 0;
  for (const text of programs) {
    const result = await clingo.run(text, 0, ['--project']);
    if (result.Result === 'ERROR') throw new Error(result.Error);
    classes += new Set(
      (result.Call[0].Witnesses ?? []).map(({ Value }) => [...Value].sort().join()),
    ).size;
  }
  return classes;
};

const [a, b] = ['ru-nuclear-2020.use', 'ru-nuclear-2024.use'].map((name) => sideOf(model, name));
const ours = () => compare(model, a, b);
for (let i = 0; i < 10; i++) ours();
for (let i = 0; i < 3; i++) await quiet(solve);

const times = { ours: [], clingo: [] };
let classes = 0;
for (let i = 0; i < rounds; i++) {
  let from = performance.now();
  ours();
  times.ours.push(performance.now() - from);
  from = performance.now();
  classes = await quiet(solve);
  times.clingo.push(performance.now() - from);
}
const found = ours();
const [mine, theirs] = [median(times.ours), median(times.clingo)];
console.log(`para. 19, 2020 to 2024: ${found.verdict}, given ${found.axioms.join(', ')}`);
console.log(
  `  compare  ${say(mine)}  ${found.onlyB.length} minimal classes over 5 sorts of act, ${found.onlyB.filter((w) => w.core).length} in the short list`,
);
console.log(
  `  clingo   ${say(theirs)}  ${classes} minimal classes over 3 sorts of act, no scenarios`,
);
console.log(`  ratio    ${(theirs / mine).toFixed(1)}`);
