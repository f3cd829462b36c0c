import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const PIN = 'claude-sonnet-4-5-20250929';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpin-cache-'));
  mkdirSync(join(folder, 'tree'));
  for (const part of ['resources', 'lib']) {
    cpSync(join(REPOSITORY, 'node_modules/@anthropic-ai/sdk/src', part), join(folder, 'tree', part), { recursive: true });
  }
  write('app.ts', `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: '${PIN}' });\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(folder, 'tree', path), text);
  // A file of this very moment would not be trusted.
  utimesSync(join(folder, 'tree', path), new Date('2026-01-01'), new Date('2026-01-01'));
}

const lint = (...words: readonly string[]) =>
  runCli(join(folder, 'tree'), ['lint', '--show', 'all', '--format', 'json', '--cache-location', '../cache', ...words]);
const caches = (): readonly string[] => readdirSync(join(folder, 'cache')).filter((name) => name.endsWith('.facts'));
const cached = (): string => join(folder, 'cache', caches()[0] ?? '');

describe('the cache', { timeout: 240_000 }, () => {
  it('changes no byte of a report, cold, warm and with files that changed', async () => {
    const without = await lint('--no-cache');
    expect(without.stdout.length).toBeGreaterThan(5000);
    expect(existsSync(join(folder, 'cache'))).toBe(false);
    expect(await lint()).toEqual(without);
    expect(await lint()).toEqual(without);
    expect(caches()).toHaveLength(1);
    write('app.ts', `export const none = 'nothing at all, nothing at all';\n`);
    const changed = await lint();
    expect(changed.stdout).not.toContain('app.ts');
    expect(changed).toEqual(await lint('--no-cache'));
  });

  it('is made again when it is damaged, and says so once', async () => {
    const sound = await lint();
    const bytes = readFileSync(cached());
    for (const damaged of [bytes.subarray(0, bytes.length >> 1), Buffer.alloc(0), Buffer.concat([bytes, Buffer.from('!')])]) {
      writeFileSync(cached(), damaged);
      expect(await lint()).toEqual({
        ...sound,
        stderr: expect.stringMatching(/^the cache .*\.facts is damaged; every file is read again\n$/),
      });
      expect(await lint()).toEqual(sound);
    }
  });

  it('serves two runs at once', async () => {
    const sound = await lint('--no-cache');
    expect(await Promise.all([lint(), lint('--workers', '2'), lint()])).toEqual([sound, sound, sound]);
    expect(await lint()).toEqual(sound);
    expect(readdirSync(join(folder, 'cache')).sort()).toEqual(['.gitignore', ...caches()]);
  });

  it('belongs to a configuration', async () => {
    write('app.ts', `resolveModel('${PIN}');\n`);
    const before = await lint();
    write('unpin.config.json', '{ "app": { "aliases": { "sonnet": "claude-sonnet-4-6" }, "sinks": { "functions": ["resolveModel"] } } }');
    const after = await lint();
    expect(after.stdout).not.toBe(before.stdout);
    expect(after).toEqual(await lint('--no-cache'));
  });

  it('holds no codename in clear', async () => {
    write('unpin.config.json', '{ "app": { "aliases": { "opus": "claude-opus-4-6" }, "codenames": { "fennec-latest": "opus" } } }');
    write('Fennec-Latest.ts', `export const a = '${PIN}';\n`);
    write('code.ts', `const names = ['fennec-latest', 'FENNEC-latest[1m]']; // fennec-latest\nexport const b = '${PIN}';\n`);
    const cold = await lint();
    expect(cold.stdout).toContain('codename');
    expect(await lint()).toEqual(cold);
    const bytes = readFileSync(cached());
    for (const encoding of ['latin1', 'utf16le'] as const) expect(bytes.toString(encoding).toLowerCase()).not.toContain('fennec');
    expect(bytes.includes('app.ts')).toBe(true);
  });

  it('that cannot be written is told, and the run goes on', async () => {
    const sound = await lint('--no-cache');
    writeFileSync(join(folder, 'cache'), 'a file');
    const { stderr, ...rest } = await lint();
    expect(stderr).toMatch(/^the cache .* cannot be written: E[A-Z]+; the next run reads every file again\n$/);
    expect({ ...rest, stderr: '' }).toEqual(sound);
  });

  it('is not seen by git, wherever it lies', async () => {
    const git = (...words: readonly string[]) => spawnSync('git', words, { cwd: join(folder, 'tree') }).stdout.toString();
    git('init');
    git('add', '.');
    await lint('--cache-location', 'deep/cache');
    expect(readdirSync(join(folder, 'tree', 'deep/cache'))).toHaveLength(2);
    expect(
      git('status', '--porcelain', '--untracked-files=all')
        .split('\n')
        .filter((line) => !line.startsWith('A ')),
    ).toEqual(['']);
  });
});
