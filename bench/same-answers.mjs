// Whether the program still gives the same answers, byte for byte: thirty questions of different kinds are
// put to it, and what is printed is compared but for the digest of the program itself. The first run with a
// folder keeps the answers there, further runs compare with them:
//   node bench/same-answers.mjs FOLDER [apps/cli/dist/casus.mjs]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, own] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name a folder for the answers.');
const program = own ?? fileURLToPath(new URL('../apps/cli/dist/casus.mjs', import.meta.url));

const CASE =
  'armed-attack h by UKR on BLR with conventional threatening sovereignty of BLR, and h is aggression';
const given = (on, facts, ...more) => ['evaluate', '--on', on, '--given', facts, ...more];
const questions = [
  given('2025-06-01', CASE, '--json'),
  given('2025-06-01', CASE, '--json', '--lang', 'de'),
  given('2025-06-01', CASE),
  given('2025-06-01', CASE, '--all', '--lang', 'de'),
  given('2024-11-18', CASE, '--json'),
  given('2025-06-01', `${CASE}, and h is critical-threat of sovereignty of BLR`),
  given('2025-06-01', 'armed-attack h by RUS on EST with conventional', '--json'),
  given('2025-06-01', 'armed-attack h on POL'),
  given('2025-06-01', 'armed-attack h', '--json'),
  given('1939-09-02', 'attack h by DEU on POL', '--json'),
  given('1914-08-03', 'attack h by DEU on FRA'),
  given('1955-03-01', 'armed-attack h by CHN on TWN', '--json'),
  given('1962-10-28', 'attack h by USA on CUB', '--lang', 'de'),
  given('2001-09-20', 'armed-attack h on USA', '--json'),
  given('2023-06-01', 'use h by RUS of nuclear-weapons on UKR', '--json'),
  given(
    '2023-06-01',
    'use h by RUS of nuclear-weapons on UKR and no attack by UKR and no use by UKR',
  ),
  given('2014-04-10', 'question-raised h by UKR', '--json', '--lang', 'de'),
  given('2025-06-01', 'launch h by USA of ballistic-missile against RUS', '--json'),
  given('2025-06-01', CASE, '--json', '--clause', 'charter-51.collective'),
  given('2025-06-01', CASE, '--json', '--clause', 'us-npr-2022.assurance'),
  given('2025-06-01', CASE, '--with-record', 'all'),
  given('2025-06-01', CASE, '--as-known-on', '2024-12-07', '--json'),
  ['evaluate', '--on', '2025-06-01'],
  ['evaluate', '--on', '2025-06-01', '--json'],
  ['evaluate', '--on', '2025-06-01', '--all', '--lang', 'de'],
  ['evaluate', '--on', '1994-12-10'],
  ['evaluate', '--on', '1949-12-01', '--json'],
  ['track', '--as-known-on', '2025-11-01', '--json'],
  ['brief', 'minsk-2024-12-06', '--lang', 'de'],
  ['conflict', '--on', '2025-06-01', '--json'],
];

const DIGEST = /("build": *")[0-9a-f]+|(Casus \S+ (?:build|Programm) )[0-9a-f]{12}/g;

function answer(args) {
  const ran = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return `${ran.status}\n${ran.stderr}\n${ran.stdout.replace(DIGEST, '$1$2')}`;
}

function kept(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

mkdirSync(folder, { recursive: true });
const count = { new: 0, same: 0, DIFFERENT: 0 };
for (const [index, args] of questions.entries()) {
  const file = join(folder, `${index + 1}.txt`);
  const [before, now] = [kept(file), answer(args)];
  const said = before === null ? 'new' : before === now ? 'same' : 'DIFFERENT';
  if (before === null) writeFileSync(file, now);
  count[said] += 1;
  console.log(`${said.padEnd(10)} ${String(now.length).padStart(9)} bytes  ${args.join(' ')}`);
}
console.log(`${questions.length} questions: ${JSON.stringify(count)}`);
process.exitCode = count.DIFFERENT === 0 ? 0 : 1;
