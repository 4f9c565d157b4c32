import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { randomOf } from '../run/tapes.js';
import { damaged } from './damage.js';
import type { Defect, Tried } from './run.js';

const program = fileURLToPath(new URL('../../../../apps/cli/bin/casus.mjs', import.meta.url));

const PATHS = [
  '/',
  '/index.html',
  '/data/library.json?x=1',
  '/assets/../../package.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cpackage.json',
  '//etc/passwd',
  '/data/%00library.json',
];
const HOSTS = ['localhost', 'localhost', 'localhost', '127.0.0.1', 'evil.example', '[::1]', ''];
const ANSWERS = [200, 400, 403, 404, 431];

/** Asks the running server for damaged addresses. Nothing but its own files may come, and it has to live on. */
export async function fuzzServer(seed: number, runs: number): Promise<Tried> {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], { stdio: 'pipe' });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => resolve(Number(/:(\d+)\//.exec(String(text))?.[1])));
    child.once('exit', () => reject(new Error('the server has ended')));
  });
  const defects: Defect[] = [];
  const fates = { read: 0, refused: 0 };
  let slowest = { ms: 0, run: 0, length: 0 };
  for (let run = 0; run < runs; run++) {
    const random = randomOf(seed, run);
    const path = damaged(PATHS[random(PATHS.length)] ?? '/', PATHS, random);
    const asked = `/${encodeLightly(path)}`.slice(0, 100_000);
    const from = performance.now();
    const { status, body } = await get(port, asked, HOSTS[random(HOSTS.length)] ?? '');
    const ms = Math.round(performance.now() - from);
    if (ms > slowest.ms) slowest = { ms, run, length: asked.length };
    fates[status === 200 ? 'read' : 'refused'] += 1;
    const foreign = /"workspaces"|root:.*:0:0/.test(body);
    if (ANSWERS.includes(status) && !foreign) continue;
    defects.push({
      run,
      what: `answer ${status}${foreign ? ', a file of the machine' : ''}`,
      input: asked,
    });
  }
  const lives = await get(port, '/', 'localhost');
  if (lives.status !== 200) defects.push({ run: runs, what: 'the server has ended', input: '' });
  child.kill();
  return { runs, ...fates, slowest, codes: {}, defects };
}

/** What no client can send is encoded, everything else goes as it is. */
function encodeLightly(path: string): string {
  return path.replace(/[^\x21-\x7e]/gu, (sign) =>
    /[\ud800-\udfff]/.test(sign) && sign.length === 1 ? '%ED%A0%80' : encodeURIComponent(sign),
  );
}

function get(port: number, path: string, host: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    const asked = request({ port, path, host: '127.0.0.1', headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        if (body.length < 5000) body += text;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.setTimeout(10_000, () => asked.destroy(new Error('no answer in ten seconds')));
    asked.once('error', () => resolve({ status: 0, body: '' }));
    asked.end();
  });
}
