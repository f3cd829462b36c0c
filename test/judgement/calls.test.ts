import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { Use, Value } from '../../src/core/syntax.js';
import { directoryOf } from '../../src/places/directory.js';
import { type Host, hostIn, hostOf } from '../../src/places/hosts.js';
import { evidenceOfUse } from '../../src/places/use-evidence.js';
import { createRecogniser } from '../../src/surfaces/recognise.js';
import { judgeOne, tellEvidence } from './judging.js';

const OPUS = 'claude-opus-4-5-20251101';
const directory = directoryOf(createRecogniser(loadCatalog(), DEFAULT_CONFIGURATION.app).surfaces);
const range = { start: 0, end: 0 };
const text = (value: string): Value => ({ kind: 'string', text: value, range });
const object = (name: string, value: Value): Value => ({ kind: 'object', properties: [{ name, value }], hasSpread: false, range });

function says(use: Use): string {
  const found = evidenceOfUse(use, { text: OPUS, sinks: DEFAULT_CONFIGURATION.app.sinks, directory });
  return found.map(({ claim, words }) => `${claim}: ${words}`).join('\n');
}

/** A call of a function that was not imported, with the arguments behind the name. */
function calling(name: string, ...rest: readonly Value[]): string {
  const callee = { kind: 'global', name } as const;
  return says({ kind: 'argument', callee, isNew: false, index: 0, path: [], arguments: [text(OPUS), ...rest], range });
}

describe('calls that only show a value', () => {
  it.each([
    ...['console', 'logger', 'log', 'debug', 'winston', 'pino', 'chalk', 'expect', 'assert', 'describe', 'it', 'test', 'vi', 'jest'],
    ...['Error', 'TypeError', 'JSON', 'Array', 'Number', 'Math', 'span', 'tracer', 'Boolean'],
  ])('%s and its methods', (name) => {
    for (const shown of [name, `${name}.of`]) expect(calling(shown)).toBe(`shown: printed or checked by ${shown}`);
    for (const other of [`${name}Of`, `my${name}`]) expect(calling(other)).toBe(`handed: given to ${other}`);
  });

  it.each(['log', 'info', 'warn', 'error', 'debug', 'trace', 'setAttribute', 'setAttributes', 'addEvent', 'write', 'print'])(
    '%s of anything',
    (name) => {
      expect(calling(`a.${name}`)).toBe(`shown: printed or checked by a.${name}`);
      for (const other of [`a.${name}Of`, `a.my${name}`, `a.${name}.of`]) expect(calling(other)).toBe(`handed: given to ${other}`);
    },
  );

  it.each(['myconsole', 'catalog', 'my.test', 'print', 'infos', 'a.mylog', 'setAttribute', 'commit', 'latest'])('not %s', (name) => {
    expect(calling(name)).toBe(`handed: given to ${name}`);
  });
});

describe('calls with a meaning of their own', () => {
  it.each(['tiktoken', 'tokenizerFor', 'myTokeniser', 'encodingForModel', 'encoding_for_model', 'getEncoding', 'get_encoding'])(
    '%s chooses an encoding',
    (name) => {
      expect(calling(name)).toBe(`tokenizer: chooses an encoding for ${name}`);
    },
  );

  it.each([
    ...['useState', 'React.useState', 'React.useRef', 'useModel', 'signal', 'vue.ref', 'ref', 'atom', 'writable', 'createStore'],
    ...['zustand.createStore', 'useA'],
  ])('%s starts a state', (name) => {
    expect(calling(name)).toBe(`state: starting state of ${name}: it may have to equal an entry of a list`);
  });

  it.each(['used', 'usemodel', 'a.useModel', 'useModel.of', 'refs', 'myref', 'xuseRef', 'atoms', 'signals', 'createStores', 'reuseAll'])(
    '%s starts none',
    (name) => {
      expect(calling(name)).toBe(`handed: given to ${name}`);
    },
  );
});

describe('calls that send', () => {
  it.each([
    ...['fetch', 'node-fetch', 'cross-fetch', 'isomorphic-fetch', 'axios', 'ky', 'got', 'undici', 'superagent'],
    ...['request', 'ws', 'isomorphic-ws', 'WebSocket', 'EventSource', 'globalThis.fetch', 'window.fetch', 'self.fetch'],
  ])('%s', (name) => {
    expect(calling(name)).toBe(`handed: sent by ${name} to an address that is not known`);
    expect(calling(name, text('https://api.openai.com/v1'))).toBe(`sent: sent by ${name} to api.openai.com`);
    for (const other of [`${name}X`, `my${name}`]) expect(calling(other)).toBe(`handed: given to ${other}`);
  });

  it('the methods of a library for HTTP', () => {
    expect(calling('axios.post')).toBe('handed: sent by axios.post to an address that is not known');
  });

  it.each(['my.fetch', 'x.window.fetch', 'node-got', 'a.request'])('not %s', (name) => {
    expect(calling(name)).toBe(`handed: given to ${name}`);
  });

  it.each(['http', 'https', 'ws', 'wss'])('an address of %s', (protocol) => {
    const address = text(`${protocol}://api.openai.com/v1`);
    expect(calling('send', address)).toBe('sent: sent by send to api.openai.com');
    expect(calling('send', text(`x${protocol}://api.openai.com/v1`))).toBe('handed: given to send');
    for (const key of ['url', 'baseUrl', 'URI', 'endpoint', 'hostname'])
      expect(calling('send', object(key, address))).toBe('sent: sent by send to api.openai.com');
    expect(calling('send', object('note', address))).toBe('handed: given to send');
  });
});

