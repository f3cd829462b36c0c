/**
 * A model name taken apart by one surface's grammar.
 * `prefix + base + date + suffix + modifiers.join('')` is the text, byte for byte.
 */
export interface ModelName {
  readonly surface: string;
  readonly text: string;
  /** All before the publisher's own name: `us.anthropic.`, `anthropic/`, `models/`, `openai:`. */
  readonly prefix: string;
  /** The publisher's name without date: `claude-sonnet-4-5`, `gpt-4o`. */
  readonly base: string;
  /** The snapshot part with its separator, as written: `-20250929`, `@20251001`, `-2024-08-06`, `-0613`, or empty. */
  readonly date: string;
  /** What the surface appends: `-v1:0`, `@default`, or empty. */
  readonly suffix: string;
  /** Flavours that survive every rewrite, as written: `[1m]`, `:thinking`, `-fast`. */
  readonly modifiers: readonly string[];
  /** The key of the catalog: the text without its modifiers and without a prefix that only routes (`models/`, `openai:`, an ARN's head). */
  readonly id: string;
}

/** What the name is, by rule 1 of the labelling rubric. */
export type Kind = 'pin' | 'alias' | 'partial' | 'codename' | 'none';
