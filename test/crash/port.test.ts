import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resume, takeBack } from '../../src/engine/carry-out.js';
import { applyFix } from '../../src/engine/fix.js';
import { nodeFileSystem } from '../../src/node/file-system.js';
import { openJournals } from '../../src/node/journals.js';
import { openDisk } from '../../src/node/open-disk.js';
import { planned, planOf } from '../fix/planned.js';
import { faultyFiles } from '../node/faulty-files.js';
import { makeTree } from '../node/temporary-tree.js';

const OLD = 'use("old"); // größe\r\n';
const NEW = 'use("newer"); // größe\r\n';
const PATHS = ['a.ts', 'b/c.ts', 'd.ts'];
const PLAN = planOf({ files: PATHS.map((path) => planned(path, OLD, 'old', 'newer')), created: [{ path: 'm/x.ts', content: 'new' }] });

test.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS'])(
  'T12: %s at each step of the whole run loses nothing, and the other files are written',
  (code) => {
    const named = new Set<string>();
    for (let step = 1, isReached = true; isReached; step++) {
      const root = makeTree(Object.fromEntries(PATHS.map((path) => [`tree/${path}`, OLD])));
      const [tree, state] = [join(root, 'tree'), join(root, 'state')];
      const text = (path: string): string => readFileSync(join(tree, path), 'utf8');
      const { files, steps } = faultyFiles((at) => (at === step ? code : null));
      const journals = openJournals(files, state, tree);
      const disk = openDisk(tree, files);
      let written: readonly string[] = [];
      let said = '';
      try {
        const release = journals.lock();
        const result = applyFix(PLAN, disk, journals);
        written = result.written;
        said = [...result.refused.map(({ message }) => message), result.unclosed ?? ''].join(' ');
        expect(written.length, said).toBeGreaterThanOrEqual(said.includes('the folder') ? 0 : PATHS.length);
        release();
      } catch (error) {
        expect(error).toMatchObject({ name: 'UsageError', message: expect.stringContaining(`${code}; nothing was written`) });
        expect(PATHS.map(text)).toEqual(PATHS.map(() => OLD));
      }
      isReached = steps.length >= step;
      named.add(steps[step - 1] ?? '');
      for (const path of PATHS) expect([OLD, NEW]).toContain(text(path));
      for (const path of written) expect(text(path)).toBe(path === 'm/x.ts' ? 'new' : NEW);

      const well = openJournals(nodeFileSystem, state, tree);
      const [found] = well.list();
      const run = found ? well.read(found) : null;
      if (run === null) continue;
      const again = openDisk(tree, undefined, run.temporary);
      expect(resume(run, again).refused).toEqual([]);
      expect(PATHS.map(text)).toEqual(PATHS.map(() => NEW));
      expect(takeBack(run, again).refused).toEqual([]);
      expect(readdirSync(tree, { recursive: true }).sort()).toEqual(['a.ts', 'b', 'b/c.ts', 'd.ts']);
      expect(PATHS.map(text)).toEqual(PATHS.map(() => OLD));
    }
    expect(named.size).toBe(15);
  },
);
