import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { BadInput } from '../fail.js';
import { type Site, typeOf } from './site.js';

const LOOPBACK = '127.0.0.1';

/**
 * What every answer carries. The policy of the page itself (no inline script, nothing from elsewhere) stands in
 * its head, so that it also holds on a static host; headers add what a page cannot say of itself.
 */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Serves a site; only requests that name this machine are answered: a page elsewhere cannot rebind a name to it. */
export function appOf(site: Site): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    if (!isLoopback(context.req.header('host') ?? '')) return context.text('Forbidden', 403);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  });
  app.get('*', (context) => {
    const path = decodePath(context.req.path);
    const name = path === '' ? 'index.html' : path;
    const content = site.files.get(name);
    if (!content) return context.text('Not found', 404);
    const lasting = name.startsWith('assets/');
    return context.body(new Uint8Array(content), 200, {
      'Content-Type': typeOf(name),
      'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
  return app;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return path.slice(1);
  }
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
}

/** Starts listening; where no port was asked for, a taken one is passed over. Resolves with the server and its port. */
export async function listen(
  site: Site,
  port: number,
  asked: boolean,
): Promise<{ server: Server; port: number }> {
  const handle = getRequestListener(appOf(site).fetch, { hostname: LOOPBACK });
  for (let tried = port; ; tried++) {
    const server = createServer((request: IncomingMessage, response) => {
      void handle(request, response);
    });
    const error = await started(server, tried);
    if (!error) {
      const address = server.address();
      return { server, port: typeof address === 'object' && address ? address.port : tried };
    }
    if (error.code !== 'EADDRINUSE')
      throw new BadInput((say) =>
        say('fault.port-failed', { port: `${tried}`, why: error.message }),
      );
    if (asked || tried >= port + 20) {
      throw new BadInput((say) => say('fault.port-taken', { port: `${tried}` }));
    }
  }
}

function started(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, LOOPBACK, () => resolve(null));
  });
}
