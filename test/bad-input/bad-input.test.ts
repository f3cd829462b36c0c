import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../commands/run-cli.js';
import { git, makeTree } from '../node/temporary-tree.js';

/** What unpin is fed by accident: every command says what is wrong in words, exits as documented, and writes nothing. */

const GOOD = "import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: 'claude-sonnet-4-5-20250929' });\n";
const COMMANDS = [['scan'], ['lint', '--fail-on', 'error'], ['fix', '--write', '--allow-dirty', '--unsafe', '--allow-upgrade']];
const DAY = ['--today', '2026-11-20'];

/** Every file below with its bytes and time of change. */
function stateOf(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).mtimeMs} ${readFileSync(path).toString('hex').slice(0, 4000)}`)
    .sort();
}

describe.each(COMMANDS)('unpin %s', (...command) => {
  const words = command.filter((word) => typeof word === 'string');
  const run = async (root: string, extra: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) => {
    const before = stateOf(root);
    const outcome = await runCli(root, [...words, ...DAY, ...extra], environment);
    expect(stateOf(root)).toEqual(before);
    return outcome;
  };

  it.each([
    ['a Latin-1 file', 'old.ts', Buffer.from("// caf\xe9\nask({ model: 'claude-sonnet-4-5-20250929' });", 'latin1'), 'encoding', 'UTF-8'],
    ['a UTF-16 file', 'wide.ts', Buffer.from("\ufeffask('claude-sonnet-4-5-20250929')", 'utf16le'), 'encoding', 'UTF-16'],
    ['unparsable TypeScript', 'broken.ts', "const a = { model: 'claude-sonnet-4-5-20250929' ;;; ) }", 'syntax', 'never edited'],
    ['unparsable JSON', 'broken.json', '{ "model": "claude-sonnet-4-5-20250929", ', 'syntax', 'never edited'],
    [
      'a file of 2 MB',
      'long.ts',
      `ask({ model: 'claude-sonnet-4-5-20250929' });\n${'const a = 1;\n'.repeat(160_000)}`,
      'too-large',
      '2.1 MB, over the limit of 2 MB',
    ],
  ])('reads the rest, names %s and exits 3', async (_, name, content, cause, words) => {
    const { code, stdout, stderr } = await run(makeTree({ [name]: content, 'clean.ts': 'export {};' }));
    expect([code, stderr]).toEqual([3, '']);
    expect(stdout).toContain(name);
    expect(stdout).toContain(cause);
    expect(stdout.replace(/\s+/g, ' ')).toContain(words);
  });

  it('reads a line of 2 MB as generated, in bounded time', async () => {
    const line = `ask({ model: 'claude-sonnet-4-5-20250929' }); const a = '${'x'.repeat(2_000_000)}';`;
    const tree = makeTree({ 'long.ts': line });
    expect(await run(tree)).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(tree, 'long.ts'), 'utf8')).toBe(line);
  });

  it('leaves a line of 2 MB without a model name alone', async () => {
    expect(await run(makeTree({ 'long.ts': `const a = '${'x'.repeat(2_000_000)}';` }))).toMatchObject({ code: 0, stderr: '' });
  });

  it('ends where links go round in circles, and exits 3 where one is named', async () => {
    const root = makeTree({ 'src/a.ts': 'export {};' });
    symlinkSync('..', join(root, 'src', 'up'));
    symlinkSync('round.ts', join(root, 'round.ts'));
    expect(await run(root)).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout } = await run(root, ['src', 'round.ts']);
    expect(code).toBe(3);
    expect(stdout).toMatch(/round\.ts: .*symlink-loop/);
  });

  // The tests may run as root, who reads what nobody may read. So a folder takes the name of a file that git tracks: the same way through the
  // program, with EISDIR in place of EACCES.
  it('names a file that cannot be read, and exits 3', async () => {
    const root = makeTree({ 'clean.ts': 'export {};', 'taken.ts': '' });
    git(root, 'init');
    git(root, 'add', '.');
    rmSync(join(root, 'taken.ts'));
    mkdirSync(join(root, 'taken.ts'));
    const { code, stdout, stderr } = await run(root);
    expect([code, stderr]).toEqual([3, '']);
    expect(stdout).toMatch(/taken\.ts: .*unreadable.*: a folder, not a file/);
  });

  it('refuses a glob that matches nothing', async () => {
    const { code, stdout, stderr } = await run(makeTree({ 'a.ts': '' }), ['a.ts', 'scr/**/*.ts']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'unpin: no file matches "scr/**/*.ts"\nCheck the spelling. Quote a glob, so that unpin reads it and not the shell.\n',
    );
  });

  it('refuses an unknown flag', async () => {
    const { code, stdout, stderr } = await run(makeTree({ 'a.ts': GOOD }), ['--file-onyl']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe("unpin: unknown option '--file-onyl'\nDid you mean --file-only?\n");
  });

  it.each([
    ['unpin.config.json', '{ "app": { "alias": {} } }', 'unpin: unpin.config.json: unknown key "app.alias"\nDid you mean "app.aliases"?\n'],
    [
      'unpin.config.json',
      '{ "app": ',
      'unpin: unpin.config.json is not valid JSON: value expected at 1:10\nCorrect it there: line and column count from 1.\n',
    ],
    ['unpin.config.mjs', 'throw new TypeError("no registry");', 'unpin: unpin.config.mjs cannot be loaded: no registry\n'],
    [
      'unpin.config.ts',
      'export default (): never => { throw new Error("x") };',
      'unpin: unpin.config.ts: expected object, received function\n',
    ],
  ])('refuses the configuration %s %s', async (name, content, stderr) => {
    expect(await run(makeTree({ 'a.ts': GOOD, [name]: content }))).toEqual({ code: 2, stdout: '', stderr });
  });

  it.each([
    ['{ "env": "NO_SUCH_LIST" }', 'the environment variable NO_SUCH_LIST holds no list of codenames'],
    ['{ "file": "private/codenames.json" }', 'the file "private/codenames.json" holds no list of codenames'],
  ])('refuses to run without the codenames of %s', async (source, message) => {
    const { code, stdout, stderr } = await run(
      makeTree({ 'a.ts': GOOD, 'unpin.config.json': `{ "app": { "codenamesFrom": ${source} } }` }),
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
