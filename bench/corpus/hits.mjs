/** Model names as code bases hold them; the first ones more often. */
const NAMES = [
  'gpt-4o',
  'claude-sonnet-4-5-20250929',
  'gpt-4o-mini',
  'claude-3-5-sonnet-20241022',
  'gemini-2.5-pro',
  'gpt-4.1',
  'claude-opus-4-1-20250805',
  'claude-haiku-4-5-20251001',
  'gpt-4o-2024-08-06',
  'gemini-2.5-flash',
  'claude-sonnet-4-6',
  'gpt-5',
  'claude-3-haiku-20240307',
  'gpt-4-turbo',
  'gemini-1.5-pro',
  'gpt-3.5-turbo',
  'claude-3-7-sonnet-20250219',
  'gpt-4.1-mini',
  'claude-opus-4-20250514',
  'gpt-5-mini',
];
/** What the references look for: whole names of these three makers. */
export const PATTERN = '(?:claude|gpt|gemini)-[a-z0-9]+(?:[.-][a-z0-9]+)*';

const some = (random, from, to) =>
  Array.from({ length: from + random.below(to - from + 1) }, () => NAMES[Math.floor(random.next() ** 2 * NAMES.length)]);
const different = (random, from, to) => [...new Set(some(random, from * 2, to * 2))].slice(0, to);

/**
 * Sorts of files that hold names, and how many of a hundred files are of it. Together they give the shares of occurrences that 14 public
 * repositories have: 37 % in tests, 22 % generated, 15 % recorded, 14 % in tables, the rest in hand-written code. `text` is what a file gets
 * beside its blocks; `names` are in quotes, `remarks` in comments.
 */
export const SORTS = {
  product: { share: 26, kinds: ['ts', 'ts', 'tsx', 'js'], path: (name, kind) => `src/${name}.${kind}`, text: product },
  test: { share: 50, kinds: ['ts', 'ts', 'js'], path: (name, kind) => `test/${name}.test.${kind}`, text: inTest },
  generated: { share: 10, kinds: ['ts'], path: (name, kind) => `generated/${name}.${kind}`, text: generated },
  recorded: { share: 8, kinds: ['json'], path: (name, kind) => `test/__fixtures__/${name}.${kind}`, text: recorded },
  table: { share: 6, kinds: ['ts'], path: (name, kind) => `src/prices-${name}.${kind}`, text: table },
  fixable: { share: 0.001, kinds: ['ts'], path: (name, kind) => `src/${name}.${kind}`, text: fixable },
};
/** Those of public repositories. */
export const MEASURED = ['product', 'test', 'generated', 'recorded', 'table'];

function product(random, number) {
  const [first, second] = some(random, 2, 2);
  const remark = random.next() < 0.3 ? `// Cheaper than ${first} for short questions.\n` : '';
  const client = `import OpenAI from 'openai';\nimport Anthropic from '@anthropic-ai/sdk';\n`;
  const call = first.startsWith('claude')
    ? `const answer = await new Anthropic().messages.create({ model: '${first}', max_tokens: 1024, messages });`
    : `const answer = await new OpenAI().chat.completions.create({ model: '${first}', messages });`;
  const text = `${remark}export async function ask${number}(messages) {\n  ${call}\n  return answer;\n}\n\nexport const fallback${number} = "${second}";\n`;
  return { head: client, text, names: 2, remarks: remark === '' ? 0 : 1 };
}

/** Where the configuration names the function, this may be rewritten. */
function fixable(_random, number) {
  const text = `export const model${number} = resolveModel('claude-sonnet-4-5-20250929');\n`;
  return { head: "import { resolveModel } from './models';\n", text, names: 1, remarks: 0 };
}

function inTest(random, number) {
  const names = some(random, 2, 10);
  const cases = names.map(
    (name, at) => `  it('keeps the choice ${at}', () => {\n    expect(choose({ model: '${name}' }).model).toBeDefined();\n  });\n`,
  );
  const text = `describe('choose ${number}', () => {\n${cases.join('\n')}});\n`;
  return {
    head: `import { describe, expect, it } from 'vitest';\nimport { choose } from '../src/choose';\n`,
    text,
    names: names.length,
    remarks: 0,
  };
}

function generated(random, number) {
  const names = different(random, 12, 20);
  const text = `export type Name${number} =\n${names.map((name) => `  | '${name}'`).join('\n')};\n`;
  return { head: '// File generated from our specification. DO NOT EDIT.\n', text, names: names.length, remarks: 0 };
}

function recorded(random, number) {
  const names = some(random, 12, 18);
  const answers = names.map(
    (name, at) => `    { "id": "answer-${number}-${at}", "model": "${name}", "usage": { "input": ${at * 7}, "output": ${at} } }`,
  );
  return { head: '', text: `  "recorded${number}": [\n${answers.join(',\n')}\n  ]`, names: names.length, remarks: 0 };
}

function table(random, number) {
  const names = different(random, 14, 20);
  const rows = names.map((name, at) => `  '${name}': { input: ${at + 0.5}, output: ${at * 4 + 2}, context: 200_000 },`);
  return {
    head: '',
    text: `// In dollars per million tokens.\nexport const prices${number} = {\n${rows.join('\n')}\n};\n`,
    names: names.length,
    remarks: 0,
  };
}
