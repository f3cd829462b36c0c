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
afterAll(() => rmSync(folder, { recursive: true }));

describe('--workers', () => {
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
