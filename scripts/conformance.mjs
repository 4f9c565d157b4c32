// Generated cases asked of the reference and of the engine, worlds of tables asked of SQL too, and pairs
// of clauses compared and counted. Run after `npx tsc -b`:
//   npm run conformance -- --cases 1000000 [--seed 1] [--threads 2] [--minutes 60] [--report docs/validation]
// What is stopped early, by --minutes or Ctrl-C, reports what it reached.
// Differences are shrunk into cases/regressions/. Exit code 1 where there is one, 2 for bad options.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { progress } from '@clack/prompts';
import * as conformance from '../packages/conformance/dist/run/index.js';
import { REASONS, STATUSES } from '../packages/model/dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));

function options() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      threads: { type: 'string', default: String(availableParallelism()) },
      minutes: { type: 'string', default: '600' },
      report: { type: 'string' },
    },
  });
  const number = (name) => {
    const value = Number(values[name]);
    if (Number.isFinite(value) && value > 0 && value < 2 ** 31) return value;
    throw new Error(`--${name} is a number above 0, not "${values[name]}"`);
  };
  const [cases, seed, threads] = ['cases', 'seed', 'threads'].map((n) => Math.ceil(number(n)));
  return { cases, seed, threads, minutes: number('minutes'), report: values.report };
}

async function main({ report: folder, minutes, ...asked }) {
  const bar = process.stdout.isTTY ? progress({ max: asked.cases }) : null;
  bar?.start('asking');
  let before = 0;
  const under = notes(asked);
  const from = performance.now();
  const tally = await conformance.run({
    ...asked,
    stopped: AbortSignal.any([AbortSignal.timeout(minutes * 60_000), interrupted()]),
    onProgress: ({ cases, divergences }) => {
      const said = `${cases} cases, ${divergences.length} divergences`;
      bar?.advance(cases - before, said);
      // Without a terminal a long run says a hundred times how far it is.
      const hundredth = (count) => Math.floor((100 * count) / asked.cases);
      if (!bar && hundredth(cases) > hundredth(before)) console.error(said);
      before = cases;
    },
  });
  bar?.stop(`${tally.cases} cases`);
  for (const found of tally.divergences.slice(0, 20)) {
    conformance.keep(join(root, 'cases/regressions'), found);
  }
  const report = conformance.reportOf(tally, {
    ...under,
    seconds: (performance.now() - from) / 1000,
  });
  const text = conformance.reportText(report);
  console.log(text);
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'conformance.json'), `${JSON.stringify(report, null, 2)}\n`);
    writeFileSync(join(folder, 'conformance.md'), `${text.trimEnd()}\n`);
  }
  return tally.divergences.length > 0 ? 1 : 0;
}

/** Ctrl-C, or an order to end, stops the asking; the report is still made. Under npm either comes twice. */
function interrupted() {
  const by = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => by.abort());
  return by.signal;
}

function notes({ seed, cases, threads }) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const held = ['packages/engine', 'packages/reference', 'packages/model', 'library'];
  const trees = held.map(
    (folder) => `${folder} ${git('rev-parse', `HEAD:${folder}`).slice(0, 12)}`,
  );
  const changed = git('status', '--porcelain', '--', ...held) !== '';
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${memory} GB, Node ${process.version}`;
  return {
    seed,
    wanted: cases,
    threads,
    version,
    source: `${trees.join(', ')}${changed ? ', with changes' : ''}`,
    machine,
    statuses: STATUSES,
    reasons: REASONS,
    heads: conformance.HEADS,
  };
}

try {
  process.exitCode = await main(options());
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
