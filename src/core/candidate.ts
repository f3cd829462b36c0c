import type { Range } from './text.js';

/** Where a name stands in the syntax; the words of the labelling rubric. */
export type Role =
  | 'argument'
  | 'property'
  | 'default'
  | 'constant'
  | 'array'
  | 'comparison'
  | 'key'
  | 'type'
  | 'template'
  | 'prose'
  | 'comment'
  | 'json-value'
  | 'json-key'
  | 'import';

/**
 * A string in a file that may name a model. A language makes it and knows nothing of models.
 * `range` covers what stands between the quotes; `raw` is the source text there, `text` its value.
 */
export interface Candidate {
  readonly range: Range;
  readonly raw: string;
  readonly text: string;
  /** The delimiter as written; empty where there is none (comment, JSX text, YAML plain scalar). */
  readonly quote: string;
  readonly role: Role;
  /** The property, parameter, variable or key that the string fills, as spelt; null where none is visible. */
  readonly slot: string | null;
  /** Names of the declarations, properties and keys around it, outermost first; the slot is the last. */
  readonly owner: readonly string[];
  /** False where the string is one part of a longer text (template part, comment, prose): a name is searched inside it. */
  readonly whole: boolean;
}
