import { relative, resolve, sep } from 'node:path';
import { UsageError } from '../core/errors.js';
import { languageOf } from '../languages/index.js';
import { soundOut } from '../node/read-bytes.js';
import type { Choice, Sources } from './choose-files.js';

/** One file whose content comes from stdin, whatever stands on the disk under its name; an ignored one is left as it is, as editors expect. */
export async function chooseStdin(filename: string, { disk, host, isIgnored }: Sources): Promise<Choice> {
  const path = relative(disk.root, resolve(disk.root, filename)).replaceAll(sep, '/');
  if (path === '' || path.startsWith('../')) throw new UsageError(`--stdin-filename: "${filename}" is no file of this folder`);
  if (languageOf(path) === null) throw new UsageError(`--stdin-filename: unpin reads no files such as "${filename}"`);
  const read = soundOut(Buffer.from(await host.input()));
  const listing = isIgnored(path)
    ? { files: [], skips: [], notices: [`${path}: ignored, not read; --no-ignore reads it`] }
    : { files: [path], skips: [], notices: [] };
  return {
    disk: { root: disk.root, read: (asked) => (asked === path ? read : disk.read(asked)) },
    project: 'none',
    list: async () => listing,
  };
}
