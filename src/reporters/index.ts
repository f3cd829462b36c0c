import { json } from './json.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';

/** In the order of the documentation; the first is what a person gets. */
export const REPORTERS: readonly Reporter[] = [pretty, json];
