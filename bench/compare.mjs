// What is new in para. 19 of the 2024 doctrine against 2020, written by hand as cubes for three sorts of
// act: our algebra beside clingo (guess a cube, saturate over its cases, a counterexample for every value
// that could be added). Then the whole answer (every sort of act, both directions): our compare from the
// model, beside clingo on the finished cubes, which it is given. Then growth with roles, limbs and with a
// second act, and what the whole answer of real clauses costs. Run after `npm run build`:  node bench/compare.mjs [rounds]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import clingo from 'clingo-wasm';
import { engine } from './bundle.mjs';

const rounds = Number(process.argv[2] ?? 30);
const root = fileURLToPath(new URL('..', import.meta.url));
const { readLibrary } = await import('../packages/language/dist/index.js');
const { prepareCompare, sideOf } = await engine('packages/engine/src/compare/index.ts');
const { difference } = await engine('packages/engine/src/compare/difference.ts');
const { libraryOf, lowered } = await engine('packages/engine/src/compare/lowering.ts');
const { given } = await engine('packages/engine/src/compare/sector.ts');

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
const solve = (programs) => async () => {
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
const byHand = solve(SORTS.map(program));

// ---- the same cubes in our algebra
function frame({ values, impossible, a, b }) {
  const names = Object.keys(values);
  const full = names.map((name) => (1 << values[name].length) - 1);
  const mask = (name, allowed) =>
    allowed.reduce((bits, value) => bits | (1 << values[name].indexOf(value)), 0);
  const cube = (one) => names.map((name, i) => (one[name] ? mask(name, one[name]) : full[i]));
  return {
    frame: { full, limit: 100_000, work: { left: Infinity } },
    impossible: impossible.map(cube),
    a: a.map(cube),
    b: b.map(cube),
  };
}
const frames = SORTS.map(frame);
const algebra = () =>
  frames.reduce((sum, f) => sum + difference(f.b, f.a, f.impossible, f.frame).length, 0);

const [a, b] = ['ru-nuclear-2020.use', 'ru-nuclear-2024.use'].map((name) => sideOf(model, name));
const compare = prepareCompare(model);
const whole = () => compare(a, b);

// ---- the whole question for clingo: the cubes of every sort of act, both ways, axioms as what cannot be
const held = new Set(model.axioms.map(({ id }) => id));
const on = model.statedDate;
const { sectors } = lowered(libraryOf(model), a, b, model.axioms, [on, on], {});
const bothWays = sectors.flatMap((sector) => {
  const name = (i) => `v${i}`;
  const values = Object.fromEntries(sector.frame.full.map((full, i) => [name(i), valuesOf(full)]));
  const list = (cubes) =>
    cubes.map((cube) =>
      Object.fromEntries(
        cube.flatMap((mask, i) =>
          mask === sector.frame.full[i] ? [] : [[name(i), valuesOf(mask)]],
        ),
      ),
    );
  const [left, right] = [sector.a, sector.b].map((limbs) => list(limbs.flatMap((l) => l.cubes)));
  const impossible = list(given(sector, held));
  return [
    { values, impossible, a: left, b: right },
    { values, impossible, a: right, b: left },
  ].filter((one) => one.b.length > 0);
});
function valuesOf(mask) {
  return Array.from({ length: 31 }, (_, i) => i).filter((i) => mask & (1 << i));
}
const fromCubes = solve(bothWays.map(program));

for (let i = 0; i < 50; i++) {
  whole();
  algebra();
}
for (let i = 0; i < 3; i++) {
  await quiet(byHand);
  await quiet(fromCubes);
}

const timed = async (work) => {
  const from = performance.now();
  const result = await work();
  return { ms: performance.now() - from, result };
};
const times = { whole: [], algebra: [], clingo: [], clingoWhole: [] };
const works = {
  whole,
  algebra,
  clingo: () => quiet(byHand),
  clingoWhole: () => quiet(fromCubes),
};
const classes = {};
for (let i = 0; i < rounds; i++) {
  for (const [name, work] of Object.entries(works)) {
    const { ms, result } = await timed(work);
    times[name].push(ms);
    classes[name] = result;
  }
}
const [mine, cubes, theirs, all] = [
  times.whole,
  times.algebra,
  times.clingo,
  times.clingoWhole,
].map(median);
const short = classes.whole.onlyB.filter(({ core }) => core).length;
console.log(
  `para. 19, 2020 to 2024: ${classes.whole.verdict}, given ${classes.whole.axioms.join(', ')}`,
);
console.log('three sorts of act written by hand as cubes');
console.log(`  cube algebra  ${say(cubes)}  ${classes.algebra} minimal classes`);
console.log(
  `  clingo        ${say(theirs)}  ${classes.clingo} minimal classes (implied ones among them)`,
);
console.log(`  ratio         ${(theirs / cubes).toFixed(0)}`);
console.log(`the whole answer: ${sectors.length} sorts of act, both directions, axioms`);
console.log(
  `  compare       ${say(mine)}  ${classes.whole.onlyB.length} minimal classes, ${short} in the short list, from the model`,
);
console.log(
  `  clingo        ${say(all)}  ${classes.clingoWhole} minimal classes, given the finished cubes`,
);
console.log(`  ratio         ${(all / mine).toFixed(1)}`);

// ---- growth
let seed = 19;
const random = (n) => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return Math.floor((seed / 4294967296) * n);
};
/** A limb asks three or four roles for some of their values. */
function limb(full) {
  const cube = [...full];
  for (let i = 0; i < 4; i++) {
    const role = random(full.length);
    cube[role] = 1 + random(full[role] - 1);
  }
  return cube;
}
function grown(roles, limbs, acts = 1) {
  const full = Array.from({ length: roles }, (_, i) => (1 << (2 + (i % 3))) - 1);
  const side = () => Array.from({ length: limbs }, () => limb(full));
  const spread = (cube) =>
    Array.from({ length: acts }, (_, act) =>
      Array.from({ length: acts }, (_, i) => (i === act ? cube : full)).flat(),
    );
  const [one, other] = [side().flatMap(spread), side().flatMap(spread)];
  const whole = Array.from({ length: acts }, () => full).flat();
  return () =>
    difference(one, other, [], { full: whole, limit: 100_000, work: { left: Infinity } }).length;
}
const measure = (label, work) => {
  const from = performance.now();
  let result;
  try {
    result = `${work()} classes`;
  } catch {
    result = 'capped';
  }
  console.log(`  ${label.padEnd(28)} ${say(performance.now() - from)}  ${result}`);
};
console.log('growth, random limbs');
for (const roles of [4, 8, 12]) measure(`${roles} roles, 5 limbs a side`, grown(roles, 5));
for (const limbs of [2, 4, 8, 12]) measure(`8 roles, ${limbs} limbs a side`, grown(8, limbs));
for (const acts of [1, 2])
  measure(`6 roles, 3 limbs, ${acts} act${acts > 1 ? 's' : ''}`, grown(6, 3, acts));
