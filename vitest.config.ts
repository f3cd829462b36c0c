import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const STATE = join(tmpdir(), `unpin-test-state-${process.pid}`);

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/fixtures/**'],
    testTimeout: 60_000,
    // Much of the time a test waits for the built program.
    maxWorkers: '100%',
    hookTimeout: 60_000,
    // Journals and caches of the tests are not those of whoever runs them.
    env: { XDG_STATE_HOME: STATE, XDG_CACHE_HOME: join(STATE, 'cache') },
    globalSetup: ['test/forget-state.ts'],
    // A missing snapshot must fail in CI, never write itself.
    update: false,
  },
});
