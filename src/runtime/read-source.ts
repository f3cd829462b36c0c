import type { FileSystem } from './file-system.js';
import { problem, problemOf } from './problem.js';
import { parseSettings } from './settings-document.js';
import type { SettingsRead, SettingsSource } from './settings-store.js';

/** One source as a document; a source of values is spelt as JSON first, so that both are asked in the same words. */
export async function readSource(files: FileSystem, source: SettingsSource | undefined, name: string): Promise<SettingsRead> {
  if (source === undefined) return problem('io', name, 'no such settings source');
  if (source.kind === 'values') return parseSettings(new TextEncoder().encode(JSON.stringify(source.values)), name);
  let bytes: Uint8Array;
  try {
    bytes = files.read(source.path);
  } catch (error) {
    const found = problemOf(error, source.path);
    return found.reason === 'read-only' ? { ...found, reason: 'unreadable' } : found;
  }
  return parseSettings(bytes, source.path);
}
