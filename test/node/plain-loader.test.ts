import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPlainly } from '../../src/node/plain-loader.js';
import { makeTree } from './temporary-tree.js';

const require = createRequire(import.meta.url);

/** What @babel/register does, as far as it matters here. */
function hook(...extensions: readonly string[]): () => void {
  const before = extensions.map((extension) => [extension, require.extensions[extension]] as const);
  for (const extension of extensions) require.extensions[extension] = (module) => Object.assign(module, { exports: 'compiled' });
  return () => {
    for (const [extension, loader] of before) {
      if (loader) require.extensions[extension] = loader;
      else delete require.extensions[extension];
    }
  };
}

test('what is loaded inside is not compiled; before and afterwards it is, also after a failure', async () => {
  const root = makeTree({ 'a.js': 'module.exports = 1', 'b.cjs': 'module.exports = 2', 'c.js': '', 'd.cjs': '' });
  const load = (name: string): unknown => require(join(root, name));
  const unhook = hook('.js', '.cjs');
  try {
    expect(await loadPlainly(async () => [load('a.js'), load('b.cjs')])).toEqual([1, 2]);
    await expect(loadPlainly(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect([load('c.js'), load('d.cjs')]).toEqual(['compiled', 'compiled']);
  } finally {
    unhook();
  }
});

test('leaves no loader behind that was not there', async () => {
  const before = Object.keys(require.extensions);
  await loadPlainly(async () => null);
  expect(Object.keys(require.extensions)).toEqual(before);
});
