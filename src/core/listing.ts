import type { Skip } from './place.js';

/** The files of a run: made in `node/`, read by the engine. Paths are relative to the root, with `/`, sorted, each once. */
export interface Listing {
  readonly files: readonly string[];
  /** Named, and not even listed: a symbolic link that goes round in circles. */
  readonly skips: readonly Skip[];
  /** Things to say on stderr: an ignored file that was named and is therefore read. */
  readonly notices: readonly string[];
}
