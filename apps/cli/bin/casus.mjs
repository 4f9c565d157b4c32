#!/usr/bin/env node
// The command `casus`. It is linked by `npm ci`, so it exists before the first build.
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/casus.mjs', import.meta.url);

if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  process.stderr.write('casus is not built yet: run `npm run build` (or `npm start`)\n');
  process.exitCode = 2;
}
