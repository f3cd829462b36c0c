import { dirname } from 'node:path';
import type { FileSystem } from '../../src/runtime/file-system.js';

/** A disk in memory, for tests that start an application thousands of times. */
export function memoryFiles(
  contents: Readonly<Record<string, string>>,
): FileSystem & { readonly texts: () => Readonly<Record<string, string>> } {
  const files = new Map<string, Uint8Array>(Object.entries(contents).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const handles = new Map<number, string>();
  let next = 3;
  const fail = (code: string, path: string): never => {
    throw Object.assign(new Error(`${code}: ${path}`), { code });
  };
  const find = (path: string): Uint8Array => files.get(path) ?? fail('ENOENT', path);
  return {
    texts: () => Object.fromEntries([...files].map(([path, bytes]) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)])),
    read: find,
    stat: (path) => ({ mode: files.has(path) ? 0o644 : fail('ENOENT', path), uid: process.geteuid?.() ?? 0, changedAt: Date.now() }),
    resolve: (path) => (files.has(path) ? path : fail('ENOENT', path)),
    list: (folder) => [...files.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1)),
    open(path, flags) {
      if (flags === 'wx' && files.has(path)) return fail('EEXIST', path);
      if (flags === 'wx') files.set(path, new Uint8Array());
      handles.set(next, path);
      return next++;
    },
    write(file, bytes) {
      const path = handles.get(file) ?? fail('EBADF', String(file));
      files.set(path, Buffer.concat([find(path), bytes]));
      return bytes.length;
    },
    setMode() {},
    flush() {},
    close(file) {
      handles.delete(file);
    },
    rename(from, to) {
      files.set(to, find(from));
      files.delete(from);
    },
    link(existing, path) {
      if (files.has(path)) fail('EEXIST', path);
      files.set(path, find(existing));
    },
    remove(path) {
      if (!files.delete(path)) fail('ENOENT', path);
    },
    makeFolder() {},
  };
}
