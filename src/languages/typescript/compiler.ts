import { createRequire } from 'node:module';
import type { ts as TypeScript } from '@ts-morph/common';

/**
 * TypeScript's own parser, from the package that ts-morph takes it from: typescript@7 has no JavaScript API.
 * Loaded by `require` at the first parse (136 ms; an ESM import of the same file 430 ms, ts-morph around it 50 ms more), and
 * without what stands around it in its package: that costs 40 ms and 16 MB a thread, for the libraries of types.
 */
export let ts: typeof TypeScript;

export function loadCompiler(): void {
  ts ??= createRequire(import.meta.url)('@ts-morph/common/dist/typescript.js') as typeof TypeScript;
}

export type { TypeScript as TS };
