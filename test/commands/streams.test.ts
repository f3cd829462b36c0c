import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeTree } from '../node/temporary-tree.js';
import { CLI, runCli } from './run-cli.js';

const NAMES = 6000;
const manyNames = (): string => makeTree({ 'many.ts': `export const all = [\n${"  'claude-sonnet-4-5-20250929',\n".repeat(NAMES)}];\n` });

describe('T8: a report through a pipe', () => {
  it('of 3 MB arrives whole where the reader is slow', async () => {
    const child = spawn(process.execPath, [CLI, 'scan', '--format', 'json'], { cwd: manyNames(), stdio: ['ignore', 'pipe', 'inherit'] });
    const closed = new Promise((resolve) => child.on('close', resolve));
    const chunks: Buffer[] = [];
    await wait(1500);
    for await (const chunk of child.stdout) {
      chunks.push(chunk);
      if (chunks.length < 20) await wait(20);
    }
    const text = Buffer.concat(chunks).toString();
    expect(text.length).toBeGreaterThan(3_000_000);
    expect(JSON.parse(text).references).toHaveLength(NAMES);
    expect(await closed).toBe(0);
  });

  it('ends quietly where the reader leaves', async () => {
    const child = spawn(process.execPath, [CLI, 'scan', '--format', 'json'], { cwd: manyNames(), stdio: ['ignore', 'pipe', 'pipe'] });
    const stderr: Buffer[] = [];
    child.stderr.on('data', (chunk) => stderr.push(chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, Buffer.concat(stderr).toString()]).toEqual([0, '']);
  });
});

/** What was loaded; of a file that the build has joined, the modules in it. */
function modulesIn(list: string): string {
  const loaded = readFileSync(list, 'utf8').split('\n');
  const joined = loaded.filter((path) => path.includes('/dist/joined/')).map((path) => readFileSync(path.replace('file://', ''), 'utf8'));
  return [...loaded, ...joined.flatMap((text) => text.match(/(?<=^\/\/ )dist\/.*/gm) ?? []).map((path) => `/${path}`)].join('\n');
}

describe('help', () => {
  it.each([['--help'], ['scan --help'], ['lint --help'], ['fix --help'], ['migrate new --help'], ['--version']])(
    'unpin %s loads no parser, no schema and no catalog',
    async (line) => {
      const root = makeTree({});
      const list = join(root, 'modules.txt');
      const recorder = new URL('./record-modules.mjs', import.meta.url).href;
      expect(await runCli(root, line.split(' '), { NODE_OPTIONS: `--import ${recorder}`, MODULES_FILE: list })).toMatchObject({
        code: 0,
        stderr: '',
      });
      const modules = modulesIn(list);
      expect(modules).toMatch(/\/dist\/main\.js$/m);
      expect(modules).toMatch(/\/commander\//);
      expect(modules).not.toMatch(/ts-morph|typescript|jscodeshift|zod|jiti|lilconfig|fast-glob|\/catalog\/|\/surfaces\/|\/engine\//);
    },
  );

  it('is told apart from a scan by the same list', async () => {
    const root = makeTree({ 'a.ts': "ask('claude-opus-4-6');", 'unpin.config.json': '{}' });
    const list = join(root, 'modules.txt');
    const recorder = new URL('./record-modules.mjs', import.meta.url).href;
    await runCli(root, ['scan'], { NODE_OPTIONS: `--import ${recorder}`, MODULES_FILE: list });
    const modules = modulesIn(list);
    for (const name of [/typescript/, /\/surfaces\//, /zod/, /\/catalog\/.*\.json/]) expect(modules).toMatch(name);
  });
});
