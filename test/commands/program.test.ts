import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { makeTree } from '../node/temporary-tree.js';
import { type Outcome, runMain } from './run-main.js';

const FOLDER = fileURLToPath(new URL('../../src/commands/', import.meta.url));
const run = (...words: readonly string[]): Promise<Outcome> => runMain(makeTree({ 'a.ts': '' }), words);

describe('the registry', () => {
  it('names every file that exports a command', async () => {
    const exporting = readdirSync(FOLDER).filter((file) => /^export const command\b/m.test(readFileSync(FOLDER + file, 'utf8')));
    const registry = readFileSync(`${FOLDER}index.ts`, 'utf8');
    expect(exporting.filter((file) => !registry.includes(`import('./${file.replace(/\.ts$/, '.js')}')`))).toEqual([]);
    expect(exporting).toHaveLength(COMMANDS.length);
  });

  it.each(COMMANDS.map((entry) => [entry.name, entry] as const))('%s has formats, and says its exit codes', async (_, entry) => {
    const { command } = await entry.load();
    expect(command.formats).toContain('json');
    expect(command.details).toMatch(/Exit 0.*2/s);
  });
});

describe('help', () => {
  it.each([['--help'], ...COMMANDS.map(({ name }) => `${name} --help`).map((line) => [line])])(
    'unpin %s fits 80 columns and exits 0',
    async (line) => {
      const { code, stdout, stderr } = await run(...line.split(' '));
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^Usage: unpin/);
      expect(stdout.split('\n').filter((each) => each.length > 80)).toEqual([]);
    },
  );

  it('lists every command', async () => {
    const { stdout } = await run('--help');
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name.split(' ')[0]}\\b`, 'm'));
  });

  it('is on stderr with exit 2 where no command is given', async () => {
    const { code, stdout, stderr } = await run();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Usage: unpin/);
  });

  it('comes by `help COMMAND` and `-h` too', async () => {
    expect(await run('help', 'scan')).toEqual(await run('scan', '--help'));
    expect(await run('help', 'migrate', 'new')).toEqual(await run('migrate', 'new', '-h'));
  });

  it('has the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('usage errors say what is wrong and what to do, on stderr, with exit 2', () => {
  it.each([
    ['scna', "unpin: unknown command 'scna'\nDid you mean scan?\n"],
    ['zzzzzz', "unpin: unknown command 'zzzzzz'\nunpin --help lists the commands.\n"],
    ['scan --formt json', "unpin: unknown option '--formt'\nDid you mean --format?\n"],
    ['scan --zzzzzz', "unpin: unknown option '--zzzzzz'\nunpin scan --help lists its flags.\n"],
    ['scan --format jsn', 'unpin: --format does not know "jsn"\nDid you mean "json"?\n'],
    ['scan --format xml', 'unpin: --format does not know "xml"\nIt knows pretty, json.\n'],
    ['scan --format', "unpin: option '--format <format>' argument missing\nunpin scan --help lists its flags.\n"],
    ['scan --today 2026-02-30', 'unpin: --today does not know the day "2026-02-30"\nIt is an ISO day such as 2026-11-20.\n'],
    ['lint --today tomorrow', 'unpin: --today does not know the day "tomorrow"\nIt is an ISO day such as 2026-11-20.\n'],
    ['fix --to aliases', 'unpin: --to does not know "aliases"\nDid you mean "alias"?\n'],
    ['resolve', "unpin: missing required argument 'name'\nunpin resolve --help lists its flags.\n"],
    ['resolve a b', "unpin: too many arguments for 'resolve'. Expected 1 argument but got 2.\nunpin resolve --help lists its flags.\n"],
    ['migrate new --zzzzzz', "unpin: unknown option '--zzzzzz'\nunpin migrate new --help lists its flags.\n"],
    ['migrate zzzzzz', "unpin: unknown command 'zzzzzz'\nunpin migrate --help lists the commands.\n"],
    ['migrate --zzzzzz', "unpin: unknown option '--zzzzzz'\nunpin migrate COMMAND --help lists its flags.\n"],
    ['--quiet scan', "unpin: unknown option '--quiet'\nunpin COMMAND --help lists its flags.\n"],
  ])('unpin %s', async (line, stderr) => {
    expect(await run(...line.split(' '))).toEqual({ code: 2, stdout: '', stderr });
  });
});
