import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packages = fileURLToPath(new URL('./packages', import.meta.url));

// Tests run on source, not on what the last build left in dist/.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@casus\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
      { find: /^@casus\/([^/]+)\/(.+)$/, replacement: `${packages}/$1/src/$2/index.ts` },
    ],
  },
  test: {
    // A slow machine is not a failure: nothing here asserts a time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // One a core: half of the machine would stand idle.
    maxWorkers: '100%',
    // No test changes what another reads; reading the source anew for each file took minutes.
    isolate: false,
    setupFiles: ['tests/seed.ts'],
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
  },
});
