/** `unpin/runtime`: what applications import. */
export { defineMigration, type Migration, type RenameMigration, type RewriteMigration } from './define-migration.js';
export type { FileStatus, FileSystem } from './file-system.js';
export {
  allOf,
  anyOf,
  evaluate,
  flag,
  type Gate,
  type GateVerdict,
  not,
  type Plan,
  type Provider,
  plan,
  provider,
  type UserContext,
  userType,
  version,
} from './gates.js';
export type { Problem, ProblemReason } from './problem.js';
export { createReceipts, type Receipt, type Receipts } from './receipts.js';
export { type AliasTable, describe, type Resolution, type ResolveOptions, resolveModel } from './resolve-model.js';
export { type RunOptions, runMigrations } from './run-migrations.js';
export type { Change, Failure, OtherSource, RunReport, Skip } from './run-report.js';
export type { SettingsDocument, StoredString } from './settings-document.js';
export { createSettingsStore, type SettingsRead, type SettingsSource, type SettingsStore, type SettingsWrite } from './settings-store.js';
