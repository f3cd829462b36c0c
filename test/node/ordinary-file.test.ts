import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../commands/run-cli.js';
import { makeTree } from './temporary-tree.js';

const SOURCE = "import { resolveModel } from './r.js';\nresolveModel('claude-sonnet-4-5-20250929');\n";

/** What a repository may bring along under a name that unpin reads by itself. */
const ODD: readonly (readonly [string, (path: string) => void])[] = [
  ['a link to a device that never ends', (path) => symlinkSync('/dev/zero', path)],
  ['a pipe that nobody writes to', (path) => void execFileSync('mkfifo', [path])],
];

it.runIf(process.platform !== 'win32').each(ODD)(
  '%s is no configuration: exit 2, at once',
  async (_, make) => {
    for (const name of ['unpin.config.json', 'unpin.config.mjs', 'package.json']) {
      const root = makeTree({ 'a.ts': SOURCE, '.git/': '', 'sub/': '' });
      make(join(root, name));
      expect((await runCli(join(root, 'sub'), ['scan', '--allow-empty'])).stderr).toContain(`../${name} is no ordinary file`);
    }
    const root = makeTree({ 'a.ts': SOURCE, 'unpin.config.json': '{"app":{"codenamesFrom":{"file":"names.json"}}}' });
    make(join(root, 'names.json'));
    const { code, stderr } = await runCli(root, ['scan']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('the file "names.json" holds no list of codenames')]);
  },
  120_000,
);

it('a configuration, a catalog and a manifest have a size', async () => {
  const root = makeTree({ 'a.ts': SOURCE, 'unpin.config.json': `{}${' '.repeat(4_100_000)}`, 'c.json': ' '.repeat(64_100_000) });
  const { code, stderr } = await runCli(root, ['scan']);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^unpin: unpin\.config\.json has 4\.1 MB, over the limit of 4 MB\n/)]);
  expect((await runCli(makeTree({}), ['models', '--catalog', join(root, 'c.json')])).stderr).toMatch(
    /has 64\.1 MB, over the limit of 64 MB/,
  );
});

it('a folder for migrations that lies elsewhere is refused before a name is rewritten', async () => {
  const root = makeTree({
    'tree/a.ts': SOURCE,
    'tree/unpin.config.json': '{"app":{"aliases":{"sonnet":"claude-sonnet-4-6"},"sinks":{"functions":["resolveModel"]}}}',
    'away/': '',
  });
  symlinkSync('../away', join(root, 'tree/link'));
  for (const folder of ['../away', 'link', 'link/deeper']) {
    const { code, stdout, stderr } = await runCli(join(root, 'tree'), ['fix', '--write', '--emit-migrations', folder]);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(`"${folder}" lies outside of the folder of this run`)]);
  }
});
