// The use clause of the 2024 doctrine on 5,000 acts with a third of the facts missing: code written by
// hand with two truth values (the limit), the compiled clause without and with trace, closures,
// json-rules-engine; and, apart, whole cases by the public `evaluate`, over the first part of the library and
// over all of it.
// Ratios are to the hand-written code, from interleaved rounds. Run after `npm run build`:
//   node bench/evaluate.mjs [rounds]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Engine } from 'json-rules-engine';
import { ALLIES, actsOf, byHand, flattened, standing, TYPES } from './acts.mjs';
import { engine as bundled } from './bundle.mjs';
import { firstPart } from './first-part.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { readLibrary } = await import('../packages/language/dist/index.js');
const { prepare, compileClause, layoutFor, roleField, bits } = await bundled();

const files = readdirSync(join(root, 'library'), { recursive: true }).filter((f) =>
  f.endsWith('.casus'),
);
const texts = files
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, 'library', path), 'utf8') }));
const { model } = await readLibrary(texts);
const clause = model.clauses.find((item) => item.id === 'ru-nuclear-2024.use');

// ---- acts
const layout = layoutFor(model, TYPES);
const acts = actsOf(5000);
const flat = flattened(acts, layout, { bits, roleField });
const ally = new Set(ALLIES);

// ---- the same rule for json-rules-engine
const fact = (name, operator, value) => ({ fact: name, operator, value });
const rules = new Engine([], { allowUndefinedFacts: true });
rules.addRule({
  event: { type: 'available' },
  conditions: {
    any: [
      {
        all: [
          fact('type', 'equal', 'launch'),
          fact('inside', 'equal', 'RUS'),
          fact('of', 'equal', 'ballistic-missile'),
          fact('against', 'in', ['RUS', ...ally]),
        ],
      },
      {
        all: [
          fact('type', 'equal', 'launch'),
          fact('inside', 'equal', 'RUS'),
          fact('of', 'in', ['drone', 'cruise-missile']),
          fact('massive', 'equal', true),
          fact('crossing', 'equal', true),
        ],
      },
      {
        all: [
          fact('type', 'equal', 'use'),
          fact('of', 'in', ['nuclear-weapons', 'chemical']),
          {
            any: [
              fact('on', 'in', ['RUS', ...ally]),
              { all: [fact('hitting', 'equal', 'forces-abroad'), fact('owner', 'equal', 'RUS')] },
            ],
          },
        ],
      },
      {
        all: [
          fact('type', 'in', ['attack', 'use', 'action']),
          fact('hitting', 'equal', 'critical-to-response'),
          fact('owner', 'equal', 'RUS'),
        ],
      },
      {
        all: [
          fact('type', 'equal', 'aggression'),
          fact('on', 'in', ['RUS', 'BLR']),
          fact('with', 'equal', 'conventional'),
          {
            any: [
              fact('criticalSovereignty', 'equal', true),
              fact('criticalTerritory', 'equal', true),
            ],
          },
        ],
      },
    ],
  },
});

// ---- whole cases as records of facts, for the public evaluate
const day = model.statedDate - 1439;
const at = { earliest: day, latest: model.statedDate };
const OWN = { citations: [], speaker: null, knownFrom: null, reading: null };
const roleOf = (act) => ({
  by: act.by,
  on: act.type === 'launch' ? null : act.on,
  against: act.type === 'launch' ? act.against : null,
  of: ['use', 'launch'].includes(act.type) ? act.of : null,
  with: ['attack', 'aggression'].includes(act.type) ? act.with : null,
});
const cases = acts.map((act) => {
  const roles = Object.fromEntries(
    Object.entries(roleOf(act))
      .filter(([, v]) => v !== null)
      .map(([k, v]) => [k, [v]]),
  );
  const facts = [
    {
      kind: 'description',
      happening: 'h',
      type: act.type,
      roles,
      start: at,
      end: at,
      value: 2,
      inside: act.inside,
      marks: OWN,
    },
  ];
  if (act.criticalSovereignty !== null && act.on) {
    facts.push({
      kind: 'row',
      name: 'critical-threat',
      args: ['h', 'sovereignty', act.on],
      from: null,
      to: null,
      value: act.criticalSovereignty ? 2 : 0,
      inside: null,
      marks: OWN,
    });
  }
  return facts;
});
const view = { on: model.statedDate, asKnownOn: model.statedDate, accordingTo: null, readings: [] };
const { model: firstModel } = await readLibrary(firstPart());
const asked = [
  ['the first part', prepare(firstModel), firstModel],
  ['the library', prepare(model), model],
];

