/**
 * unpin as a library. Every step of a run is a function of what it is given: nothing prints, exits or reads a clock,
 * and the disk is an interface. `scan` judges, `lint` words what matters, `planFix` plans the edits and `applyFix` writes them.
 */
export { loadCatalog } from './catalog/load-catalog.js';
export { type Configuration, DEFAULT_CONFIGURATION } from './core/configuration.js';
export type { Decision, Judged } from './core/decision.js';
export type { Disk, WritableDisk } from './core/disk.js';
export type { Finding } from './core/observation.js';
export type { LintReport, ScanReport } from './core/report.js';
export type { RunContext } from './engine/context.js';
export { createContext } from './engine/create-context.js';
export { applyFix, planFix } from './engine/fix.js';
export { lint } from './engine/lint.js';
export { scan } from './engine/scan.js';
export { REPORTERS } from './reporters/index.js';
