// One clause, the same acts, every peer: whether their answers agree, how fast they are, and what each can express.
// The rule is para. 19 of the 2024 doctrine as bench/peers/rule.mjs gives it to all of them; peers that keep only true
// and false are held to the acts of which everything is known. Run after `npm run build`:
//   node bench/peers.mjs [rounds]
import { readFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { actsOf, byHand } from './acts.mjs';
import { casus } from './peers/casus.mjs';
import { clingo } from './peers/clingo.mjs';
import { feelin } from './peers/feelin.mjs';
import { jsonRulesEngine } from './peers/json-rules-engine.mjs';
import { library } from './peers/library.mjs';
import { common, own } from './peers/probes.mjs';
import { prolog } from './peers/prolog.mjs';
import { publicodes } from './peers/publicodes.mjs';
import { common as asked } from './peers/rule.mjs';
import { whole as wholeOf } from './peers/whole.mjs';
import { zen } from './peers/zen.mjs';

const rounds = Number(process.argv[2] ?? 5);
const read = await library();
const peers = [];
for (const make of [casus, jsonRulesEngine, zen, feelin, publicodes, clingo, prolog]) {
  peers.push(await make(read));
}
const [ours, ...others] = peers;

const version = ({ name, version: stated, runs }) => {
  const path = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const found = stated ?? JSON.parse(readFileSync(path, 'utf8')).version;
  return `${name} ${found}${runs ? ` (${runs})` : ''}`;
};
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (heads, rows) =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

console.log(
  `Node ${process.version}, ${platform()} ${release()}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
);
console.log(`${peers.map(version).join('; ')}\n`);

// ---- a race between unequal answers is worth nothing
const gaps = asked(actsOf(2000));
const full = asked(actsOf(2000, 0));
const law = full.map((act) => String(byHand(act)));
const kept = ours.evaluate(ours.prepare(gaps));
let apart = 0;
const agreement = [];
const part = (values, right) => values.filter((value, i) => value !== right[i]).length;
for (const peer of peers) {
  const onFull = part(await peer.evaluate(peer.prepare(full)), law);
  const values = peer === ours ? kept : await peer.evaluate(peer.prepare(gaps));
  const lost = values.filter((value, i) => value === 'false' && kept[i] === 'unknown').length;
  const onGaps = part(values, kept);
  apart += onFull + (peer.keeps === 'unknown' ? onGaps : onGaps - lost);
  agreement.push([
    peer.name,
    `${full.length - onFull} of ${full.length}`,
    `${gaps.length - onGaps} of ${gaps.length}`,
    String(lost),
  ]);
}
console.log(
  table(
    ['answers', 'as the law, all known', 'as Casus, a third missing', 'unknown called false'],
    agreement,
  ),
);

// ---- speed, in turn; on a machine shared with others processor time says more than the clock
const QUESTIONS = {
  evaluate: 'evaluation',
  explain: 'with explanation',
  missing: 'names of missing facts',
  sets: 'smallest sets of missing facts',
  compare: 'what is new in a version',
};
/** As many acts as take a peer some tens of milliseconds. */
const COUNT = { evaluate: 2000, explain: 300, missing: 300, sets: 25 };
const SLOW = { feelin: 10, publicodes: 10, 'clingo-wasm': 4, 'swipl-wasm': 4 };
const jobs = [];
const whole = await wholeOf(read);
const OPEN = whole.ask([whole.described({ by: 'UKR', on: 'RUS' })]);
for (const peer of peers) {
  for (const question of Object.keys(QUESTIONS)) {
    if (!peer[question]) continue;
    const fewer = question === 'sets' ? 1 : (SLOW[peer.name] ?? 1);
    const acts = peer.prepare(gaps.slice(0, Math.ceil(COUNT[question] / fewer)));
    const repeat = peer !== ours ? 1 : question === 'evaluate' ? 200 : 1000;
    jobs.push({
      peer,
      question,
      count: acts.length * repeat,
      run: async () => {
        for (let i = 0; i < repeat; i += 1) await peer[question](acts);
      },
    });
  }
}
/** The engine as the command line asks it: the whole library in view, its instruments, relations, dates and sources. */
const inView = { name: 'Casus, the whole library in view' };
const CASE = [whole.described({ by: 'UKR', on: 'RUS' })];
const ASKED = {
  evaluate: () => whole.ask(CASE),
  explain: () => whole.why(whole.ask(CASE)),
  sets: () => whole.sets(OPEN),
  compare: () => whole.compare(),
};
for (const [question, ask] of Object.entries(ASKED)) {
  const run = () => {
    for (let i = 0; i < 20; i += 1) ask();
  };
  run();
  jobs.push({ peer: inView, question, count: 20, run });
}
for (const job of jobs) {
  await job.run();
  job.rates = [];
}
for (let round = 0; round < rounds; round += 1) {
  for (const job of jobs) {
    const from = process.cpuUsage();
    await job.run();
    const { user, system } = process.cpuUsage(from);
    job.rates.push(job.count / ((user + system) / 1e6));
  }
}
const rateOf = (peer, question) => {
  const job = jobs.find((one) => one.peer === peer && one.question === question);
  return job ? median(job.rates) : null;
};
/** Casus's own: the compiled clause where it answers, else the whole engine. */
const best = (question) => rateOf(ours, question) ?? rateOf(inView, question);
const said = (rate) => (rate === null ? '–' : Math.round(rate).toLocaleString('en'));
const told = (ratio) => (ratio < 10 ? ratio.toFixed(1) : String(Math.round(ratio)));
const times = (rate, than) => {
  if (rate === null) return '';
  return rate > than ? ` (${told(rate / than)} times)` : ` (1/${told(than / rate)})`;
};
console.log(
  `\nActs for each second of processor time, a third of the facts missing, median of ${rounds} rounds in turn; in brackets the ratio to the compiled clause, in the last two columns to the whole engine`,
);
console.log(
  table(
    ['', ...Object.values(QUESTIONS)],
    [ours, inView, ...others].map((peer) => [
      peer === ours ? 'Casus, the clause compiled' : peer.name,
      ...Object.keys(QUESTIONS).map((question) => {
        const rate = rateOf(peer, question);
        return said(rate) + (others.includes(peer) ? times(rate, best(question)) : '');
      }),
    ]),
  ),
);
const faster = others.flatMap((peer) =>
  Object.keys(QUESTIONS)
    .filter((question) => (rateOf(peer, question) ?? 0) > best(question))
    .map((question) => `${peer.name} (${QUESTIONS[question]})`),
);
console.log(
  faster.length === 0 ? '\nNo peer was faster.' : `\nFaster than Casus: ${faster.join(', ')}.`,
);

// ---- minimal sets: the two that can be made to find them find the same
const few = gaps.slice(0, 60);
const finders = others.filter((peer) => peer.sets);
const found = [];
for (const peer of finders) found.push(JSON.stringify(await peer.sets(peer.prepare(few))));
const same = new Set(found).size === 1;
const named = new Set(
  JSON.parse(found[0]).flatMap((sets, i) => {
    const facts = new Set(
      sets.flatMap((set) =>
        set
          .split(' & ')
          .filter(Boolean)
          .map((item) => item.split('=')[0]),
      ),
    );
    const told = new Set(ours.missing(ours.prepare([few[i]]))[0].map(plainName));
    return [...facts].filter((fact) => !told.has(fact)).map((fact) => `${i}: ${fact}`);
  }),
);
if (!same) apart += 1;
apart += named.size;
console.log(
  `Smallest sets of ${few.length} acts: ${finders.map(({ name }) => name).join(' and ')} ${same ? 'find the same' : 'FIND OTHERS'}; facts in them that Casus does not name: ${named.size}.`,
);

function plainName(leaf) {
  const names = {
    'hitting of': 'owner',
    t_massive: 'massive',
    l_crossing_RUS: 'crossing',
    t_critical_threat_sovereignty: 'criticalSovereignty',
    t_critical_threat_territorial_integrity: 'criticalTerritory',
  };
  return names[leaf] ?? leaf;
}

// ---- what each can express
const matrix = [];
for (const peer of peers)
  matrix.push({ ...(await common(peer)), ...(await own[peer.name]({ peer, whole })) });
const abilities = Object.keys(matrix[0]);
console.log(
  `\n${table(
    ['', ...peers.map(({ name }) => name)],
    abilities.map((ability) => [ability, ...matrix.map((one) => one[ability]?.answer ?? '?')]),
  )}`,
);
console.log('\nWhat the probes saw');
for (const ability of abilities) {
  const lines = peers.flatMap(({ name }, i) =>
    matrix[i][ability]?.saw ? [`${name}: ${matrix[i][ability].saw}`] : [],
  );
  console.log(`- ${ability}. ${lines.join('; ')}.`);
}
if (apart > 0) {
  console.error(`${apart} answers part: the figures above compare what is not the same.`);
  process.exitCode = 1;
}
process.exit();
