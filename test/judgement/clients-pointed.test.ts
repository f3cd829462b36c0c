import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { Origin, Value } from '../../src/core/syntax.js';
import { clientOf } from '../../src/places/clients.js';
import { directoryOf } from '../../src/places/directory.js';
import { createRecogniser } from '../../src/surfaces/recognise.js';
import { judgeOne } from './judging.js';

const directory = directoryOf(createRecogniser(loadCatalog(), DEFAULT_CONFIGURATION.app).surfaces);
const range = { start: 0, end: 0 };
const openai: Origin = { kind: 'import', module: 'openai', name: 'OpenAI' };
const anthropic: Origin = { kind: 'import', module: '@anthropic-ai/sdk', name: 'default' };

function told(origin: Origin): string {
  const found = clientOf(origin, directory);
  return found.kind === 'client' ? `${found.client.surface} ${found.client.strength}: ${found.client.words}` : found.kind;
}

const options = (name: string, value: Value): Value => ({ kind: 'object', properties: [{ name, value }], hasSpread: false, range });
const text = (value: string): Value => ({ kind: 'string', text: value, range });
const seen = (origin: Origin): Value => ({ kind: 'expression', text: 'x', origin, range });
const made = (callee: Origin, ...given: readonly Value[]): Origin => ({ kind: 'call', callee, isNew: true, arguments: given, range });

describe('who a client is, in words', () => {
  it.each<readonly [Origin, string]>([
    [openai, 'openai-api proof: OpenAI of openai'],
    [made(openai), 'openai-api proof: OpenAI of openai'],
    [{ kind: 'member', object: made(openai), name: 'chat' }, 'openai-api proof: OpenAI of openai'],
    [{ kind: 'member', object: { kind: 'import', module: 'openai', name: '*' }, name: 'OpenAI' }, 'openai-api proof: OpenAI of openai'],
    [made(openai, options('baseURL', text('https://openrouter.ai/api'))), 'openrouter proof: OpenAI of openai at openrouter.ai'],
    [made(openai, options('baseURL', text('http://a.b'))), 'gateway proof: OpenAI of openai at another host, a.b'],
    [
      made(openai, options('baseURL', seen({ kind: 'unknown', text: 'x' }))),
      'unknown strong: OpenAI of openai at a host chosen at run time',
    ],
    [made(openai, seen({ kind: 'unknown', text: 'x' })), 'openai-api strong: OpenAI of openai, options not visible'],
    [{ kind: 'parameter', name: 'p', type: openai }, 'openai-api strong: OpenAI of openai; p is handed in'],
    [{ kind: 'this', className: 'C', extends: openai }, 'openai-api strong: OpenAI of openai; C extends it'],
    [{ kind: 'this', className: null, extends: openai }, 'openai-api strong: OpenAI of openai; the class extends it'],
    [{ kind: 'any-of', origins: [openai, { kind: 'unknown', text: 'x' }] }, 'openai-api strong: OpenAI of openai; one of several origins'],
    [{ kind: 'any-of', origins: [openai, { kind: 'any-of', origins: [anthropic, openai] }] }, 'several'],
    [
      { kind: 'any-of', origins: [openai, { kind: 'parameter', name: 'p', type: openai }] },
      'openai-api strong: OpenAI of openai; p is handed in',
    ],
    [{ kind: 'global', name: 'OpenAI' }, 'none'],
    [{ kind: 'local', name: 'OpenAI', range }, 'none'],
    [{ kind: 'unknown', text: 'OpenAI' }, 'none'],
    [{ kind: 'import', module: 'lib', name: 'OpenAI' }, 'none'],
    [{ kind: 'member', object: { kind: 'import', module: 'lib', name: '*' }, name: 'OpenAI' }, 'none'],
  ])('%j: %s', (origin, expected) => {
    expect(told(origin)).toBe(expected);
  });

  it('a third party stays one wherever its client is pointed', () => {
    const bedrock: Origin = { kind: 'import', module: '@ai-sdk/amazon-bedrock', name: 'createAmazonBedrock' };
    expect(told(made(bedrock, options('baseURL', seen({ kind: 'unknown', text: 'x' }))))).toMatch(/^bedrock strong: /);
  });
});

describe('what the file imports and who is named, in words', () => {
  const OPUS = 'claude-opus-4-5-20251101';
  const words = async (source: string, claim: string, path = 'src/a.ts'): Promise<readonly string[]> =>
    (await judgeOne({ source, path }, true)).place.evidence.filter((each) => each.claim === claim).map((each) => each.words);

  it.each([
    ['only-import', `import A from '@anthropic-ai/sdk'; ask('${OPUS}')`, 'the file imports @anthropic-ai/sdk'],
    ['surface', `run({ provider: 'bedrock', model: '${OPUS}' })`, "provider: 'bedrock' stands beside it"],
    ['provider-at-run-time', `run({ provider: x, model: '${OPUS}' })`, 'provider beside it is chosen at run time'],
    ['surface-name', `const vertex = '${OPUS}'`, 'it stands in vertex'],
    ['redirect', `const MOVED = { '${OPUS}': 'claude-opus-4-6' }`, 'the program takes claude-opus-4-6 in its place'],
    ['parameter', `ask({ model: '${OPUS}', temperature: 0 })`, 'temperature is set in the same call'],
  ])('%s', async (claim, source, expected) => {
    expect(await words(source, claim)).toEqual([expected]);
  });

  it('the path names it', async () => {
    expect(await words(`ask('${OPUS}')`, 'surface-name', 'src/vertex/a.ts')).toEqual(['the path names it: vertex']);
  });

  it.each([
    [`const M = '${OPUS}';\nconst COST = 5;`, 'COST beside it was written for this model'],
    [`ask({ model: '${OPUS}', max_tokens: 9000 })`, 'max_tokens beside it was chosen for this model'],
    [`run();\n// needs it\nask('${OPUS}')`, 'a comment beside it speaks of a requirement'],
    [`const opus45 = '${OPUS}'`, 'opus45 is named after the model'],
    [`const m = { label: 'Opus 4.5', model: '${OPUS}' }`, "'Opus 4.5' beside it names the model"],
    [`const m = 'text-embedding-3-large'`, 'stored vectors depend on an embedding model'],
    [`const m = x === 'gpt' ? '${OPUS}' : y`, 'it is chosen by a comparison with a model name'],
    [`f('client_secret'); ask('gpt-4o-realtime-preview-2025-06-03')`, 'a session key is made for one model'],
  ])('%s', async (source, expected) => {
    expect(await words(source, 'leans')).toEqual([expected]);
  });
});
