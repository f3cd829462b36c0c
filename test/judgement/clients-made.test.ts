import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import type { Candidate } from '../../src/core/candidate.js';
import { DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { Origin, Value } from '../../src/core/syntax.js';
import { clientOf } from '../../src/places/clients.js';
import { directoryOf } from '../../src/places/directory.js';
import { parametersIn } from '../../src/places/parameter-evidence.js';
import { writtenAddressEvidence } from '../../src/places/written-address.js';
import { createRecogniser } from '../../src/surfaces/recognise.js';
import { judgeOne } from './judging.js';

const OPUS = 'claude-opus-4-5-20251101';
const directory = directoryOf(createRecogniser(loadCatalog(), DEFAULT_CONFIGURATION.app).surfaces);
const range = { start: 0, end: 0 };
const expression = (text: string): Value => ({ kind: 'expression', text, origin: { kind: 'unknown', text }, range });
const imported = (module: string, name: string): Origin => ({ kind: 'import', module, name });

/** The surface and strength of a client that is made with these arguments. */
function made(callee: Origin, ...given: readonly Value[]): string {
  const resolution = clientOf({ kind: 'call', callee, isNew: true, arguments: given, range }, directory);
  return resolution.kind === 'client' ? `${resolution.client.surface} ${resolution.client.strength}` : resolution.kind;
}

describe('what a client is made with', () => {
  const google = imported('@google/genai', 'GoogleGenAI');
  const openai = imported('openai', 'default');

  it.each([
    ['true', 'vertex proof'],
    ['flag', 'vertex proof'],
    ['false', 'gemini-api proof'],
  ])('vertexai: %s', (text, expected) => {
    const options = (name: string): Value => ({ kind: 'object', properties: [{ name, value: expression(text) }], hasSpread: false, range });
    expect(made(google, options('vertexai'))).toBe(expected);
    expect(made(google, options('vertexais'))).toBe('gemini-api proof');
  });

  it.each(['key', 'process.env.OPENAI_API_KEY', 'token', 'mySecret', "process.env.KEY ?? ''"])('%s is a credential', (text) => {
    expect(made(openai, expression(text))).toBe('openai-api proof');
  });

  it.each(['options', 'makeKey(x)', '{ key }', 'key ?? load()', 'settings'])('%s may hold options', (text) => {
    expect(made(openai, expression(text))).toBe('openai-api strong');
  });

  it('nothing, a text, and options with or without a spread', () => {
    const options = (hasSpread: boolean): Value => ({ kind: 'object', properties: [], hasSpread, range });
    expect(made(openai)).toBe('openai-api proof');
    expect(made(openai, { kind: 'string', text: 'sk', range })).toBe('openai-api proof');
    expect(made(openai, options(false))).toBe('openai-api proof');
    expect(made(openai, options(true))).toBe('openai-api strong');
  });

  it('one of several', () => {
    const anthropic = imported('@anthropic-ai/sdk', 'default');
    const unknown: Origin = { kind: 'unknown', text: 'x' };
    expect(made({ kind: 'any-of', origins: [openai, anthropic] })).toBe('several');
    expect(made({ kind: 'any-of', origins: [openai, openai] })).toBe('openai-api proof');
    expect(made({ kind: 'any-of', origins: [openai, unknown] })).toBe('openai-api strong');
    expect(made({ kind: 'any-of', origins: [unknown] })).toBe('none');
    expect(made({ kind: 'parameter', name: 'client', type: openai })).toBe('openai-api strong');
    expect(made({ kind: 'parameter', name: 'client', type: null })).toBe('none');
    expect(made({ kind: 'this', className: 'A', extends: openai })).toBe('openai-api strong');
    expect(made({ kind: 'this', className: 'A', extends: null })).toBe('none');
  });
});

describe('modules of the project', () => {
  const open = async (module: string): Promise<number> =>
    (await judgeOne({ source: `import { ask } from '${module}'; ask('${OPUS}')` }, true)).place.open.length;

  it.each(['./ask', '../ask', '@/ask', '~/ask', '~ask', '#ask', 'src/ask', '$lib/ask'])('%s is one', async (module) => {
    expect(await open(module)).toBe(1);
  });

  it.each(['lodash', '@me/ask', 'mysrc/ask', 'srcs/ask', 'lib/ask', '$library/ask', 'my/$lib/ask', 'a@/b', 'a./b'])(
    '%s is none',
    async (module) => {
      expect(await open(module)).toBe(0);
    },
  );
});

describe('parameters of the same call', () => {
  const found = (source: string, ...beside: readonly (readonly [string, Value])[]): readonly string[] =>
    parametersIn(
      [source],
      beside.map(([name, value]) => ({ name, value })),
    ).map(({ value, strength }) => `${value} ${strength}`);
  const number = (text: string): Value => ({ kind: 'number', text, range });

  it.each(['{ temperature: 0 }', '{temperature:0}', '{ "temperature" : 0 }', "{ 'temperature': 0 }"])('%s', (source) => {
    expect(found(source)).toEqual(['temperature strong']);
  });

  it.each(['{ mytemperature: 0 }', '{ $temperature: 0 }', '{ a.temperature: 0 }', '{ temperature }', '{ temperatures: 0 }'])(
    'not %s',
    (source) => {
      expect(found(source)).toEqual([]);
    },
  );

  it('is certain where a number is written right beside the model', () => {
    const source = '{ temperature: 0 }';
    expect(found(source, ['temperature', number('0.2')])).toEqual(['temperature proof']);
    expect(found(source, ['temperature', number('1')])).toEqual(['temperature strong']);
    expect(found(source, ['temperature', number('1.0')])).toEqual(['temperature strong']);
    expect(found(source, ['temperature', expression('x')])).toEqual(['temperature strong']);
    expect(found(source, ['other', number('0')])).toEqual(['temperature strong']);
  });
});

describe('a name that is written into an address', () => {
  const written = (head: string, tail: string, role: Candidate['role'] = 'template'): readonly string[] => {
    const text = `fetch('${head}${OPUS}${tail}')`;
    const at = { start: text.indexOf(OPUS), end: text.indexOf(OPUS) + OPUS.length };
    const candidate: Candidate = { range: at, raw: OPUS, text: OPUS, quote: '', role, slot: null, owner: [], whole: false };
    return writtenAddressEvidence(candidate, text, directory).map(({ claim, value }) => `${claim} ${value}`);
  };

  it.each(['models', 'deployments', 'engines', 'model'])('under /%s/', (folder) => {
    for (const address of [`/v1/${folder}/`, `/v1/${folder}/us.my-org/`]) {
      expect(written(address, '/chat')).toEqual([`in-url ${address}`]);
      expect(written(address, '')).toEqual([]);
      expect(written(address, '/chat', 'constant')).toEqual([]);
    }
    for (const address of [`/v1/my${folder}/`, `/v1/${folder}x/`, `/v1/${folder}/a/b/`, `/v1/${folder}`])
      expect(written(address, '/chat')).toEqual([]);
  });

  it.each([
    ':generateContent',
    ':x1',
    '/chat',
    '/completions',
    '/responses',
    '/messages',
    '/embeddings',
    '/images',
    '/audio',
    '/invoke',
    '/converse',
  ])('%s calls it', (tail) => {
    expect(written('/v1/models/', tail)).toEqual(['in-url /v1/models/']);
  });

  it.each([':', ':1', '/chats', '/info', '/imagesOf', '/x/chat', ' /chat'])('%s does not', (tail) => {
    expect(written('/v1/models/', tail)).toEqual([]);
  });

  it.each(['http', 'https', 'ws', 'wss', 'HTTPS'])('%s:// tells the host', (protocol) => {
    const known = `${protocol}://api.openai.com/v1/models/`;
    const other = `${protocol}://proxy.example.com/v1/models/`;
    expect(written(known, '')).toEqual([`in-url ${known}`, 'surface openai-api']);
    expect(written(other, '')).toEqual([]);
    expect(written(other, '/chat')).toEqual([`in-url ${other}`, 'surface unknown']);
  });

  it('no address is longer than it needs to be', () => {
    expect(written(`https://api.openai.com/${'x'.repeat(400)}/models/`, '')).toEqual([]);
    expect(written(`${'x'.repeat(400)} https://api.openai.com/v1/models/`, '')).toHaveLength(2);
  });
});
