import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WritableDisk } from '../../src/core/disk.js';
import type { FixPlan, PlannedFile } from '../../src/core/fix-plan.js';
import { applyFix } from '../../src/engine/fix.js';
import { openDisk } from '../../src/node/open-disk.js';
import { makeTree } from '../node/temporary-tree.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string): PlannedFile => ({
  path,
  before: bytes('old'),
  after: bytes('new'),
  beforeText: 'old',
  afterText: 'new',
  edits: [],
});
const planOf = (plan: Partial<FixPlan>): FixPlan => ({ files: [], created: [], refused: [], left: [], skips: [], ...plan });

test('T12: a file that changed since it was planned is refused and kept, the others are written', () => {
  const root = makeTree({ 'a.ts': 'old', 'b.ts': 'old' });
  writeFileSync(join(root, 'a.ts'), 'saved meanwhile');
  const result = applyFix(planOf({ files: [file('a.ts'), file('b.ts')] }), openDisk(root));
  expect(result.written).toEqual(['b.ts']);
  expect(result.refused).toMatchObject([{ path: 'a.ts', reason: 'not-written' }]);
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('saved meanwhile');
  expect(readFileSync(join(root, 'b.ts'), 'utf8')).toBe('new');
});

test('a new file never replaces one that exists', () => {
  const root = makeTree({ 'migrations/a.ts': 'history' });
  const created = ['migrations/a.ts', 'migrations/b.ts'].map((path) => ({ path, content: 'generated' }));
  const result = applyFix(planOf({ created }), openDisk(root));
  expect(result.written).toEqual(['migrations/b.ts']);
  expect(result.refused).toMatchObject([{ path: 'migrations/a.ts', reason: 'not-written' }]);
  expect(readFileSync(join(root, 'migrations/a.ts'), 'utf8')).toBe('history');
});

test('what the disk says is passed on, and what the plan refused is not forgotten', () => {
  const failing: WritableDisk = {
    root: '/',
    read: () => ({ kind: 'failed', cause: 'missing', message: 'gone' }),
    replace: () => ({ kind: 'failed', cause: 'read-only', message: 'the disk is full' }),
    create: () => ({ kind: 'failed', cause: 'exists', message: 'exists already' }),
  };
  const before = { path: 'c.ts', reason: 'breaks-syntax' as const, message: 'm' };
  expect(applyFix(planOf({ files: [file('a.ts')], refused: [before] }), failing)).toEqual({
    written: [],
    refused: [before, { path: 'a.ts', reason: 'not-written', message: 'the disk is full' }],
  });
});
