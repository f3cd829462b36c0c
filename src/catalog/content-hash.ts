import type { ModelRow } from './model-row.js';

/** FNV-1a, 32 bits, over all that a judgement can depend on: changes with the data, costs a millisecond, needs no crypto import. */
export function contentHash(rows: readonly ModelRow[]): string {
  let hash = 0x811c9dc5;
  for (const row of rows) {
    const text = JSON.stringify(row);
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
