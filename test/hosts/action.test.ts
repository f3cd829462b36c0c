import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, makeRepository, write } from '../changed/repository.js';
import { runMain } from '../commands/run-main.js';
import { ROOT } from '../example/copy.js';
import { git, makeTree } from '../node/temporary-tree.js';
import { INPUTS, installUnpin, runAction } from './action.js';

const GONE = 'claude-3-opus-20240229';
const call = (id: string): string => `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: '${id}' });\n`;
const FINE = call('claude-opus-4-6');

/** A branch with one new finding beside an old one, merged into a base that went on, cloned as actions/checkout does: one commit. */
function checkoutOfPullRequest(change: string): string {
  const origin = makeRepository({ '.gitignore': 'node_modules\n', 'old.ts': call(GONE), 'a.ts': FINE, 'b.ts': FINE });
  git(origin, 'checkout', '-b', 'topic');
  write(origin, 'a.ts', change);
  commit(origin);
  git(origin, 'checkout', 'main');
  write(origin, 'b.ts', call('claude-2.1'));
  commit(origin);
  git(origin, 'checkout', '-b', 'merge');
  git(origin, 'merge', '--no-edit', 'topic');
  const clone = join(makeTree({}), 'clone');
  git(origin, 'clone', '--depth', '1', '--branch', 'merge', `file://${origin}`, clone);
  installUnpin(clone);
  return clone;
}

