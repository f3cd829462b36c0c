import { createRequire } from 'node:module';
import type { ts as TypeScript } from '@ts-morph/common';

/**
 * TypeScript's own parser, cut out of the package that ts-morph takes it from by `scripts/cut-parser.mjs`: typescript@7 has no JavaScript API.
 * Of the type, what the parser needs is there, and what these sources take. Loaded at the first parse.
 */
export let ts: typeof TypeScript;

export function loadCompiler(): void {
  ts ??= createRequire(import.meta.url)('#parser') as typeof TypeScript;
}

export type { TypeScript as TS };
