import { createRequire } from 'node:module';
import type { ts as TypeScript } from '@ts-morph/common';

/**
 * TypeScript's own parser, from the package that ts-morph takes it from: typescript@7 has no JavaScript API.
 * Loaded by `require` at the first parse (136 ms; an ESM import of the same file 430 ms, ts-morph around it 50 ms more).
 */
export let ts: typeof TypeScript;

export function loadCompiler(): void {
  ts ??= (createRequire(import.meta.url)('@ts-morph/common') as { ts: typeof TypeScript }).ts;
}

export type { TypeScript as TS };
