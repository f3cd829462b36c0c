import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTree } from '../node/temporary-tree.js';
import { runMain } from './run-main.js';

const CALL = `import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
const models = ['claude-sonnet-4-5-20250929', 'gpt-4o'];
await client.messages.create({ model: 'claude-sonnet-4-5-20250929', max_tokens: 1, messages: [] });
`;
const TREE = { 'src/ask.ts': CALL, 'src/clean.ts': 'export {};', 'src/old.ts': Buffer.from("m('claude-2'); // caf\xe9", 'latin1') };

const explain = (root: string, ...words: readonly string[]) => runMain(root, ['explain', ...words, '--today', '2026-11-20']);

describe('explain', () => {
  it('tells what a name is, where it stands, what was seen and what follows', async () => {
    const { code, stdout, stderr } = await explain(makeTree(TREE), 'src/ask.ts:4');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^src\/ask\.ts:4:40 {2}claude-sonnet-4-5-20250929\n {2}name {5}pin, anthropic-api/);
    expect(stdout).toMatch(/\n {2}life {5}deprecated, .*retires 2026-11-30\n/);
    expect(stdout).toMatch(/\n {2}place {4}product, property\b/);
    expect(stdout).toMatch(/\n {2}surface {2}anthropic-api \(proof\)\n {2}verdict {2}edit\n/);
    expect(stdout).toMatch(/\n {2}evidence .*proof: /);
    expect(stdout).toMatch(/\(sent anthropic-api,\s+src\/ask\.ts:4:\d+\)/);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('explains every name of the line, or the one at the column', async () => {
    const root = makeTree(TREE);
    expect((await explain(root, 'src/ask.ts:3')).stdout.match(/^src\/ask.*/gm)).toEqual([
      'src/ask.ts:3:18  claude-sonnet-4-5-20250929',
      'src/ask.ts:3:48  gpt-4o',
    ]);
    for (const column of [48, 53]) expect((await explain(root, `src/ask.ts:3:${column}`)).stdout).toMatch(/^src\/ask\.ts:3:48 {2}gpt-4o\n/);
  });

  it('takes absolute paths, from a sub-directory too', async () => {
    const root = makeTree(TREE);
    expect((await explain(join(root, 'src'), `${join(root, 'src/ask.ts')}:4`)).stdout).toMatch(/^ask\.ts:4:40 /);
  });

  it('gives the same as JSON, each piece of evidence with its position', async () => {
    const [explained, ...rest] = JSON.parse((await explain(makeTree(TREE), 'src/ask.ts:4', '--format', 'json')).stdout);
    expect(rest).toEqual([]);
    expect(explained).toMatchObject({
      path: 'src/ask.ts',
      text: 'claude-sonnet-4-5-20250929',
      verdict: 'edit',
      why: expect.any(String),
      life: { status: 'deprecated', retiresOn: '2026-11-30', chain: expect.any(Array) },
    });
    expect(explained.evidence).toContainEqual({
      claim: 'sent',
      value: 'anthropic-api',
      strength: 'proof',
      words: expect.any(String),
      path: 'src/ask.ts',
      line: 4,
      column: expect.any(Number),
    });
  });

  it('masks codenames', async () => {
    const configuration = '{ "app": { "codenames": { "ibex-next": "opus" } } }';
    const root = makeTree({ 'unpin.config.json': configuration, 'a.ts': "const ibexNext = 'ibex-next'; use(ibexNext);" });
    const { code, stdout } = await explain(root, 'a.ts:1');
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('ibex-next')]);
  });

  it.each([
    ['src/ask.ts', 'unpin: "src/ask.ts" is no position\nIt is FILE:LINE or FILE:LINE:COLUMN, counted from 1.\n'],
    ['src/none.ts:1', 'unpin: "src/none.ts" does not exist\nName a file from the current folder on, as `unpin lint` prints it.\n'],
    ['src:1', 'unpin: "src" is no file\nName a file from the current folder on, as `unpin lint` prints it.\n'],
    ['src/ask.ts:1', 'unpin: no model name stands at src/ask.ts:1\nNames stand on lines 3, 4.\n'],
    ['src/ask.ts:3:45', 'unpin: no model name stands at src/ask.ts:3:45\nNames stand on lines 3, 4.\n'],
    ['src/clean.ts:1', 'unpin: no model name stands at src/clean.ts:1\nNor anywhere else in that file.\n'],
    [
      'src/old.ts:1',
      'src/old.ts: encoding: not UTF-8; save it as UTF-8 to have it judged\nunpin: no model name stands at src/old.ts:1\nNor anywhere else in that file.\n',
    ],
  ])('refuses %s', async (position, stderr) => {
    expect(await explain(makeTree(TREE), position)).toEqual({ code: 2, stdout: '', stderr });
  });

  it('says of one file what a run over all says, also where the value leaves a file on the way under another name', async () => {
    const root = makeTree({
      'src/models.ts': 'export function resolveModel(name: string) {\n  return { id: name };\n}\n',
      'src/chat.ts': `import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
export const reply = (model: { id: string }) => client.messages.create({ model: model.id, max_tokens: 1, messages: [] });
`,
      'src/cli.ts': `import { reply } from './chat.js';
import { resolveModel } from './models.js';
reply(resolveModel('claude-sonnet-4-5-20250929'));
`,
    });
    const whole = JSON.parse((await runMain(root, ['scan', '--format', 'json'])).stdout).references;
    const [told] = JSON.parse((await runMain(root, ['explain', 'src/cli.ts:3', '--format', 'json'])).stdout);
    expect([told.surface, told.decision]).toEqual(['anthropic-api', whole[0].decision]);
    expect(told.evidence).toContainEqual(expect.objectContaining({ claim: 'sent', path: 'src/chat.ts' }));
  });
});