// ---- what is timed
const generated = compileClause(model, clause, layout, { standing });
const closures = compileClause(model, clause, layout, { standing, closures: true });
const bytes = new Uint8Array(generated.width);
let sink = 0;
const timed = {
  'by hand, two truth values': [
    () => {
      for (const act of acts) sink += byHand(act) ? 1 : 0;
    },
    200,
  ],
  compiled: [
    () => {
      for (const act of flat) sink += generated.evaluate(act);
    },
    200,
  ],
  'compiled, with trace and missing facts': [
    () => {
      for (const act of flat) {
        const found = generated.trace(act, bytes, 0);
        if (found === bits.unknown) sink += generated.missing(act, bytes, 0).length;
      }
    },
    40,
  ],
  closures: [
    () => {
      for (const act of flat) sink += closures.evaluate(act);
    },
    40,
  ],
};
const rounds = Number(process.argv[2] ?? 15);
const perSecond = new Map();
const RULE = 'json-rules-engine, the one rule';
const WHOLE = 'a whole case';
const LIVE = 'what rests left out';
const live = new Map();
const note = (name, rate) => perSecond.set(name, [...(perSecond.get(name) ?? []), rate]);
for (let round = 0; round < rounds; round += 1) {
  for (const [name, [run, times]] of Object.entries(timed)) {
    const start = performance.now();
    for (let i = 0; i < times; i += 1) run();
    note(name, (times * acts.length) / ((performance.now() - start) / 1000));
  }
  // Others in each round: facts that were asked about before are known.
  const from = (round * 500) % acts.length;
  const few = acts.slice(from, from + 500);
  const start = performance.now();
  for (const act of few) {
    const facts = Object.fromEntries(Object.entries(act).filter(([, value]) => value !== null));
    sink += (await rules.run(facts)).events.length;
  }
  note(RULE, few.length / ((performance.now() - start) / 1000));
  for (const [called, casus] of asked) {
    for (const [answer, options] of [
      [WHOLE, {}],
      [LIVE, { resting: false }],
    ]) {
      const fresh = cases.slice(from, from + 100).map((facts) => [...facts]);
      const begun = performance.now();
      let made = 0;
      for (const facts of fresh) made += casus.evaluate(facts, view, options).length;
      note(`${called}, ${answer}`, fresh.length / ((performance.now() - begun) / 1000));
      if (answer === LIVE) live.set(called, (live.get(called) ?? 0) + made / fresh.length);
    }
  }
}

// ---- nothing unknown may have become false
let lost = 0;
let unknown = 0;
let disagree = 0;
for (const [index, act] of flat.entries()) {
  const found = generated.evaluate(act);
  if (found === bits.unknown) unknown += 1;
  if (found === bits.false && byHand(acts[index])) lost += 1;
  if (found !== closures.evaluate(act)) disagree += 1;
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const limit = median(perSecond.get('by hand, two truth values'));
console.log(
  `${acts.length} acts, a third of the facts missing, median of ${rounds} rounds; Node ${process.version}`,
);
for (const [name, rates] of perSecond) {
  const rate = median(rates);
  console.log(
    `${name.padEnd(42)} ${Math.round(rate).toLocaleString('en').padStart(12)}/s   1/${(limit / rate).toFixed(1)} of by hand`,
  );
}
for (const [called, , { clauses }] of asked) {
  const each = (live.get(called) ?? 0) / rounds;
  for (const answer of [WHOLE, LIVE]) {
    const ratio = median(perSecond.get(`${called}, ${answer}`)) / median(perSecond.get(RULE));
    console.log(
      `evaluate, ${called} (${clauses.length} clauses), ${answer}: ${ratio.toFixed(3)} times as many a second as json-rules-engine's one rule`,
    );
  }
  console.log(`  ${each.toFixed(0)} instances a case do not rest: one rule makes none of them`);
}
console.log(
  `unknown: ${unknown} of ${acts.length}; true by hand but false compiled: ${lost}; generated and closures disagree: ${disagree}; (${sink % 10})`,
);
