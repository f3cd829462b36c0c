import type { Role } from './candidate.js';
import type { Kind, ModelName } from './model-name.js';
import type { Uses } from './syntax.js';
import type { Range } from './text.js';

/** What sort of file or table the name stands in; the words of the labelling rubric. */
export type Context = 'product' | 'test' | 'fixture' | 'generated' | 'registry' | 'example' | 'migration' | 'script' | 'locale' | 'doc';

export type Strength = 'proof' | 'strong' | 'weak';

/** One observed fact about a place. `claim` is a stable kebab-case word, `value` its object (a surface, a context, a table). */
export interface Evidence {
  readonly claim: string;
  readonly value: string;
  readonly strength: Strength;
  /** Words for a person: what was seen. */
  readonly words: string;
  /** Where it was seen; another file's path where it is not this one. */
  readonly range?: Range;
  readonly path?: string;
}

/** What the bytes of one file prove about a reference. Plain data. */
export interface LocalPlace {
  readonly context: Context;
  /** Everything seen, in the order in which it was found. Claims are listed in `places/claims.ts`. */
  readonly evidence: readonly Evidence[];
  /** Questions that only other files can answer; without a link step each is reason `needs-cross-file`. */
  readonly questions: readonly Question[];
  /** What raised the questions, where there are any. */
  readonly trail?: Trail;
}

/** The uses of a value that lead out of its file, and the evidence that came of them: pieces `from` to `to`, to be replaced by what the link step finds. */
export interface Trail {
  readonly uses: Uses;
  readonly from: number;
  readonly to: number;
}

export type Question =
  /** Who uses this exported binding, and how? */
  | { readonly kind: 'uses-of-export'; readonly name: string }
  /** What is this import: a client of which surface, a function that does what with the value? */
  | { readonly kind: 'origin-of-import'; readonly module: string; readonly name: string; readonly range: Range };

export interface Reference {
  readonly path: string;
  readonly range: Range;
  readonly line: number;
  readonly column: number;
  /** The name as a value, modifiers and prefixes included. */
  readonly text: string;
  /** The same as it is written in the source. */
  readonly raw: string;
  readonly quote: string;
  readonly role: Role;
  readonly slot: string | null;
  readonly owner: readonly string[];
  /** False where it was found inside a longer text. */
  readonly whole: boolean;
  readonly kind: Kind;
  /** One reading per surface whose grammar accepts the text, most likely first. */
  readonly names: readonly ModelName[];
  readonly local: LocalPlace;
}

/** The linked place: local evidence and that of other files, concluded. */
export interface Place {
  readonly role: Role;
  readonly context: Context;
  /** A surface id; `unknown` where nothing shows who will interpret the name. */
  readonly surface: string;
  /** How sure the surface is; null for `unknown`. */
  readonly strength: Strength | null;
  readonly evidence: readonly Evidence[];
  readonly open: readonly Question[];
}

/** Why a file was not read whole: never clean, always listed. */
export interface Skip {
  readonly path: string;
  /** `encoding`, `too-large`, `unreadable`, `syntax`, `symlink-loop`, `binary`, `ignored`, … */
  readonly cause: string;
  readonly message: string;
}

/** All that one file says: a pure function of its bytes, the tool version and the configuration. The unit of cache and shard. */
export interface FileFacts {
  readonly path: string;
  readonly language: string;
  readonly references: readonly Reference[];
  /** Broken syntax: found lexically, never edited. */
  readonly isReportOnly: boolean;
  readonly skip: Skip | null;
}
