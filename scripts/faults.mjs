// Kills and refusals while files are written. Run after a build:
//   npm run faults -- [--rounds 40] [--report docs/validation]
// Each work is killed, and refused, at each of its changes to the disk (every n-th where there are many),
// then killed at random moments. Exit code 1 where something half-written stays or is not mended.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as faults from '../packages/conformance/dist/faults/index.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '40' },
    points: { type: 'string', default: '20' },
    report: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const rows = [];
let wrong = 0;
let all = 0;

for (const work of faults.WORKS) {
  const ground = faults.groundOf(work);
  const step = Math.max(1, Math.ceil(ground.changes / Number(values.points)));
  const points = Array.from({ length: ground.changes }, (_, n) => n + 1).filter(
    (n) => n % step === 0 || n > ground.changes - 4,
  );
  const sorts = [
    ['killed at a change', points.map((n) => `kill:${n}`)],
    ['disk full at a change', points.map((n) => `ENOSPC:${n}`)],
    ['disk read-only at a change', points.map((n) => `EROFS:${n}`)],
    [
      'killed at a random moment',
      Array.from({ length: rounds }, () => Math.ceil(Math.random() * ground.takes * 1.2)),
    ],
  ];
  for (const [sort, list] of sorts) {
    const counts = { former: 0, new: 0, between: 0, broken: 0 };
    let bad = 0;
    for (const fault of list) {
      const { left, code, said, mended } = faults.disturbed(ground, fault);
      counts[left] += 1;
      const refused = typeof fault === 'string' && !fault.startsWith('kill');
      const told = !refused || code === 0 || (code === 2 && /(^|\n)casus: .+\n$/.test(said));
      if (left !== 'broken' && mended && told) continue;
      bad += 1;
      console.log(
        `WRONG  ${work.name}, ${fault}: ${left}, exit ${code}, mended ${mended}: ${said}`,
      );
    }
    wrong += bad;
    all += list.length;
    const { former, between, broken } = counts;
    rows.push(
      `| ${work.name} | ${sort} | ${list.length} | ${former} | ${counts.new} | ${between} | ${broken} | ${bad} |`,
    );
    console.log(rows.at(-1));
  }
  faults.cleared(ground);
}

const text = `# Faults: killed, refused, full

\`npm run faults -- --rounds ${rounds}\`: ${all} disturbances, ${wrong} of them wrong.

A work is killed (SIGKILL) or refused (disk full, disk read-only) at one of its calls that change a file, half of what it
was writing being on the disk by then; and it is killed at moments drawn at random. Then the files are looked at, and the
same command is run again and must bring about the new state.

| work | fault | times | former state | new state | each file whole, old and new together | half-written or lost | wrong |
|---|---|---:|---:|---:|---:|---:|---:|
${rows.join('\n')}
`;
console.log(`${all} disturbances, ${wrong} wrong`);
if (values.report) {
  mkdirSync(values.report, { recursive: true });
  writeFileSync(join(values.report, 'faults.md'), text);
}
process.exitCode = wrong > 0 ? 1 : 0;
