import { describe, expect, it, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const PIN = '"claude-sonnet-4-5-20250929"';
const DEPTH = 20_000;
/** A line each, or the file would pass for a generated one. */
const nest = (open: string, close = '', depth = DEPTH): string => `${`${open}\n`.repeat(depth)}${PIN}${`\n${close}`.repeat(depth)}`;

describe('a file that is nested deeper than the stack', () => {
  it.each([
    ['a.ts', `const a = ${nest('(', ')')};`],
    ['a.ts', `const a = ${nest('[', ']')};`],
    ['a.ts', `const a = ${nest('{ a:', '}')};`],
    ['a.ts', `const a = ${nest('() =>')};`],
    ['a.ts', `const a = ${nest('x ? 1 :')};`],
    ['a.ts', `const a = ${nest('!')};`],
    ['a.ts', `const a = ${nest('`${', '}`')};`],
    ['a.ts', `${nest('f(', ')')};`],
    ['a.ts', `${nest('class A { x =', '}')};`],
    ['a.ts', `${nest('@f(', ')')} class A {}`],
    ['a.ts', `type A = ${nest('Array<', '>')};`],
    ['a.ts', `if (a) {} ${'else if (b) {}\n'.repeat(DEPTH)} else { f(${PIN}) }`],
    ['a.ts', `const a = ${PIN}${'\n|| b'.repeat(DEPTH)}; f(a)`],
    ['a.ts', `a${'\n.b()'.repeat(DEPTH)}({ model: ${PIN} });`],
    ['a.tsx', `const a = ${'<a>\n'.repeat(DEPTH)}{${PIN}}${'</a>\n'.repeat(DEPTH)};`],
    ['a.json', nest('[', ']')],
    ['a.json', nest('{ "a":', '}')],
  ])('%s %.20s is looked through, told, and the others are judged', async (name, deep) => {
    const root = makeTree({ [name]: deep, 'b.ts': `import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: ${PIN} });\n` });
    const { code, stdout, stderr } = await runMain(root, ['scan', '--format', 'json']);
    expect([code, stderr]).toEqual([3, '']);
    const { references, skipped } = JSON.parse(stdout);
    expect(skipped).toMatchObject([{ path: name, cause: 'syntax', message: expect.stringMatching(/nested (?:too deeply|deeper)/) }]);
    expect(references.map(({ path }: { path: string }) => path)).toEqual([name, 'b.ts']);
  });

  it('is never edited', async () => {
    const deep = `import { resolveModel } from './r.js';\nconst a = ${'(\n'.repeat(DEPTH)}resolveModel(${PIN})${')\n'.repeat(DEPTH)};`;
    const configuration = JSON.stringify({ app: { aliases: { sonnet: 'claude-sonnet-4-6' }, sinks: { functions: ['resolveModel'] } } });
    const root = makeTree({ 'a.ts': deep, 'unpin.config.json': configuration });
    const { code, stdout } = await runMain(root, ['fix', '--write', '--unsafe', '--allow-upgrade']);
    expect([code, stdout.split('\n')[0]]).toEqual([3, 'Nothing to rewrite.']);
  });
});

describe('a file with very many names', () => {
  it('is judged in a time that grows with their number, and no faster', async () => {
    const call = "await client.messages.create({ model: 'claude-sonnet-4-5-20250929' });\n";
    const root = makeTree({
      'a.ts': `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n${call.repeat(8000)}`,
    });
    const { code, stdout } = await runMain(root, ['scan', '--format', 'json']);
    expect(code).toBe(0);
    const references = JSON.parse(stdout).references.map(({ surface }: { surface: string }) => surface);
    expect(references).toEqual(Array.from({ length: 8000 }, () => 'anthropic-api'));
  });
});

test('a line of 100 MB is not even searched, is told, and the others are judged', async () => {
  const call = `import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: ${PIN} });\n`;
  const root = makeTree({ 'a.ts': Buffer.alloc(100_000_000, 'gpt-4o '), 'b.ts': call });
  const { code, stdout } = await runMain(root, ['scan', '--format', 'json']);
  const { references, skipped } = JSON.parse(stdout);
  expect(code).toBe(3);
  expect(skipped).toEqual([{ path: 'a.ts', cause: 'too-large', message: '100 MB; not even searched' }]);
  expect(references.map(({ path }: { path: string }) => path)).toEqual(['b.ts']);
});

describe('a value that leads back to itself', () => {
  const loop = (first: string): string => `import { service } from './service.js';
export async function run() {
  let model = ${first};
  for (let turn = 0; turn < 3; turn++) {
    const answer = await service.ask({ model });
    model = answer.model;
  }
}
`;

  it.each([
    ['in its file', { 'a.ts': loop(PIN) }],
    [
      'in a file that imports it',
      { 'a.ts': `export const MODEL = ${PIN};\n`, 'b.ts': `import { MODEL } from './a.js';\n${loop('MODEL')}` },
    ],
  ])('%s is judged', async (_, files) => {
    const { code, stdout, stderr } = await runMain(makeTree(files), ['scan', '--format', 'json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).references).toMatchObject([{ path: 'a.ts', decision: { action: 'review' } }]);
  });

  it('through many others is judged: what they share is told once', async () => {
    const names = Array.from({ length: 14 }, (_, at) => `v${at}`);
    const asked = names.map((name) => `  ${name} = (await ask({ ${names.join(', ')} })).${name};\n`).join('');
    const source = `import { MODEL } from './a.js';
import { ask } from './ask.js';
export async function run() {
  let v0 = MODEL;
${names
  .slice(1)
  .map((name) => `  let ${name} = '';\n`)
  .join('')}
${asked}}
`;
    const root = makeTree({ 'a.ts': `export const MODEL = ${PIN};\n`, 'b.ts': source });
    const { code, stderr } = await runMain(root, ['scan']);
    expect([code, stderr]).toEqual([0, '']);
  });
});
