import { host } from './host.js';
import { portable } from './portable.js';
import type { MigrationStyle } from './style.js';

/** The registry of the folder. */
export const STYLES: readonly MigrationStyle[] = [host, portable];
