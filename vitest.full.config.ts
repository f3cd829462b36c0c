import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** The same tests with more of everything that is drawn or repeated: kills, starts at once, generated settings. */
export default mergeConfig(base, defineConfig({ test: { env: { UNPIN_FULL: '1' }, testTimeout: 3_600_000, hookTimeout: 3_600_000 } }));
