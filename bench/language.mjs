// Reading a library of a thousand instruments of ten clauses, one file each: Langium's own parsing
// and linking against our whole reading (with lowering and checks), and one changed file in a
// library already read; and `casus check` of all of it, read before and not changed since. Each figure from
// a process of its own. Run after `npm run build`:
//   node bench/language.mjs [instruments]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = (path) =>
  import(
    pathToFileURL(fileURLToPath(new URL(`../packages/language/dist/${path}`, import.meta.url)))
  );

const VOCABULARY = `library bench version "1" stated 2026-05-31
kind weapon name en "weapon" name de "Waffe"
  conventional name en "conventional weapon" name de "konventionelle Waffe"
  wmd name en "weapon of mass destruction" name de "Massenvernichtungswaffe"
    nuclear name en "nuclear weapon" name de "Kernwaffe"
    chemical name en "chemical weapon" name de "chemische Waffe"
kind interest name en "interest" name de "Interesse"
  territorial-integrity name en "territorial integrity" name de "territoriale Unversehrtheit"
  sovereignty name en "sovereignty" name de "Souveränität"
event attack
  by attacker : actor on victim : actor with weapon : weapon threatening interest : interest (of actor)
  phrase en "attack" de "Angriff"
event aggression like attack
  phrase en "aggression" de "Aggression"
event armed-attack is attack
  phrase en "armed attack" de "bewaffneter Angriff"
event use by user : actor of weapon : weapon on target : actor against foe : actor for protected : actor act "use" of
  phrase en "use" de "Einsatz"
event request by asker : actor to asked : actor
  phrase en "request" de "Ersuchen"
event assistance by helper : actor to helped : actor act "assist" to
  phrase en "assistance" de "Beistand"
event meeting by participant : actor act "meet"
  phrase en "meeting" de "Treffen"
relation nuclear-armed (actor) says en "{1} has nuclear weapons" de "{1} besitzt Kernwaffen"
relation ally (actor, actor) says en "{1} is an ally of {2}" de "{1} ist ein Verbündeter von {2:dat}"
term critical-threat of attack threatening interest settled by nobody
  says en "{1} is a critical threat to {2}" de "{1} gefährdet {2:acc} kritisch"
source archive title en "Archive" de "Archiv" certainty reported
`;

const actorName = (n) => `A${String(n % 200).padStart(3, '0')}`;

function actors() {
  return Array.from(
    { length: 200 },
    (_, n) => `actor ${actorName(n)} name en "State ${n}" name de "Staat ${n}" code cow ${n}`,
  ).join('\n');
}

function clause(n, a, b) {
  const at = `at "Art. ${n + 1}"`;
  switch (n % 5) {
    case 0:
      return `  clause one-for-all-${n} ${at}
    for each party P, other party Q
    upon armed-attack h by X on P
     and request by P to Q because of h
    Q must assist P because of h
      at once
      unless Q is nuclear-armed`;
    case 1:
      return `  clause use-${n} ${at}
    for each party P
    when any of
      (i) use h by X of wmd on P
      (ii) aggression h by X on P with conventional,
           and h is critical-threat of (sovereignty or territorial-integrity) of P
      (iii) attack h by X on (${a} or an ally of ${a}) with chemical
    ${a} may use nuclear against X for P`;
    case 2:
      return `  clause counted-${n} ${at}
    for each party P
    upon armed-attack h on P with conventional threatening sovereignty of P
    h counts as aggression on ${b}`;
    case 3:
      return `  clause abstention-${n} ${at}
    ${a} must not use nuclear on ${b}
      unless attack h by ${b} on ${a} with wmd and not ${b} is an ally of ${a}`;
    default:
      return `  clause meeting-${n} ${at}
    parties together must meet
      each year from 1990-01-01 at least 2 times`;
  }
}

export function instrument(i) {
  const [a, b] = [actorName(i), actorName(i * 7 + 1)];
  return `treaty treaty-${i}
  title en "Treaty ${i}" de "Vertrag ${i}"
  per archive
  parties ${a}, ${b === a ? actorName(i + 1) : b}
  signed 1990-01-01 at "Vienna"
  in force from 1990-06-01
  lasts 10 years, renewed by 10 years unless notice

${Array.from({ length: 10 }, (_, n) => clause(n, a, b === a ? actorName(i + 1) : b)).join('\n\n')}
`;
}

