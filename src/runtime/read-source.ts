import type { FileSystem } from './file-system.js';
import { type Problem, problem, problemOf } from './problem.js';
import { parseSettings } from './settings-document.js';
import type { SettingsRead, SettingsSource } from './settings-store.js';

/** One source as a document; a source of values is spelt as JSON first, so that both are asked in the same words. */
export async function readSource(files: FileSystem, source: SettingsSource | undefined, name: string): Promise<SettingsRead> {
  const bytes = bytesOf(files, source, name);
  return 'kind' in bytes ? bytes : parseSettings(bytes, source?.kind === 'file' ? source.path : name);
}

/** The text without a parse; what is not UTF-8 shows as U+FFFD. */
export function peekSource(files: FileSystem, source: SettingsSource | undefined, name: string): string | Problem {
  const bytes = bytesOf(files, source, name);
  return 'kind' in bytes ? bytes : new TextDecoder().decode(bytes);
}

function bytesOf(files: FileSystem, source: SettingsSource | undefined, name: string): Uint8Array | Problem {
  if (source === undefined) return problem('io', name, 'no such settings source');
  if (source.kind === 'values') return new TextEncoder().encode(JSON.stringify(source.values));
  try {
    return files.read(source.path);
  } catch (error) {
    const found = problemOf(error, source.path);
    return found.reason === 'read-only' ? { ...found, reason: 'unreadable' } : found;
  }
}
