import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyExample, linkDependencies, tool, unpin } from './copy.js';

let copy: string;

beforeAll(() => {
  copy = copyExample();
  unpin(copy, 'fix', '--write');
  linkDependencies(copy);
});

afterAll(() => {
  rmSync(dirname(copy), { recursive: true, force: true });
});

it('passes its own tests after the rewrite as before', () => {
  const { status, stdout, stderr } = tool(copy, 'vitest/vitest.mjs', 'run', '--root', copy, '--reporter=dot');
  expect(`${stdout}${stderr}`).toMatch(/Tests +20 passed/);
  expect(status).toBe(0);
});
