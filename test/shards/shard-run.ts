import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/engine/shards/encode-blob.js';
import { commit, makeRepository } from '../changed/repository.js';
import { type Outcome, runMain } from '../commands/run-main.js';

const CODENAME = 'kestrel-latest';
const CONFIGURATION = {
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' },
    codenamesFrom: { env: 'NAMES' },
    sinks: { functions: ['ask'] },
  },
  suppressions: [
    { rule: 'retired-model', files: ['src/old.ts'], reason: 'nobody calls it' },
    { rule: 'retired-model', files: ['src/**'], name: 'gpt-3', reason: 'only a run over everything knows that this is unused' },
  ],
};
export const NAMES = { NAMES: JSON.stringify({ [CODENAME]: 'opus' }) };

/** Files of every sort: open questions across files, exceptions, a codename, something that cannot be read, many without a name. */
const FILES: Readonly<Record<string, string>> = {
  'unpin.config.json': JSON.stringify(CONFIGURATION),
  'src/ask.ts': 'export const ask = (model: string) => model;\n',
  'src/pin.ts': "export const PIN = 'claude-sonnet-4-5-20250929';\n",
  'src/use.ts': "import { ask } from './ask';\nimport { PIN } from './pin';\nask(PIN);\nask('claude-sonnet-4-5-20250929');\n",
  'src/secret.ts': `import { ask } from './ask';\nask('${CODENAME}[1m]');\nask('claude-3-opus-20240229');\n`,
  'src/old.ts': "export const old = { model: 'claude-2.1' };\n",
  'src/excused.ts': "// unpin-ignore-next-line retired-model -- it is history\nexport const first = { model: 'claude-2.0' };\n",
  'src/stale.ts': '// unpin-ignore retired-model -- nothing is here\nexport const nothing = 1;\n',
  'settings/app.json': '{ "model": "gpt-4-0314", "other": "claude-3-haiku-20240307" }\n',
  'packages/one/call.ts':
    "import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create({ model: 'claude-3-opus-20240229', messages: [] });\n",
  ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`packages/one/plain-${at}.ts`, `export const plain = ${at};\n`])),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`packages/two/names-${at}.ts`, `export const model${at} = { model: 'gpt-4o-mini' };\n`]),
  ),
};

/** A repository, with the folder to which its shards go. */
export function makeSharded(more: Readonly<Record<string, string>> = {}): string {
  const root = makeRepository({ ...FILES, ...more });
  mkdirSync(join(root, 'shards'));
  return root;
}

/** Lints as on one day, with the list of codenames. */
export function unpin(root: string, ...words: readonly string[]): Promise<Outcome> {
  return runMain(root, [...words, '--today', '2026-11-20'], NAMES);
}

/** Writes all shards, as that many jobs would. */
export async function writeShards(cwd: string, of: number, ...words: readonly string[]): Promise<void> {
  for (let index = 1; index <= of; index += 1) await writeShard(cwd, `${index}/${of}`, `${index}.blob`, ...words);
}

export async function writeShard(cwd: string, shard: string, file: string, ...words: readonly string[]): Promise<void> {
  const { code, stderr } = await unpin(cwd, 'lint', '--shard', shard, '--report', `blob=shards/${file}`, ...words);
  if (code !== 0) throw new Error(stderr);
}

export function readShard(root: string, file: string): { readonly head: Record<string, unknown>; readonly body: Buffer } {
  const bytes = readFileSync(join(root, 'shards', file));
  const end = bytes.indexOf('\n');
  return { head: JSON.parse(bytes.toString('utf8', 0, end)), body: bytes.subarray(end + 1) };
}

/** Writes a shard as somebody would who knows how. */
export function forgeShard(root: string, file: string, head: Readonly<Record<string, unknown>>, body: Uint8Array): void {
  writeFileSync(join(root, 'shards', file), Buffer.concat([Buffer.from(`${JSON.stringify({ ...head, hash: hashOf(body) })}\n`), body]));
}

export { CODENAME, commit };
