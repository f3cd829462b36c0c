import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { runCli } from '../commands/run-cli.js';
import { makeTree } from '../node/temporary-tree.js';
import { copySources, frameOf, installedSources, namesOf, sampleOf } from './corpus-tree.js';
import { faultsIn, SINKS } from './plant-name.js';

/** All of it by `npm run corpus`. */
const SAMPLE = 200;
const DAY = ['--today', '2026-11-20'];
const BOLD = ['--write', '--unsafe', '--allow-upgrade', '--to', 'successor', '--no-ignore', '--allow-dirty'];

const CONFIGURATION = {
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6', haiku: 'claude-haiku-4-5' },
    sinks: SINKS,
  },
};

test('files that nobody wrote for unpin: none is broken, nothing but names changes, and once is enough', async () => {
  const root = makeTree({ 'unpin.config.json': JSON.stringify(CONFIGURATION) });
  const all = installedSources();
  const paths = copySources(process.env.UNPIN_FULL === '1' ? all : sampleOf(all, SAMPLE), root);
  const read = (path: string): string => readFileSync(join(root, path), 'latin1');
  const before = new Map(paths.map((path) => [path, read(path)]));
  const state = join(makeTree({}), 'state');
  const run = async (...words: readonly string[]) => {
    const { code, stdout, stderr } = await runCli(root, [...words, ...DAY, '--format', 'json'], { XDG_STATE_HOME: state });
    expect([0, 3], stderr).toContain(code);
    expect(stderr).not.toContain('fault');
    return JSON.parse(stdout);
  };

  const scanned = await run('scan', '--no-ignore');
  const skipped = new Set<string>(scanned.skipped.map(({ path }: { path: string }) => path));
  await run('fix', ...BOLD);
  const changed = paths.filter((path) => read(path) !== before.get(path));
  for (const path of changed) {
    const [old, now] = [before.get(path) ?? '', read(path)];
    expect(skipped.has(path), `${path} was not understood`).toBe(false);
    expect(frameOf(now), path).toEqual(frameOf(old));
    expect(strangeChanges(old, now), path).toEqual([]);
    expect(faultsIn(path, now), path).toEqual(faultsIn(path, old));
  }
  const once = new Map(changed.map((path) => [path, read(path)]));
  await run('fix', ...BOLD);
  expect(paths.filter((path) => read(path) !== (once.get(path) ?? before.get(path)))).toEqual([]);

  expect(changed.length).toBeGreaterThan(paths.length / 10);
  const { references } = scanned as { references: readonly unknown[] };
  console.log(`${paths.length} files, ${references.length} names, ${skipped.size} not understood, ${changed.length} rewritten`);
});

const KNOWN = new Set([...loadCatalog().rows.map(({ id }) => id), ...Object.keys(CONFIGURATION.app.aliases)]);

/** What changed from something that is no name of the catalog, or into such. */
function strangeChanges(old: string, now: string): readonly string[] {
  const isKnown = (name: string): boolean => [...KNOWN].some((id) => name.includes(id));
  const [from, to] = [namesOf(old), namesOf(now)];
  return from.flatMap((name, at) => (name === to[at] || (isKnown(name) && isKnown(to[at] ?? '')) ? [] : [`${name} -> ${to[at]}`]));
}
