import type { TextEdit } from '../core/edit.js';
import type { Problem } from './problem.js';
import type { SettingsDocument } from './settings-document.js';

/** Where settings come from. `values` are those of flags and the like: read, never written. */
export type SettingsSource =
  | {
      readonly kind: 'file';
      /** `userSettings`, `projectSettings`, … */
      readonly name: string;
      /** Absolute. */
      readonly path: string;
      /** Managed by somebody else than the user. */
      readonly isReadOnly?: boolean;
    }
  | { readonly kind: 'values'; readonly name: string; readonly values: Readonly<Record<string, unknown>> };

export type SettingsRead = SettingsDocument | Problem;

export type SettingsWrite =
  /** `backup` is the copy that was made because this was the first write; null where there is one already. */
  { readonly kind: 'written'; readonly path: string; readonly backup: string | null } | { readonly kind: 'unchanged' } | Problem;

export interface SettingsStore {
  /** The weakest first: a later one overrides an earlier one. */
  readonly sources: readonly SettingsSource[];
  /** One source alone, not merged with any other. */
  read(source: string): Promise<SettingsRead>;
  /** The raw text, without a parse. */
  peek(source: string): Promise<string | Problem>;
  /** Why this source would not be written, as far as that can be told beforehand. */
  refusal(source: string): Promise<Problem | null>;
  /** Sets one value by span, making the file where it is missing. The key's segments are joined by dots. */
  write(source: string, key: string, value: unknown): Promise<SettingsWrite>;
  /** Applies what `change` makes of the text as it is under the lock, after a copy of the file where there is none yet. No edits: nothing is touched. */
  change(source: string, change: (document: SettingsDocument) => readonly TextEdit[]): Promise<SettingsWrite>;
}
