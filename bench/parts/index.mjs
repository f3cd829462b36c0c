import { fix } from './fix.mjs';
import { growth } from './growth.mjs';
import { lint } from './lint.mjs';
import { prefilter } from './prefilter.mjs';
import { runtime } from './runtime.mjs';
import { shards } from './shards.mjs';
import { simulate } from './simulate.mjs';
import { start } from './start.mjs';

/** In the order of the results. A part answers to one or more ids, and gives the lines of its section. */
export const PARTS = [lint, prefilter, growth, shards, fix, start, simulate, runtime];
