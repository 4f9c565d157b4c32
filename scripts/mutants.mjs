// Wrong engines, each of which the hand-made cases or the comparison with the reference must catch.
// Run after `npx tsc -b`:  node scripts/mutants.mjs [--models 300] [--seed 1] [--report docs/validation]
// Exit code 1 where one survives.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  hunt,
  MUTANTS,
  mutantEngine,
  preyOf,
  readCases,
} from '../packages/conformance/dist/mutants/index.js';

const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    report: { type: 'string' },
  },
});
const hand = await readCases(fileURLToPath(new URL('../cases', import.meta.url)));
const prey = preyOf(Number(values.seed), Number(values.models));
const lines = [];
let survivors = 0;
let handmade = 0;

const plain = hunt(await mutantEngine(null), prey, hand);
if (plain.hand || plain.differential)
  throw new Error('the engine itself is caught: no mutant says anything');

for (const mutant of MUTANTS) {
  const caught = hunt(await mutantEngine(mutant), prey, hand);
  if (!caught.hand && !caught.differential) survivors += 1;
  if (caught.hand) handmade += 1;
  const by = [caught.hand?.where, caught.differential?.where].map((where) => where ?? 'survives');
  lines.push(`| ${mutant.name} | ${mutant.file} | ${by.join(' | ')} |`);
  console.log(
    `${caught.hand || caught.differential ? 'caught  ' : 'SURVIVED'}  ${mutant.name}: ${by.join('; ')}`,
  );
}
const asked = prey.reduce((sum, one) => sum + one.asked.length, 0);
const summary = `${MUTANTS.length - survivors} of ${MUTANTS.length} mutants caught: ${handmade} by the hand-made cases, the others by ${asked.toLocaleString('en')} generated cases over ${prey.length} models (seed ${values.seed}).`;
console.log(summary);
if (values.report) {
  const head = [
    '# Mutants of the engine',
    '',
    'Each is the engine with one place of its source changed; the first hand-made and the first generated',
    'case that tells it from the reference is named. `node scripts/mutants.mjs --models N` hunts them; mutants',
    'of the SQL are in [sql.md](sql.md).',
    '',
    summary,
    '',
    '| mutant | file | hand-made case | generated case |',
    '|---|---|---|---|',
  ];
  mkdirSync(values.report, { recursive: true });
  writeFileSync(join(values.report, 'mutants.md'), `${[...head, ...lines].join('\n')}\n`);
}
process.exitCode = survivors > 0 ? 1 : 0;
