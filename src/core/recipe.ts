import type { Judged } from './decision.js';

/** Axis `transforms/`: which of the rewrites that unpin decided one transform carries out. */
export interface Recipe {
  readonly name: string;
  selects(judged: Judged): boolean;
}
