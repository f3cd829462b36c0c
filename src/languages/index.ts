import type { Language } from '../core/syntax.js';
import { json } from './json.js';
import { typescript } from './typescript.js';

export const LANGUAGES: readonly Language[] = [typescript, json];

/** The language of a path by its whole file name or its ending, without case; null where no member reads it. */
export function languageOf(path: string): Language | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const reads = (language: Language): boolean =>
    (language.fileNames ?? []).includes(name) || language.extensions.some((extension) => name.endsWith(extension));
  return LANGUAGES.find(reads) ?? null;
}
