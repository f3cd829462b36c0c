import type { Judged, Tier } from './decision.js';
import type { TextEdit } from './edit.js';
import type { Skip } from './place.js';

/** What the person allowed beside the safe tier. */
export interface Permission {
  readonly unsafe: boolean;
  readonly upgrade: boolean;
}

/** One edit and the judged reference that asked for it. */
export interface PlannedEdit extends TextEdit {
  readonly judged: Judged;
}

/** A file that changes: its bytes, UTF-8 with or without a byte order mark, and the edits of their text. `planned-text.ts` spells both texts. */
export interface PlannedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly edits: readonly PlannedEdit[];
  /** Comments of unpin: insertions of whole lines that somebody asked for, removals of those that accept nothing. */
  readonly comments?: readonly TextEdit[];
  /** What is put into the index of the migrations for those that the run creates. */
  readonly entries?: readonly TextEdit[];
}

/** Why a planned file or edit was not carried out; each has an anchor in `docs/reasons.md`. */
export const REFUSALS = {
  'not-read': 'The file could not be read again when its edits were planned.',
  'edit-mismatch': 'The text at the place of the edit is no longer what was judged.',
  'edit-overlap': 'Two edits of the file cover the same characters.',
  'cannot-spell': 'The new name cannot be written between the quotes that stand there.',
  'breaks-syntax': 'The file would not parse, or not be read whole, after the edits.',
  'changes-other-names': 'Reading the file again after the edits finds other names than the plan says.',
  'changed-meanwhile': 'The file is no longer what it was when the run was planned.',
  'hard-linked': 'Another name (a hard link) leads to the same bytes; a rewrite would part the two.',
  'foreign-owner': 'Written, the file would belong to another user or group than before.',
  'not-written': 'The file could not be written.',
  'not-verified': 'Read back after the run, the file does not hold what was written, or may not survive a loss of power.',
} as const;

export type Refusal = keyof typeof REFUSALS;

/** A file to be created, relative to the root. */
export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** A file that was to change and stays whole as it is. */
export interface RefusedFile {
  readonly path: string;
  readonly reason: Refusal;
  /** What exactly was seen, for a person. */
  readonly message: string;
}

/** References left as they are for one reason. */
export interface LeftAlone {
  readonly reason: string;
  /** The permission that would rewrite them; null where none does. */
  readonly needs: Exclude<Tier, 'safe'> | null;
  readonly judged: readonly Judged[];
}

/** All that a fix would do, worked out in memory before anything is written. */
export interface FixPlan {
  readonly files: readonly PlannedFile[];
  /** Files that do not exist yet: migrations that belong to the edits. */
  readonly created: readonly NewFile[];
  readonly refused: readonly RefusedFile[];
  /** What a person may want to change first, what is ignored last; then most references first. */
  readonly left: readonly LeftAlone[];
  readonly skips: readonly Skip[];
}

/** What came of a plan. */
export interface FixResult {
  readonly written: readonly string[];
  readonly refused: readonly RefusedFile[];
  /** Why the journal could not be closed: the run is over, and counts as interrupted all the same. */
  readonly unclosed?: string;
}
