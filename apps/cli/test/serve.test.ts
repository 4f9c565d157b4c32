import { expect, test } from 'vitest';
import { appOf } from '../src/serve/server.js';

const files = new Map([
  ['index.html', Buffer.from('<!doctype html>')],
  ['assets/a.js', Buffer.from('1')],
]);
const app = appOf({ files, version: '1-00000000' });
const get = (path: string, host: string) =>
  app.request(new Request(`http://localhost${path}`, { headers: { host } }));

test.each(['localhost:4174', '127.0.0.1', '[::1]:80', 'LOCALHOST'])(
  '%s is this machine',
  async (host) => {
    const response = await get('/', host);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  },
);

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io:4174', ''])(
  'a request for %s is refused',
  async (host) => {
    expect((await get('/', host)).status).toBe(403);
  },
);

test('only files of the site are served', async () => {
  expect((await get('/assets/a.js', 'localhost')).headers.get('content-type')).toContain(
    'javascript',
  );
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/%zz', '/assets/']) {
    expect((await get(path, 'localhost')).status).toBe(404);
  }
});
