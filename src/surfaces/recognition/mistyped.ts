import type { Catalog } from '../../catalog/catalog.js';
import type { ModelName } from '../../core/model-name.js';
import { nearest } from '../../core/nearest.js';
import { nameOf } from '../grammar/core-name.js';

/** Lower-case words with a version somewhere: `claude-plugin` is none. */
const SHAPE = /^(?=.*\d)[a-z][a-z0-9]*(?:[-.][a-z0-9]+)+$/;
/** Longer or shorter by more than this, it is another name and no slip. */
const SLIP = 2;

/** Reads `claude-sonet-4-6`: shaped like a name and close to one that a publisher serves, though no grammar accepts it. Null for the rest. */
export function createMistypedReader({ rows }: Catalog): (text: string) => ModelName | null {
  const own = rows.filter(({ surface }) => surface.endsWith('-api'));
  return (text) => {
    if (!SHAPE.test(text)) return null;
    const meant = nearest(
      text,
      own.map(({ id }) => id).filter((id) => Math.abs(id.length - text.length) <= SLIP),
    );
    const row = own.find(({ id }) => id === meant);
    return row ? nameOf(row.surface, { core: { base: text, date: '', suffix: '' } }) : null;
  };
}