describe('the action', () => {
  it('reports on a pull request what the branch changed and nothing else, in a clone of one commit', () => {
    const clone = checkoutOfPullRequest(call(GONE));
    const { status, output, outputs, summary } = runAction(clone, { base: 'main' });
    expect(output).toMatch(/^::error file=a\.ts,line=2,.*retired-model/m);
    expect(output).not.toMatch(/old\.ts|b\.ts/);
    expect([status, outputs]).toEqual([1, { 'exit-code': '1', sarif: './unpin.sarif' }]);
    const sarif = JSON.parse(readFileSync(join(clone, 'unpin.sarif'), 'utf8'));
    expect(sarif.runs[0].results).toHaveLength(1);
    expect(summary).toMatch(/^written before\n[\s\S]*a\.ts/);
  });

  it('is green for a branch that adds nothing, with a SARIF run so that alerts close', () => {
    const clone = checkoutOfPullRequest(call('claude-opus-5'));
    expect(runAction(clone, { base: 'main' })).toMatchObject({ status: 0, outputs: { 'exit-code': '0' } });
    expect(JSON.parse(readFileSync(join(clone, 'unpin.sarif'), 'utf8')).runs[0].results).toEqual([]);
  });

  it('compares migrations with those of the base, whose contents a clone of one commit does not have', async () => {
    const origin = makeRepository({
      '.gitignore': 'node_modules\n',
      'unpin.config.json': JSON.stringify({ app: { codenames: { 'fennec-latest': 'opus' } }, migrations: { dir: 'm' } }),
      'm/index.ts': "import { moveFennec } from './moveFennec.js';\nexport const migrations = [moveFennec];\n",
      'm/moveFennec.ts': 'export function moveFennec(): void {}\n',
    });
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    git(origin, 'checkout', '-b', 'topic');
    write(origin, 'm/moveFennec.ts', "export function moveFennec(): void {\n  console.log('moved');\n}\n");
    commit(origin);
    const clone = join(makeTree({}), 'clone');
    git(origin, 'clone', '--depth', '1', '--branch', 'topic', `file://${origin}`, clone);
    installUnpin(clone);
    git(clone, 'fetch', '--unshallow', '--filter=blob:none', 'origin', 'main');
    const alone = await runMain(clone, ['lint', '--since', 'FETCH_HEAD']);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('git diff COMMIT > /dev/null')]);
    const { status, output } = runAction(clone, { base: 'main' });
    expect([status, output]).toEqual([
      1,
      expect.stringMatching(/^m\/moveFennec\.ts:1:1 error migration-check It differs from what was released/m),
    ]);
  });

  it('uses the base of a whole clone that has no right to fetch', () => {
    const origin = makeRepository({ '.gitignore': 'node_modules\n', 'old.ts': call(GONE), 'a.ts': FINE });
    git(origin, 'checkout', '-b', 'topic');
    write(origin, 'a.ts', call(GONE));
    commit(origin);
    const clone = join(makeTree({}), 'clone');
    git(origin, 'clone', '--branch', 'topic', `file://${origin}`, clone);
    installUnpin(clone);
    git(clone, 'remote', 'set-url', 'origin', 'file:///no/such/place');
    const { status, output } = runAction(clone, { base: 'main' });
    expect([status, output]).toEqual([1, expect.stringContaining('::error file=a.ts')]);
    expect(output).not.toContain('file=old.ts');
  });

  it('reports everything on other events, and where it is told to', () => {
    const clone = checkoutOfPullRequest(call(GONE));
    for (const run of [runAction(clone), runAction(clone, { base: 'main', inputs: { 'changed-only': 'false' } })]) {
      expect(run.status).toBe(1);
      for (const path of ['a.ts', 'b.ts', 'old.ts']) expect(run.output).toContain(`::error file=${path}`);
    }
  });

  it('takes paths and flags a line each, whatever characters they hold', () => {
    const root = makeRepository({ 'src/a b.ts': call(GONE), 'src/$(touch x).ts': call(GONE), 'c.ts': call(GONE) });
    installUnpin(root);
    const { output, status } = runAction(root, { inputs: { paths: 'src/a b.ts\nsrc/$(touch x).ts\n', args: '--file-only\n', sarif: '' } });
    expect([status, existsSync(join(root, 'x')), existsSync(join(root, 'unpin.sarif'))]).toEqual([1, false, false]);
    expect(output).toContain('::error file=src/a b.ts');
    expect(output).not.toContain('file=c.ts');
    expect(runAction(root, { inputs: { paths: '--help' } }).status).toBe(2);
    expect(runAction(root, { inputs: { 'fail-on': 'error; touch y' } }).status).toBe(2);
    expect(existsSync(join(root, 'y'))).toBe(false);
  });

  it('runs in a folder of the repository, with paths of the repository in its reports', () => {
    const root = makeRepository({ 'packages/app/a.ts': call(GONE), 'b.ts': call(GONE) });
    installUnpin(root);
    const { output, outputs } = runAction(root, { inputs: { 'working-directory': 'packages/app' } });
    expect(output).toContain('::error file=packages/app/a.ts');
    expect(output).not.toContain('file=b.ts');
    expect(outputs.sarif).toBe('packages/app/unpin.sarif');
  });

  it('T9: fails without its base, and for a word that it does not know: never green by accident', () => {
    const clone = checkoutOfPullRequest(call('claude-opus-5'));
    expect(runAction(clone, { base: 'no-such-branch' })).toMatchObject({ status: 2, output: expect.stringContaining('cannot be fetched') });
    expect(runAction(clone, { inputs: { 'changed-only': 'true' } })).toMatchObject({
      status: 2,
      output: expect.stringContaining('::error'),
    });
    expect(runAction(clone, { inputs: { 'changed-only': 'yes' } }).status).toBe(2);
  });

  it('runs the unpin of the project, else the release that it belongs to, else the one it is told', () => {
    const npx = '#!/bin/sh\n[ "$1" = --no-install ] && exit 1\necho "npx $*"\n';
    const root = makeRepository({ 'a.ts': FINE, 'bin/npx': npx });
    chmodSync(join(root, 'bin/npx'), 0o755);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(runAction(root, { path: join(root, 'bin') }).output).toContain(`npx --yes unpin@${version} lint --format github --fail-on warn`);
    expect(runAction(root, { path: join(root, 'bin'), inputs: { version: '9.9.9' } }).output).toContain('npx --yes unpin@9.9.9 lint');
  });

  it('has inputs that docs/ci.md describes, and no other', () => {
    const page = readFileSync(join(ROOT, 'docs', 'ci.md'), 'utf8');
    expect([...page.matchAll(/^\| `([\w-]+)` \| /gm)].map(([, name]) => name)).toEqual(Object.keys(INPUTS));
    const given = [...page.matchAll(/uses: .*\/unpin@.*\n\s+with:\n((?:\s+[\w-]+: .*\n)+)/g)].flatMap(([, block = '']) =>
      [...block.matchAll(/^\s+([\w-]+):/gm)].map(([, name = '']) => name),
    );
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((name) => !(name in INPUTS))).toEqual([]);
  });
});
