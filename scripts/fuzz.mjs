// Damaged inputs at every entrance. Run after a build:
//   npm run fuzz -- [--runs 1000] [--seed 1] [--report docs/validation]
// Each entrance has a process of its own, so that one which hangs can be ended. Exit code 1 on a defect.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { entrances, fuzz, fuzzServer } from '../packages/conformance/dist/fuzz/index.js';
import { CODES } from '../packages/language/dist/index.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    report: { type: 'string' },
    entrance: { type: 'string' },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const NAMES = [
  '.casus text',
  '.casus text, words exchanged',
  '--given',
  'CSV: members.csv',
  'CSV: states.csv',
  'CSV: wars.csv',
  'JSON',
  'URL',
];
/** Wall clock: a machine may be busy with other things. */
const PATIENCE_MS = 120_000;

if (values.entrance) {
  const tried =
    values.entrance === 'URL'
      ? await fuzzServer(seed, runs)
      : await fuzz(
          (await entrances()).find(({ name }) => name === values.entrance),
          seed,
          runs,
          (run, text) => process.send?.({ run, text }),
        );
  process.send?.({ tried }, () => process.exit(0));
} else {
  const rows = [];
  const reached = {};
  let defects = 0;
  for (const name of NAMES) {
    const { tried, hung } = await watched(name);
    const found = tried ?? {
      runs: hung?.run ?? 0,
      read: '?',
      refused: '?',
      slowest: { ms: '?' },
      codes: {},
      defects: [],
    };
    for (const [code, times] of Object.entries(found.codes)) {
      reached[code] = (reached[code] ?? 0) + times;
    }
    const all = hung
      ? [...found.defects, { run: hung.run, what: 'hangs', input: hung.text }]
      : found.defects;
    defects += all.length;
    for (const one of all) {
      console.log(
        `DEFECT ${name} ${one.run}: ${one.what}\n${JSON.stringify(one.input).slice(0, 300)}`,
      );
    }
    rows.push(
      `| ${name} | ${found.runs} | ${found.read} | ${found.refused} | ${found.slowest.ms} | ${all.length} |`,
    );
    console.log(rows.at(-1));
  }
  const codes = CODES.map(({ code }) => code);
  const found = codes.filter((code) => reached[code]);
  const never = codes.filter((code) => !reached[code]);
  const said = `Codes found: ${found.length} of ${codes.length}: ${found.map((code) => `${code} ${reached[code]}`).join(', ')}. Never: ${never.join(', ')}.`;
  console.log(said);
  if (values.report) {
    mkdirSync(values.report, { recursive: true });
    writeFileSync(join(values.report, 'fuzz-runs.md'), `${rows.join('\n')}\n\n${said}\n`);
  }
  process.exitCode = defects > 0 ? 1 : 0;
}

function watched(name) {
  return new Promise((resolve) => {
    const args = [`--entrance=${name}`, '--runs', String(runs), '--seed', String(seed)];
    const child = fork(fileURLToPath(import.meta.url), args);
    let last = { run: 0, text: '' };
    let tried = null;
    const end = () => {
      child.kill('SIGKILL');
      resolve({ tried: null, hung: last });
    };
    let clock = setTimeout(end, PATIENCE_MS * 5);
    child.on('message', (message) => {
      if (message.tried) tried = message.tried;
      else last = message;
      clearTimeout(clock);
      clock = setTimeout(end, name === 'URL' ? PATIENCE_MS * 5 : PATIENCE_MS);
    });
    child.once('exit', () => {
      clearTimeout(clock);
      resolve({ tried, hung: tried ? null : last });
    });
  });
}