function library(count) {
  return [
    { path: '/vocabulary.casus', text: VOCABULARY },
    { path: '/actors.casus', text: actors() },
    ...Array.from({ length: count }, (_, i) => ({ path: `/t${i}.casus`, text: instrument(i) })),
  ];
}

const heap = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 2 ** 20); // MB
};

/** The most memory that the process ever held, in MB. */
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);

/** Processor time so far, all threads: on a machine shared with others it says more than the clock. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const modes = {
  /** Langium's builder alone: parse, index, link, as it stands. */
  async langium(texts) {
    const { URI } = await import('langium');
    const { createServices } = await dist('link/services.js');
    const { shared } = createServices();
    const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
    const [start, used] = [performance.now(), cpu()];
    const documents = texts.map(({ path, text }) =>
      LangiumDocumentFactory.fromString(text, URI.file(path)),
    );
    const parsed = performance.now();
    for (const document of documents) LangiumDocuments.addDocument(document);
    await DocumentBuilder.build(documents, {});
    const end = performance.now();
    const spent = cpu() - used;
    return { ms: end - start, cpu: spent, parse: parsed - start, heap: heap() };
  },
  async whole(texts) {
    const { readLibrary } = await dist('index.js');
    const [start, used] = [performance.now(), cpu()];
    const reading = await readLibrary(texts);
    const ms = performance.now() - start;
    return {
      ms,
      cpu: cpu() - used,
      findings: reading.diagnostics.length,
      clauses: reading.model.clauses.length,
      peak: peak(),
      heap: heap(),
    };
  },
  async changed(texts) {
    const { createWorkspace } = await dist('index.js');
    const workspace = createWorkspace();
    await workspace.read(texts);
    const times = async (edit) => {
      const list = [];
      for (let n = 0; n < 9; n += 1) {
        const text = edit(n);
        const [start, used] = [performance.now(), cpu()];
        await workspace.read([text]);
        list.push({ ms: performance.now() - start, cpu: cpu() - used });
      }
      return list.sort((x, y) => x.ms - y.ms);
    };
    const one = await times((n) => ({
      ...texts[500],
      text: texts[500].text.replace(
        'sovereignty of P',
        n % 2 ? 'sovereignty of P' : 'territorial-integrity of P',
      ),
    }));
    const renamed = await times((n) => ({
      ...texts[500],
      text: texts[500].text.replace('clause use-1 ', `clause use-1${'x'.repeat(n)} `),
    }));
    const unchanged = await times(() => texts[500]);
    const vocabulary = await times((n) => ({ ...texts[0], text: `${texts[0].text}// ${n}` }));
    return {
      ms: one[4].ms,
      cpu: one[4].cpu,
      worst: one[8].ms,
      renamed: renamed[4].ms,
      unchanged: unchanged[4].ms,
      vocabulary: vocabulary[4].ms,
      peak: peak(),
      heap: heap(),
    };
  },
};

/** `casus check` of a folder whose texts it has read before: the median of five, from nothing to the answer. */
function unchanged(texts) {
  const program = fileURLToPath(new URL('../apps/cli/dist/casus.mjs', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'casus-bench-'));
  try {
    for (const { path, text } of texts) writeFileSync(join(folder, path), text);
    const check = () => {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, [program, 'check', folder]);
      if (status !== 0) throw new Error(`casus check: exit ${status}`);
      return performance.now() - start;
    };
    const first = check();
    const again = Array.from({ length: 5 }, check).sort((a, b) => a - b);
    return { first, again: again[2], worst: again[4] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [mode, size] = process.argv.slice(2);
if (mode in modes) {
  console.log(JSON.stringify(await modes[mode](library(Number(size)))));
} else {
  const count = mode ?? '1000';
  const run = (name) =>
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), name, count], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
  // Alternating, best of five: noise only ever adds.
  const rounds = [1, 2, 3, 4, 5].map(() => ({ langium: run('langium'), whole: run('whole') }));
  const best = (name) => rounds.map((r) => r[name]).sort((x, y) => x.ms - y.ms)[0];
  const [langium, whole] = [best('langium'), best('whole')];
  console.log('langium parse + link', langium);
  console.log('whole reading       ', whole);
  console.log('ratio               ', (whole.ms / langium.ms).toFixed(2));
  const least = (name) => Math.min(...rounds.map((round) => round[name].cpu));
  console.log('ratio of processor  ', (least('whole') / least('langium')).toFixed(2));
  console.log('one changed file    ', run('changed'));
  console.log('casus check         ', unchanged(library(Number(count))));
}
