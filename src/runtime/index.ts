/** `unpin/runtime`: what applications import. */

export { createReceipts, createSettingsStore, defineMigration } from './declarations.js';
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
export type { Migration, RenameMigration, RewriteMigration } from './migration.js';
export type { Problem, ProblemReason } from './problem.js';
export type { Receipt, Receipts } from './receipts.js';
export { type AliasTable, describe, type Resolution, type ResolveOptions, resolveModel } from './resolve-model.js';
export { type RunOptions, runMigrations } from './run-migrations.js';
export type { Change, Failure, OtherSource, RunReport, Skip } from './run-report.js';
export type { SettingsDocument, StoredString } from './settings-document.js';
export type { SettingsRead, SettingsSource, SettingsStore, SettingsWrite } from './settings-store.js';
