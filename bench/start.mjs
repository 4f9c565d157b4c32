// How long the command line takes from nothing to its answer, beside `node -e ''`: the library's model
// and the compiled code are kept from a run before, the question is asked anew each time. Least of several
// interleaved rounds, by the clock and by processor time. The library is asked whole, and in its first part. Run after `npm run build`, where there is a `sh`:
//   node bench/start.mjs [rounds]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { firstPartFolder } from './first-part.mjs';

const program = fileURLToPath(new URL('../apps/cli/dist/casus.mjs', import.meta.url));
const CASE =
  'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR, and h is aggression';
const first = ['--library', firstPartFolder(), '--on', '2025-06-01'];
const asked = {
  "node -e ''": ['-e', ''],
  'casus --version': [program, '--version'],
  'casus evaluate': [program, 'evaluate', '--on', '2025-06-01'],
  'casus evaluate --given': [program, 'evaluate', '--on', '2025-06-01', '--given', CASE],
  'casus evaluate --given --json': [
    program,
    'evaluate',
    '--on',
    '2025-06-01',
    '--given',
    CASE,
    '--json',
  ],
  'first part: casus evaluate': [program, 'evaluate', ...first],
  'first part: … --given': [program, 'evaluate', ...first, '--given', CASE],
};

/** Milliseconds by the clock, and of processor time as the shell tells it (to ten milliseconds). */
function run(args) {
  const start = performance.now();
  const ran = spawnSync(
    'sh',
    ['-c', '"$0" "$@" >/dev/null 2>&1; times', process.execPath, ...args],
    {
      encoding: 'utf8',
    },
  );
  const clock = performance.now() - start;
  const children = ran.stdout.trim().split('\n')[1] ?? '';
  const processor = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
  return { clock, processor };
}

for (const args of Object.values(asked)) run(args);
const rounds = Number(process.argv[2] ?? 10);
const least = new Map();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(asked)) {
    const now = run(args);
    const before = least.get(name) ?? now;
    least.set(name, {
      clock: Math.min(before.clock, now.clock),
      processor: Math.min(before.processor, now.processor),
    });
  }
}
const [plain] = least.values();
console.log(`least of ${rounds} interleaved rounds; Node ${process.version}`);
for (const [name, { clock, processor }] of least) {
  console.log(
    `${name.padEnd(32)} ${clock.toFixed(0).padStart(6)} ms ${(clock / plain.clock).toFixed(1).padStart(6)} x` +
      `   processor ${processor.toFixed(0).padStart(6)} ms ${(processor / plain.processor).toFixed(1).padStart(6)} x`,
  );
}