describe('a name built into a text', () => {
  const built = (value: string): string => says({ kind: 'interpolation', text: value, range }).split(':')[0] ?? '';

  it.each([
    ...['http', 'https', 'ws', 'wss'].map((protocol) => [`go to ${protocol}://api.openai.com/v1/x`, 'sent'] as const),
    ...['http', 'https', 'ws', 'wss'].map((protocol) => [`${protocol}://proxy.example.com/x`, 'in-url'] as const),
    ...['a/models/b', '/v1/b', 'b:generateContent', 'b:streamGenerate'].map((value) => [value, 'in-url'] as const),
    ...['models/b', 'v1/b', 'b generate', 'b stream', 'ftp://proxy.example.com/x', 'asked b'].map((value) => [value, 'shown'] as const),
  ])('%s: %s', (value, claim) => {
    expect(built(value)).toBe(claim);
  });
});

describe('the position of the model in a call', () => {
  it.each([
    ['{ model: X }', 'sent anthropic-api proof'],
    ['{ myModelId: X }', 'sent anthropic-api proof'],
    ['{ deployment: X }', 'sent anthropic-api proof'],
    ['{ ENGINE: X }', 'sent anthropic-api proof'],
    ['{ model: { a: X } }', 'sent anthropic-api proof'],
    ['{ models: { a: X } }', 'sent anthropic-api proof'],
    ['{ Models: { a: X } }', 'sent anthropic-api proof'],
    ['{ myFallbacks: { a: X } }', 'sent anthropic-api proof'],
    ['{ metadatas: { model: X } }', 'sent anthropic-api proof'],
    ['{ mytags: { model: X } }', 'sent anthropic-api proof'],
    ['{ metadata: { model: X } }', 'handed @anthropic-ai/sdk.messages.create strong'],
    ['{ tags: { model: X } }', 'handed @anthropic-ai/sdk.messages.create strong'],
    ['{ Headers: { model: X } }', 'handed @anthropic-ai/sdk.messages.create strong'],
    ['{ mymodels: { a: X } }', 'handed @anthropic-ai/sdk.messages.create strong'],
    ['{ modelset: { a: X } }', 'handed @anthropic-ai/sdk.messages.create strong'],
    ['{ system: X }', 'handed @anthropic-ai/sdk.messages.create strong'],
  ])('%s', async (options, expected) => {
    const source = `import Anthropic from '@anthropic-ai/sdk';\nnew Anthropic().messages.create(${options.replace('X', `'${OPUS}'`)});`;
    expect(tellEvidence(await judgeOne({ source }, true))).toContain(expected);
  });
});

describe('where a client is pointed', () => {
  const tell = (host: Host): string => (host.kind === 'surface' ? host.surface : host.kind);
  const at = (name: string, value = text('https://openrouter.ai/api/v1')): string => tell(hostIn([object(name, value)], directory));

  it.each([
    ...['baseURL', 'base_url', 'basePath', 'base_path', 'apiBase', 'api_base', 'endpoint', 'endPoint', 'end_point', 'host', 'HOST'],
    ...['apiUrl', 'api_url', '_api_url', 'anthropicApiUrl', 'anthropic_api_url', 'openaiApiUrl', 'azureEndpoint'],
    ...['azureOpenAIEndpoint', 'openaiApiBase', 'openai_api_base'],
  ])('by %s', (name) => {
    expect(at(name)).toBe('openrouter');
    expect(at(name, text('https://proxy.example.com'))).toBe('other');
    expect([at(`${name}s`), at(`x_${name}`)]).toEqual(['default', 'default']);
  });

  it.each([
    ...['clientOptions', 'configuration', 'config', 'httpOptions', 'requestOptions', 'options', 'defaultOptions'],
    ...['additionalSessionOptions'],
  ])('one level down, in %s', (name) => {
    const inner = object('baseURL', text('https://openrouter.ai/api/v1'));
    expect(at(name, inner)).toBe('openrouter');
    expect([at(`${name}X`, inner), at(`x${name}`, inner)]).toEqual(['default', 'default']);
  });

  it.each([
    ['undefined', 'default'],
    ['null', 'default'],
    ['undefinedUrl', 'unseen'],
    ['nullable', 'unseen'],
    ['notnull', 'unseen'],
    ['url', 'unseen'],
  ])('by the expression %s', (value, expected) => {
    expect(at('baseURL', { kind: 'expression', text: value, origin: { kind: 'unknown', text: value }, range })).toBe(expected);
  });

  it.each([
    ['https://API.OpenAI.com/v1', 'api.openai.com'],
    ['WSS://a.b:80/x', 'a.b'],
    ['//a.b?x', 'a.b'],
    ['http://a.b#x', 'a.b'],
    ['A.B/x', 'a.b/x'],
    ['see https://a.b', 'see https://a.b'],
  ])('%s: %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
