import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const FOLDER = 'src/reporters/schemas';
const PIN = 'claude-haiku-4-5-20251001';
const TREE = {
  'unpin.config.json': JSON.stringify({
    app: { aliases: { haiku: 'claude-haiku-4-5' }, codenames: { 'fennec-latest': 'haiku' }, sinks: { functions: ['resolveModel'] } },
  }),
  'src/a.ts': `import { resolveModel } from './resolver.js';
import Anthropic from '@anthropic-ai/sdk';
resolveModel('${PIN}');
resolveModel('fennec-latest');
resolveModel('${PIN}'); // unpin-ignore pinned-model until=2026-12-31 -- why
// unpin-ignore-next-line codename -- why
new Anthropic().messages.create({ model: 'claude-3-opus-20240229', max_tokens: 1, messages: [] });
export const HERE = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0';
`,
  'src/a.test.ts': `resolveModel('${PIN}');\n`,
  'src/bad.ts': Buffer.from([...Buffer.from(`'${PIN}' // `), 0xf6]),
};

type Schema = { readonly [key: string]: unknown };

/** As the package ships it, but for this: a key that it does not name is an error here, so that none is printed that it does not tell. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'required' in inner ? { ...inner, additionalProperties: false } : inner;
}

function compile(name: string): (value: unknown) => readonly string[] {
  const schema = JSON.parse(readFileSync(`${FOLDER}/${name}.v1.json`, 'utf8')) as Schema;
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: true, strictRequired: false }).compile(
    closed(schema) as Schema,
  );
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
}

async function printed(...words: readonly string[]): Promise<string> {
  return (await runMain(makeTree(TREE), [...words, '--today', '2026-11-20'])).stdout;
}

/** Paths of all values, with `[]` for any place of a list. */
function pathsOf(value: unknown, prefix = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => pathsOf(each, `${prefix}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${prefix}.${key}`, ...pathsOf(inner, `${prefix}.${key}`)]);
}

describe.each([
  ['scan', ['scan', '--format', 'json'], ['.references[].evidence[].range.start', '.references[].decision.to', '.skipped[].cause']],
  [
    'lint',
    ['lint', '--format', 'json', '--show', 'all'],
    ['.findings[].to', '.findings[].source', '.accepted[].suppressed.until', '.counted[].reason', '.skipped[].cause', '.summary.files.hit'],
  ],
  [
    'fix',
    ['fix', '--format', 'json'],
    ['.files[].edits[].to', '.files[].comments[].line', '.left[].references[].text', '.skipped[].cause'],
  ],
  ['fix', ['fix', '--format', 'json', '--write', '--allow-dirty', '--emit-migrations', 'm'], ['.written', '.created']],
] as const)('%s', (name, words, parts) => {
  test(`${words.join(' ')} prints what its schema says, and all that matters of it`, async () => {
    const value: unknown = JSON.parse(await printed(...words));
    expect(compile(name)(value)).toEqual([]);
    const paths = new Set(pathsOf(value));
    expect(parts.filter((part) => !paths.has(part))).toEqual([]);
  });
});

test('every line of lint --format jsonl is what the schema says, and there are all kinds', async () => {
  const lines = (await printed('lint', '--format', 'jsonl'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const complaints = compile('lint-line');
  expect(lines.flatMap(complaints)).toEqual([]);
  expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['finding', 'skipped', 'summary']));
});

test('a schema refuses what is missing, misspelt or of another type', async () => {
  const complaints = compile('lint');
  const report = JSON.parse(await printed('lint', '--format', 'json'));
  const [first] = report.findings;
  for (const finding of [
    { ...first, line: 0 },
    { ...first, tier: 'sure' },
    { ...first, extra: 1 },
    { ...first, fingerprint: undefined },
  ])
    expect(complaints({ ...report, findings: [finding] })).not.toEqual([]);
  expect(complaints({ ...report, summary: undefined })).not.toEqual([]);
});

test('the package exports each of them', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(exports['./schemas/*.json']).toBe('./dist/schemas/*.json');
  expect(readdirSync(FOLDER).sort()).toEqual(['fix.v1.json', 'lint-line.v1.json', 'lint.v1.json', 'scan.v1.json']);
  const docs = readFileSync('docs/json.md', 'utf8');
  for (const file of readdirSync(FOLDER)) expect(docs).toContain(file);
});
