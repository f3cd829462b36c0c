import type { TextEdit } from './edit.js';
import type { NewFile } from './fix-plan.js';

/** All that a run will change, known before it changes anything: enough to carry it out again from the middle, and to take it back. */
export interface JournaledRun {
  /** Absolute, with `/`. */
  readonly root: string;
  /** Name of the temporary files that a killed run leaves beside its targets. */
  readonly temporary: string;
  readonly files: readonly JournaledFile[];
  readonly created: readonly NewFile[];
  /** Folders that the new files needed, outermost first. */
  readonly folders: readonly string[];
}

export interface JournaledFile {
  readonly path: string;
  /** SHA-256 of the bytes, hex. */
  readonly before: string;
  readonly after: string;
  /** From the text before to the text after. */
  readonly edits: readonly TextEdit[];
}

/** A run as it was found in the journal. */
export interface RecordedRun extends JournaledRun {
  /** Sorts by the time of the start. */
  readonly id: string;
  /** ISO time in UTC. */
  readonly startedAt: string;
}

/** Keeps runs outside of the tree that they change. */
export interface Journal {
  /** On disk, and safe from a loss of power, before it returns. */
  begin(run: JournaledRun): BegunRun;
}

export interface BegunRun {
  /** The run is over: it can be taken back, and need not be resumed. Null, or why the journal could not be closed. */
  finish(): string | null;
}
