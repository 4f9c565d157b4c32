// The bill of materials in CycloneDX, made from the lock file by npm itself. What differs from one run or
// machine to the next is taken out (a random serial number, the time, npm's own version, the name of the
// folder), so that one lock file gives one file. Usage: npm run sbom [FILE]
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = process.argv[2] ?? join(root, 'dist/casus.cdx.json');
const made = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  shell: process.platform === 'win32',
});

const { serialNumber: _random, metadata, components, dependencies, ...rest } = JSON.parse(made);
const { timestamp: _now, tools: _npm, ...about } = metadata;
const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const byRef = (key) => (a, b) => (a[key] < b[key] ? -1 : 1);
const bill = {
  ...rest,
  metadata: { ...about, component: { ...about.component, name } },
  components: components.sort(byRef('bom-ref')),
  dependencies: dependencies.sort(byRef('ref')),
};
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${out}: ${components.length} components`);
