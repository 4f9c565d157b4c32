import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../cli/bin/casus.mjs', import.meta.url));

export interface Site {
  /** Where its start page is, with a slash at the end. */
  readonly address: string;
  readonly close: () => void;
}

/** What `casus serve` shows, of the built-in library or another. */
export async function served(library?: string): Promise<Site> {
  const own = library === undefined ? [] : ['--library', library];
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', ...own]);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (part) => {
      said += part;
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
    server.stderr.on('data', (part) => {
      said += part;
    });
    server.on('exit', () => reject(new Error(`casus serve ended: ${said}`)));
  });
  return { address, close: () => server.kill() };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What `casus publish` writes, on a plain static host, not at its root. */
async function published(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'casus-published-'));
  const ran = spawnSync(process.execPath, [program, 'publish', folder], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`casus publish: ${ran.stderr}`);
  const base = '/some/where/';
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
    try {
      if (!path.startsWith(base)) throw new Error(path);
      const own = path.slice(base.length);
      const file = own === '' || own.endsWith('/') ? `${own}index.html` : own;
      const content = readFileSync(join(folder, file));
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: `http://127.0.0.1:${port}${base}`, close };
}

/** Both, by name: what holds of the one must hold of the other. */
export const SITES = { served: () => served(), published } as const;
