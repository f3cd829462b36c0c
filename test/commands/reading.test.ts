import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'unpin-workers-'));
for (const part of ['node_modules/@anthropic-ai/sdk/src', 'node_modules/openai/src', 'examples'])
  cpSync(join(REPOSITORY, part), join(folder, part.replace('node_modules', 'packages')), { recursive: true });
spawnSync('git', ['init', '--quiet'], { cwd: folder });
afterAll(() => rmSync(folder, { recursive: true }));

// Whole packages are read several times; machines may be busy.
const PATIENT = { timeout: 240_000 };

describe('--workers', PATIENT, () => {
  it('changes no byte of a report', async () => {
    const lint = (workers: string) => runCli(folder, ['lint', '--show', 'all', '--format', 'json', '--workers', workers]);
    const alone = await lint('1');
    expect(alone.stderr).toBe('');
    expect(alone.stdout.length).toBeGreaterThan(10_000);
    expect(await lint('2')).toEqual(alone);
    expect(await lint('3')).toEqual(alone);
  });

  it('takes a number', async () => {
    expect(await runCli(folder, ['lint', '--workers', '0'])).toMatchObject({
      code: 2,
      stderr: 'unpin: --workers does not know "0"\nIt is a number from 1 to 99.\n',
    });
  });
});

describe('a run', PATIENT, () => {
  const lint = (cwd: string, ...words: readonly string[]) => runCli(cwd, ['lint', '--show', 'all', '--format', 'json', ...words]);

  it('gives the same bytes cold and warm, alone and not, for absolute and relative arguments', async () => {
    const cache = ['--cache-location', join(folder, '.git', 'cache')];
    const plain = await lint(folder, '--no-cache', 'packages/openai');
    expect(plain.stdout.length).toBeGreaterThan(10_000);
    expect(await lint(folder, ...cache, '--workers', '2', './packages/openai/')).toEqual(plain);
    expect(await lint(folder, ...cache, '--workers', '1', join(folder, 'packages/openai'))).toEqual(plain);
    expect(await lint(folder, ...cache, 'packages/openai/**')).toEqual(plain);
  });

  it('finds in a folder what it finds there from the top', async () => {
    const top = JSON.parse((await lint(folder, '--no-cache', 'packages/openai')).stdout);
    const below = JSON.parse((await lint(join(folder, 'packages/openai'), '--no-cache')).stdout);
    const placed = below.findings.map((each: { readonly path: string }) => ({ ...each, path: `packages/openai/${each.path}` }));
    expect(placed).toEqual(top.findings);
    expect(below.summary).toEqual(top.summary);
  });
});
