import { describe, expect, it } from 'vitest';
import { type Outcome, runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';
import { makeRepository, name, namesIn } from './repository.js';

const NEW = name('claude-opus-4-6');
const fromStdin = (root: string, path: string, text: string | Uint8Array, ...words: readonly string[]): Promise<Outcome> =>
  runMain(root, ['scan', '--format', 'json', '--stdin', '--stdin-filename', path, ...words], {}, text);

describe('--stdin', () => {
  it('judges the text as if it stood at its path, whatever stands there', async () => {
    const root = makeTree({ 'src/a.ts': name('claude-opus-5') });
    for (const path of ['src/a.ts', './src/new.ts', `${root}/src/b.ts`]) {
      expect(namesIn(await fromStdin(root, path, NEW))).toEqual([expect.stringMatching(/^src\/(a|new|b)\.ts claude-opus-4-6$/)]);
    }
  });

  it('takes language and policy from the path', async () => {
    const root = makeTree({ 'unpin.config.json': '{ "overrides": [{ "files": ["evals/**"], "prefer": "pin" }] }' });
    const lint = async (path: string) =>
      (await runMain(root, ['lint', '--format', 'json', '--stdin', '--stdin-filename', path], {}, '{ "model": "sonnet" }\n')).stdout;
    expect(JSON.parse(await lint('.claude/settings.json')).findings).toEqual([]);
    expect(JSON.parse((await fromStdin(root, 'test/a.test.ts', NEW)).stdout).references[0].context).toBe('test');
    expect(JSON.parse((await fromStdin(root, 'a.json', '{ "model": "claude-opus-4-6" }')).stdout).references[0].role).toBe('json-value');
  });

  it('judges it alone: what another file would have to say stays open', async () => {
    const root = makeRepository({
      'models.ts': "export const SMALL = 'claude-haiku-4-5-20251001';\n",
      'use.ts':
        "import Anthropic from '@anthropic-ai/sdk';\nimport { SMALL } from './models.js';\nnew Anthropic().messages.create({ model: SMALL });\n",
    });
    const { stdout } = await fromStdin(root, 'models.ts', "export const SMALL = 'claude-haiku-4-5-20251001';\n");
    expect(JSON.parse(stdout).references[0].decision.reason).toBe('needs-cross-file');
  });

  it('leaves an ignored file alone and says so; --no-ignore reads it', async () => {
    const root = makeTree({ 'unpin.config.json': '{ "ignore": ["vendor/**"] }' });
    expect(await fromStdin(root, 'vendor/a.ts', NEW)).toMatchObject({
      code: 0,
      stderr: 'vendor/a.ts: ignored, not read; --no-ignore reads it\n',
    });
    expect(namesIn(await fromStdin(root, 'vendor/a.ts', NEW, '--no-ignore'))).toEqual(['vendor/a.ts claude-opus-4-6']);
    expect(JSON.parse((await fromStdin(root, 'node_modules/x/a.ts', NEW)).stdout).references).toEqual([]);
  });

  it('is exit 2 for a path outside, and for files that unpin does not read; exit 3 for bytes that are no text', async () => {
    const root = makeTree({});
    expect(await fromStdin(root, '../a.ts', NEW)).toMatchObject({ code: 2, stderr: expect.stringContaining('no file of this folder') });
    expect(await fromStdin(root, 'a.exe', NEW)).toMatchObject({ code: 2, stderr: expect.stringContaining('reads no files such as') });
    const latin = Buffer.concat([Buffer.from(NEW), Buffer.from([0xf6])]);
    const { code, stdout } = await fromStdin(root, 'a.ts', latin);
    expect([code, JSON.parse(stdout).skipped[0].cause]).toEqual([3, 'encoding']);
  });
});
