import { dirname } from 'node:path';
import { applyEdits, type TextEdit } from '../core/edit.js';
import { codeOf, type FileStatus, type FileSystem } from './file-system.js';
import { type Lock, takeLock } from './lock.js';
import { type Problem, problem, problemOf } from './problem.js';
import { removeLeftovers, replaceFile } from './replace-file.js';
import { parseSettings, type SettingsDocument } from './settings-document.js';
import type { SettingsSource, SettingsWrite } from './settings-store.js';

export interface SourceChange {
  change(document: SettingsDocument): readonly TextEdit[];
  /** Make the file where it is missing. */
  readonly isMaking: boolean;
  /** Copy the file before it is written for the first time. */
  readonly isBackingUp: boolean;
}

/** Reads, changes and replaces one settings file under its lock. Problems are values. */
export async function writeSource(
  files: FileSystem,
  source: SettingsSource | undefined,
  name: string,
  change: SourceChange,
): Promise<SettingsWrite> {
  if (source?.kind !== 'file' || source.isReadOnly) return notForWriting(name);
  const { path } = source;
  try {
    const target = resolveTarget(files, path);
    if (target === null && !change.isMaking) return problem('missing', path, 'no such file');
    if (target === null) files.makeFolder(dirname(path));
    const refusal = target === null ? null : statusRefusal(files.stat(target), target);
    if (refusal !== null) return refusal;
    const lock = await takeLock(files, target ?? path);
    if (lock === null) return problem('locked', path, 'another process holds the lock');
    try {
      return await writeLocked(files, target ?? path, change, lock);
    } finally {
      lock.release();
    }
  } catch (error) {
    return problemOf(error, path);
  }
}

/** The file behind the links; null where there is none. A link that leads nowhere is no missing file. */
function resolveTarget(files: FileSystem, path: string): string | null {
  try {
    return files.resolve(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Why this source would not be written, as far as that can be told beforehand. */
export function refusalOf(files: FileSystem, source: SettingsSource | undefined, name: string): Problem | null {
  if (source?.kind !== 'file' || source.isReadOnly) return notForWriting(name);
  try {
    const target = resolveTarget(files, source.path);
    return target === null ? null : statusRefusal(files.stat(target), target);
  } catch (error) {
    return problemOf(error, source.path);
  }
}

function notForWriting(name: string): Problem {
  return problem('read-only', name, 'this source is not for writing');
}

/** A rename would give the file a new owner, and would pass over its own write protection. */
function statusRefusal({ mode, uid }: FileStatus, path: string): Problem | null {
  if ((mode & 0o222) === 0) return problem('read-only', path, 'the file is write-protected');
  const self = process.geteuid?.();
  return self !== undefined && uid !== self ? problem('foreign-owned', path, `the file belongs to user ${uid}`) : null;
}

async function writeLocked(files: FileSystem, target: string, { change, isBackingUp }: SourceChange, lock: Lock): Promise<SettingsWrite> {
  const before = readOrNull(files, target);
  const document = await parseSettings(before ?? new TextEncoder().encode('{}\n'), target);
  if (document.kind === 'problem') return document;
  const edits = change(document);
  if (edits.length === 0) return { kind: 'unchanged' };
  const outcome = applyEdits(document.text, edits);
  if (outcome.kind === 'refused') throw new Error(`edits of ${target} do not fit its text: ${outcome.reason}`);
  removeLeftovers(files, target);
  const mode = before === null ? 0o600 : files.stat(target).mode;
  const confirm = (): void => lock.confirm();
  const backup = isBackingUp && before !== null ? await backUp(files, target, before, mode, confirm) : null;
  await replaceFile(files, target, new TextEncoder().encode(outcome.text), mode, confirm);
  return { kind: 'written', path: target, backup };
}

/** The file as it was before anything was migrated in it, for good. */
async function backUp(files: FileSystem, target: string, before: Uint8Array, mode: number, confirm: () => void): Promise<string | null> {
  const backup = `${target}.before-migrations`;
  if (readOrNull(files, backup) !== null) return null;
  await replaceFile(files, backup, before, mode, confirm);
  return backup;
}

function readOrNull(files: FileSystem, path: string): Uint8Array | null {
  try {
    return files.read(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
