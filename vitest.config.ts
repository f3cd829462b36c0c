import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/fixtures/**'],
    testTimeout: 60_000,
    // Journals of the tests are not those of whoever runs them.
    env: { XDG_STATE_HOME: join(tmpdir(), `unpin-test-state-${process.pid}`) },
    globalSetup: ['test/forget-state.ts'],
    // A missing snapshot must fail in CI, never write itself.
    update: false,
  },
});
