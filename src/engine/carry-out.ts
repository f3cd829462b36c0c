import { createHash } from 'node:crypto';
import { decodeUtf8 } from '../core/decode.js';
import type { WritableDisk, WriteOutcome } from '../core/disk.js';
import { applyEdits, invertEdits, type TextEdit } from '../core/edit.js';
import type { FixPlan, FixResult, NewFile, Refusal, RefusedFile } from '../core/fix-plan.js';
import type { JournaledRun } from '../core/journal.js';
import { allEdits, bytesAfter } from '../core/planned-text.js';

/** What came of taking a run back. */
export interface UndoResult {
  /** As before the run, also where that was so already. */
  readonly restored: readonly string[];
  readonly refused: readonly RefusedFile[];
}

/** What the journal must know of a plan before it is carried out. */
export function journalOf({ files, created }: FixPlan, disk: WritableDisk): JournaledRun {
  return {
    root: disk.root,
    temporary: disk.temporary,
    files: files.map((file) => ({
      path: file.path,
      before: hashOf(file.before),
      after: hashOf(bytesAfter(file)),
      edits: allEdits(file).map(({ range, expected, replacement }) => ({ range, expected, replacement })),
    })),
    created,
    folders: [...new Set(created.flatMap(({ path }) => disk.missingFolders(path)))],
  };
}

/**
 * Brings every file of the run to its new bytes, and reads them back. It goes by the files alone, so a run that was killed anywhere is
 * completed by the steps of a fresh one; what is neither old nor new is refused, and the others go on.
 */
export function carryOut(run: JournaledRun, disk: WritableDisk): FixResult {
  const steps = [
    ...run.files.map(({ path, before, after, edits }) => ({ path, wanted: after, outcome: bring(path, before, after, edits, disk) })),
    ...run.created.map((file) => ({ path: file.path, wanted: hashOf(bytesOf(file)), outcome: createNew(file, disk) })),
  ];
  const { done, refused } = conclude(steps, disk);
  return { written: done, refused };
}

/** Carries out what a killed run has left to do, after its leftovers are gone. */
export function resume(run: JournaledRun, disk: WritableDisk): FixResult {
  sweep(run, disk);
  return carryOut(run, disk);
}

/** Brings every file that holds what the run wrote back to its old bytes, and removes the files and folders that the run made. */
export function takeBack(run: JournaledRun, disk: WritableDisk): UndoResult {
  sweep(run, disk);
  const steps = [
    ...run.files.map(({ path, before, after, edits }) => {
      return { path, wanted: before, outcome: bring(path, after, before, invertEdits(edits), disk) };
    }),
    ...run.created.map((file) => ({ path: file.path, wanted: null, outcome: removeCreated(file, disk) })),
  ];
  for (const folder of [...run.folders].reverse()) disk.removeFolder(folder);
  const { done, refused } = conclude(steps, disk);
  return { restored: done, refused };
}

interface Step {
  readonly path: string;
  /** Hash that the file must have in the end; null where it must be gone. */
  readonly wanted: string | null;
  readonly outcome: WriteOutcome;
}

const DONE: WriteOutcome = { kind: 'written' };
const CHANGED: WriteOutcome = { kind: 'failed', cause: 'changed', message: 'it is not what it was when the run was planned' };

function bring(path: string, from: string, to: string, edits: readonly TextEdit[], disk: WritableDisk): WriteOutcome {
  const read = disk.read(path);
  if (read.kind === 'failed') return read;
  const hash = hashOf(read.bytes);
  if (hash === to) return DONE;
  const text = hash === from ? decodeUtf8(read.bytes) : null;
  const edited = text === null ? null : applyEdits(text, edits);
  if (edited?.kind !== 'edited') return CHANGED;
  const bytes = new TextEncoder().encode(edited.text);
  return hashOf(bytes) === to ? disk.replace(path, read.bytes, bytes) : CHANGED;
}

function createNew(file: NewFile, disk: WritableDisk): WriteOutcome {
  const outcome = disk.create(file.path, file.content);
  const isOurs = outcome.kind === 'failed' && outcome.cause === 'exists' && problemAt(file.path, hashOf(bytesOf(file)), disk) === null;
  return isOurs ? DONE : outcome;
}

function removeCreated({ path, content }: NewFile, disk: WritableDisk): WriteOutcome {
  const outcome = disk.remove(path, content);
  return outcome.kind === 'failed' && outcome.cause === 'missing' ? DONE : outcome;
}

function sweep({ files, created }: JournaledRun, disk: WritableDisk): void {
  for (const { path } of [...files, ...created]) disk.sweep(path);
}

/** Flushes the folders, then reads everything back: only what is seen there counts as done. */
function conclude(
  steps: readonly Step[],
  disk: WritableDisk,
): { readonly done: readonly string[]; readonly refused: readonly RefusedFile[] } {
  const settled = disk.settle();
  const done: string[] = [];
  const refused: RefusedFile[] = [];
  for (const { path, wanted, outcome } of steps) {
    if (outcome.kind === 'failed') refused.push({ path, reason: REFUSAL_OF[outcome.cause] ?? 'not-written', message: outcome.message });
    else if (settled.kind === 'failed') refused.push({ path, reason: 'not-verified', message: `the folder: ${settled.message}` });
    else {
      const problem = problemAt(path, wanted, disk);
      if (problem === null) done.push(path);
      else refused.push({ path, reason: 'not-verified', message: `read back: ${problem}` });
    }
  }
  return { done, refused };
}

const REFUSAL_OF: Readonly<Record<string, Refusal>> = {
  changed: 'changed-meanwhile',
  'hard-linked': 'hard-linked',
  'foreign-owner': 'foreign-owner',
};

/** Why the file is not what it must be. `wanted` is null where there must be none. */
function problemAt(path: string, wanted: string | null, disk: WritableDisk): string | null {
  const read = disk.read(path);
  if (read.kind === 'bytes') return hashOf(read.bytes) === wanted ? null : 'it holds something else';
  return read.cause === 'missing' && wanted === null ? null : read.message;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function bytesOf({ content }: NewFile): Uint8Array {
  return new TextEncoder().encode(content);
}
