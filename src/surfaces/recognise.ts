import type { Catalog } from '../catalog/catalog.js';
import type { AppConfiguration } from '../core/configuration.js';
import type { Kind, ModelName } from '../core/model-name.js';
import type { Range } from '../core/text.js';

/** One name found: all readings that some surface's grammar accepts, most likely first, and what it is. */
export interface Recognised {
  /** Range inside the text that was given. */
  readonly range: Range;
  readonly kind: Kind;
  readonly names: readonly ModelName[];
}

export interface Recogniser {
  /** Lower-case texts one of which stands in every name: what the prefilter looks for. */
  readonly stems: readonly string[];
  /** The whole string is one name (or a pattern: kind `partial`), or null. `isModelSlot` admits words like `sonnet`. */
  readWhole(text: string, isModelSlot: boolean): Recognised | null;
  /** Names inside a longer text, longest match, boundaries on both sides. */
  findWithin(text: string): readonly Recognised[];
}

export declare function createRecogniser(catalog: Catalog, app: AppConfiguration): Recogniser;
