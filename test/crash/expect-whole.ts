import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { journalsAround } from '../../src/commands/open-journals.js';
import type { Home } from './home.js';

/** How far a run has come. */
interface Progress {
  /** Files that are new. */
  readonly fresh: number;
  /** A journal says that the run was interrupted, or is over; neither where it has not begun. */
  readonly isOpen: boolean;
  readonly isOver: boolean;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** No file is torn, and the journal tells which are old and which are new. */
export function expectWhole({ tree, state, before, after, files }: Home): Progress {
  const found = files();
  const journals = journalsAround(tree, { environment: { XDG_STATE_HOME: state } });
  const [last, ...others] = journals.list();
  expect(others).toEqual([]);
  const run = last ? journals.read(last) : null;
  const told = new Map(run?.files.map((file) => [file.path, file]));
  for (const path of Object.keys({ ...after, ...found })) {
    const text = found[path];
    expect([before[path], after[path]], path).toContain(text);
    if (text === undefined || before[path] === after[path]) continue;
    const file = told.get(path);
    if (file) expect(hashOf(text), path).toBe(text === before[path] ? file.before : file.after);
    else if (text !== before[path]) expect(run?.created, path).toContainEqual({ path, content: text });
  }
  return {
    fresh: Object.keys(after).filter((path) => found[path] !== before[path]).length,
    isOpen: last?.isOver === false,
    isOver: last?.isOver === true,
  };
}
