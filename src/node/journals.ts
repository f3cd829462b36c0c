import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import type { Journal, RecordedRun } from '../core/journal.js';
import { codeOf } from './failure.js';
import type { FileSystem } from './file-system.js';
import { ownTemporary, sweepDead } from './own-temporary.js';
import { pruneRuns, pruneTrees } from './prune-journals.js';
import { readKey, seal, unseal } from './seal.js';
import { isHeld, takeTreeLock } from './tree-lock.js';
import { flushFolder, removeQuietly, writeTemporary } from './write-temporary.js';

/** The runs that have written to one tree, a sealed file each. Its name tells when the run began and whether it is over. */
export interface Journals extends Journal {
  /** Gives back what releases the lock. @throws UsageError where another run is writing to the tree */
  lock(): () => void;
  isLocked(): boolean;
  /** Oldest first. */
  list(): readonly Found[];
  /** Null where it is damaged, or was made by another version or with another key. */
  read(found: Found): RecordedRun | null;
  /** Marks a run as over, or as under way again. */
  mark(id: string, isOver: boolean): void;
  /** Of a run that was taken back nothing is kept. */
  forget(id: string): void;
}

export interface Found {
  readonly id: string;
  /** False where the run was interrupted. */
  readonly isOver: boolean;
  /** Absolute. */
  readonly path: string;
}

const VERSION = 1;
const NAME = /^(\d{8}T\d{9}Z-[0-9a-f]{8})\.(open|done)$/;

/** `state` is unpin's folder of the user, `tree` a real folder. Nothing is made before something is to be written. */
export function openJournals(files: FileSystem, state: string, tree: string): Journals {
  const all = join(state, 'journals');
  const folder = join(all, createHash('sha256').update(tree).digest('hex').slice(0, 32));
  const pathOf = (id: string, isOver: boolean): string => join(folder, `${id}.${isOver ? 'done' : 'open'}`);
  const journals: Journals = {
    lock: () =>
      explaining(state, () => {
        const release = lockFolder(files, folder);
        for (const each of [folder, state]) sweepDead(files, each);
        return release;
      }),
    isLocked: () => explaining(state, () => isHeld(files, folder)),
    list: () =>
      explaining(state, () => namesIn(files, folder)).flatMap((name) => {
        const [, id = '', end = ''] = NAME.exec(name) ?? [];
        return id === '' ? [] : [{ id, isOver: end === 'done', path: join(folder, name) }];
      }),
    read: ({ path }) => explaining(state, () => readRun(files, state, path)),
    begin: (run) =>
      explaining(state, () => {
        const startedAt = new Date().toISOString();
        const id = `${startedAt.replaceAll(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}`;
        const recorded: RecordedRun & { readonly version: number } = { version: VERSION, id, startedAt, ...run };
        const temporary = ownTemporary(pathOf(id, false));
        writeTemporary(files, temporary, seal(readKey(files, state), JSON.stringify(recorded)), null, 0o600);
        try {
          files.rename(temporary, pathOf(id, false));
          flushFolder(files, folder);
        } catch (error) {
          for (const path of [temporary, pathOf(id, false)]) removeQuietly(files, path);
          throw error;
        }
        return { finish: () => problemOf(() => journals.mark(id, true)) };
      }),
    mark: (id, isOver) =>
      closing(state, () => {
        files.rename(pathOf(id, !isOver), pathOf(id, isOver));
        flushFolder(files, folder);
        pruneRuns(files, folder);
        pruneTrees(files, all);
      }),
    forget: (id) =>
      closing(state, () => {
        files.remove(pathOf(id, false));
        flushFolder(files, folder);
      }),
  };
  return journals;
}

/** Another run may tidy the folder away before the lock stands in it. */
function lockFolder(files: FileSystem, folder: string): () => void {
  files.makeFolder(folder, 0o700);
  try {
    return takeTreeLock(files, folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    files.makeFolder(folder, 0o700);
    return takeTreeLock(files, folder);
  }
}

function readRun(files: FileSystem, state: string, path: string): RecordedRun | null {
  const text = unseal(readKey(files, state), files.read(path));
  const run: (RecordedRun & { readonly version: number }) | null = text === null ? null : JSON.parse(text);
  return run?.version === VERSION ? run : null;
}

function namesIn(files: FileSystem, folder: string): readonly string[] {
  try {
    return [...files.list(folder)].sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Without a journal nothing is written: where it cannot be kept, a person must know how to give it a place. */
function explaining<Result>(state: string, action: () => Result): Result {
  const hint = 'Set XDG_STATE_HOME to a folder that can be written and outlives the run.';
  return inWords(action, (code) => new UsageError(`the journal cannot be kept in ${state}: ${code}; nothing was written`, hint));
}

function closing(state: string, action: () => void): void {
  const hint = 'Every file is whole. unpin fix --resume or unpin undo ends the run once the disk is well.';
  inWords(action, (code) => new UsageError(`the journal in ${state} cannot be closed: ${code}`, hint));
}

function inWords<Result>(action: () => Result, wordsOf: (code: string) => UsageError): Result {
  try {
    return action();
  } catch (error) {
    const code = codeOf(error);
    throw code === null ? error : wordsOf(code);
  }
}

function problemOf(action: () => void): string | null {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof UsageError) return `${error.message}. ${error.hint}`;
    throw error;
  }
}
