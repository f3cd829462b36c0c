import type { TextEdit } from '../core/edit.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import { type Problem, problem, problemOf } from './problem.js';
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
  peek(source: string): string | Problem;
  /** The file of a source, links not followed; empty where it has none. */
  pathOf(source: string): string;
  /** Why this source would not be written, as far as that can be told beforehand. */
  refusal(source: string): Promise<Problem | null>;
  /** Sets one value by span, making the file where it is missing. The key's segments are joined by dots. */
  write(source: string, key: string, value: unknown): Promise<SettingsWrite>;
  /** Applies what `change` makes of the text as it is under the lock, after a copy of the file where there is none yet. No edits: nothing is touched. */
  change(source: string, change: (document: SettingsDocument) => readonly TextEdit[]): Promise<SettingsWrite>;
}

/** @throws Error where two sources share a name */
export function createSettingsStore(sources: readonly SettingsSource[], files: FileSystem = nodeFileSystem): SettingsStore {
  const names = sources.map(({ name }) => name);
  if (new Set(names).size < names.length) throw new Error(`two settings sources share a name: ${names.join(', ')}`);
  const find = (name: string): SettingsSource | Problem =>
    sources.find((source) => source.name === name) ?? problem('missing', name, 'no such settings source');
  const writable = (name: string): { readonly kind: 'writable'; readonly path: string } | Problem => {
    const source = find(name);
    if (source.kind === 'problem') return source;
    const isReadOnly = source.kind === 'values' || source.isReadOnly === true;
    return isReadOnly ? problem('read-only', name, 'this source is not for writing') : { kind: 'writable', path: source.path };
  };
  return {
    sources,
    async read(name) {
      const source = find(name);
      if (source.kind === 'problem') return source;
      const { readSource } = await import('./read-source.js');
      return readSource(files, source);
    },
    peek(name) {
      const source = find(name);
      if (source.kind === 'problem') return source;
      if (source.kind === 'values') return JSON.stringify(source.values);
      try {
        return new TextDecoder().decode(files.read(source.path));
      } catch (error) {
        return problemOf(error, source.path);
      }
    },
    pathOf(name) {
      const source = find(name);
      return source.kind === 'file' ? source.path : '';
    },
    async refusal(name) {
      const target = writable(name);
      if (target.kind === 'problem') return target;
      const { refusalOf } = await import('./write-source.js');
      return refusalOf(files, target.path);
    },
    async write(name, key, value) {
      const target = writable(name);
      if (target.kind === 'problem') return target;
      const { writeSource } = await import('./write-source.js');
      return writeSource(files, target.path, { change: (document) => document.editsFor(key, value), isMaking: true, isBackingUp: false });
    },
    async change(name, change) {
      const target = writable(name);
      if (target.kind === 'problem') return target;
      const { writeSource } = await import('./write-source.js');
      return writeSource(files, target.path, { change, isMaking: false, isBackingUp: true });
    },
  };
}
