import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputPath, writeOutput } from '../../src/node/output-path.js';
import { runMain } from '../commands/run-main.js';
import { git, makeTree } from './temporary-tree.js';

describe('outputPath', () => {
  it('lets a file stand anywhere within the tree', () => {
    const root = makeTree({ 'a.txt': '', 'sub/': '' });
    expect(outputPath(root, 'x.patch')).toBe(join(root, 'x.patch'));
    expect(outputPath(root, 'sub/../new/x.patch')).toBe(join(root, 'new/x.patch'));
    expect(outputPath(root, join(root, 'a.txt'))).toBe(join(root, 'a.txt'));
    git(root, 'init', '-q');
    expect(outputPath(join(root, 'sub'), '../x.patch')).toBe(join(root, 'x.patch'));
  });

  it.each([
    ['../x.patch', 'outside of this tree'],
    ['/etc/x.patch', 'outside of this tree'],
    ['sub/../../x.patch', 'outside of this tree'],
    ['away/x.patch', 'outside of this tree'],
    ['away/new/x.patch', 'outside of this tree'],
    ['file', 'outside of this tree'],
    ['nowhere', 'a link that leads nowhere'],
  ])('refuses %s: %s', (given, why) => {
    const outside = makeTree({ file: 'theirs' });
    const root = makeTree({ 'sub/': '' });
    symlinkSync(outside, join(root, 'away'));
    symlinkSync(join(outside, 'file'), join(root, 'file'));
    symlinkSync(join(outside, 'no-file'), join(root, 'nowhere'));
    expect(() => outputPath(root, given)).toThrow(why);
  });
});

describe('writeOutput', () => {
  it('makes the folders on the way, and says in words what keeps it from being written', () => {
    const root = makeTree({ 'a.txt': 'x' });
    writeOutput(root, 'new/folder/x.json', '{}');
    expect(readFileSync(join(root, 'new/folder/x.json'), 'utf8')).toBe('{}');
    expect(() => writeOutput(root, 'a.txt/x.json', '{}')).toThrow('"a.txt/x.json" cannot be written: ');
    expect(() => writeOutput(root, 'new', '{}')).toThrow('"new" cannot be written: a folder');
  });
});

describe('no command writes outside of its tree', () => {
  const SOURCE = "import { resolveModel } from './r.js';\nresolveModel('claude-sonnet-4-5-20250929');\n";
  const configuration = (dir: string) =>
    JSON.stringify({
      app: { aliases: { sonnet: 'claude-sonnet-4-6' }, codenames: { 'fennec-latest': 'sonnet' }, sinks: { functions: ['resolveModel'] } },
      migrations: { dir },
    });

  it.each([
    ['fix', '--output', '../x.patch'],
    ['lint', '--report', 'sarif=../x.patch'],
    ['fix', '--write', '--emit-migrations', '../x.patch'],
    ['migrate', 'new', '--from', 'fennec-latest'],
  ])('%s %s', async (...words) => {
    const outer = makeTree({ 'inner/a.ts': SOURCE, 'inner/unpin.config.json': configuration('../x.patch') });
    const { code } = await runMain(join(outer, 'inner'), words);
    expect(code).toBe(2);
    expect(existsSync(join(outer, 'x.patch'))).toBe(false);
  });

  it('nor through a folder that is a link', async () => {
    const outer = makeTree({ 'inner/a.ts': SOURCE, 'inner/unpin.config.json': configuration('m'), 'there/': '' });
    mkdirSync(join(outer, 'inner/src'));
    symlinkSync(join(outer, 'there'), join(outer, 'inner/m'));
    writeFileSync(join(outer, 'there/x'), '');
    for (const words of [
      ['migrate', 'new', '--from', 'fennec-latest'],
      ['fix', '--write', '--emit-migrations', 'm'],
      ['fix', '--output', 'm/x.patch'],
    ]) {
      expect((await runMain(join(outer, 'inner'), words)).code).toBeGreaterThan(1);
      expect(existsSync(join(outer, 'there/x.patch')) || existsSync(join(outer, 'there/index.ts'))).toBe(false);
    }
  });
});
