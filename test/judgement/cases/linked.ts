import type { Case } from '../case.js';

const OPUS = 'claude-opus-4-5-20251101';
const SDK = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n`;
const ASK = (model: string): string => `client.messages.create({ model: ${model}, max_tokens: 100, messages })`;
const EDIT = (role: string): string => `edit alias-for-pin anthropic-api ${role} -> claude-opus-4-5 (safe)`;
const OPEN = (role: string): string => `review needs-cross-file anthropic-api ${role}`;
/** Nothing in the file itself shows who will read it. */
const ASKED = (role: string): string => `review needs-cross-file ? ${role}`;

/** An exported value and where it ends in other files. */
export const LINKED: readonly Case[] = [
  {
    name: 'a constant that another file sends',
    source: `export const MODEL = '${OPUS}'`,
    files: { 'src/ask.ts': `${SDK}import { MODEL } from './chat.js'; ${ASK('MODEL')}` },
    expected: EDIT('constant'),
    alone: ASKED('constant'),
  },
  {
    name: 'a constant that two files send',
    source: `export const MODEL = '${OPUS}'`,
    files: {
      'src/ask.ts': `${SDK}import { MODEL } from './chat'; ${ASK('MODEL')}`,
      'src/tell.ts': `${SDK}import { MODEL as M } from './chat.ts'; ${ASK('M')}`,
    },
    expected: EDIT('constant'),
    alone: ASKED('constant'),
  },
  {
    name: 'a constant that a second file compares',
    source: `export const MODEL = '${OPUS}'`,
    files: {
      'src/ask.ts': `${SDK}import { MODEL } from './chat.js'; ${ASK('MODEL')}`,
      'src/gate.ts': `import { MODEL } from './chat.js'; export const isIt = (m: string) => m === MODEL`,
    },
    expected: 'review compared anthropic-api constant',
    alone: ASKED('constant'),
  },
  {
    name: 'a constant sent here and compared elsewhere',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/gate.ts': `import { MODEL } from './chat.js'; if (m === MODEL) run()` },
    expected: 'review compared anthropic-api constant',
    alone: OPEN('constant'),
  },
  {
    name: 'a constant sent here and imported by nobody',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/other.ts': `const MODEL = 1; run(MODEL)` },
    expected: EDIT('constant'),
    alone: OPEN('constant'),
  },
  {
    name: 'compared through a namespace',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/gate.ts': `import * as chat from './chat.js'; if (m === chat.MODEL) run()` },
    expected: 'review compared anthropic-api constant',
    alone: OPEN('constant'),
  },
  {
    name: 'compared after a require',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/gate.cjs': `const { MODEL } = require('./chat'); if (m === MODEL) run()` },
    expected: 'review compared anthropic-api constant',
    alone: OPEN('constant'),
  },
  {
    name: 'compared after an import at run time',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/gate.ts': `const chat = await import('./chat.js'); if (m === chat.MODEL) run()` },
    expected: 'review compared anthropic-api constant',
    alone: OPEN('constant'),
  },
  {
    name: 'compared in a file that no longer parses',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/gate.ts': `import { MODEL } from './chat.js'; if (m === MODEL) run(; const` },
    expected: OPEN('constant'),
  },
  {
    name: 'handed on by an index',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/index.ts': `export * from './chat.js'`, 'app/gate.ts': `import { MODEL } from '../src'; if (m === MODEL) run()` },
    expected: 'review compared anthropic-api constant',
    alone: OPEN('constant'),
  },
  {
    name: 'handed on by name, through two files',
    source: `export const MODEL = '${OPUS}'`,
    files: {
      'src/models.ts': `export { MODEL } from './chat.js'`,
      'src/index.ts': `export * from './models.js'`,
      'app/ask.ts': `${SDK}import { MODEL } from '../src/index.js'; ${ASK('MODEL')}`,
    },
    expected: EDIT('constant'),
    alone: ASKED('constant'),
  },
  {
    name: 'handed on as a namespace',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: {
      'src/index.ts': `export * as chat from './chat.js'`,
      'app/gate.ts': `import { chat } from '../src'; if (m === chat.MODEL) run()`,
    },
    expected: 'review not-followed anthropic-api constant',
    alone: OPEN('constant'),
  },
  {
    name: 'handed on under another name',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: {
      'src/index.ts': `export { MODEL as DEFAULT_MODEL } from './chat.js'`,
      'app/gate.ts': `import { DEFAULT_MODEL } from '../src'; if (m === DEFAULT_MODEL) run()`,
    },
    expected: 'review compared anthropic-api constant',
    alone: OPEN('constant'),
  },
  {
    name: 'by a path alias',
    source: `export const MODEL = '${OPUS}'`,
    files: { 'src/app/ask.ts': `${SDK}import { MODEL } from '@/chat'; ${ASK('MODEL')}` },
    expected: EDIT('constant'),
    alone: ASKED('constant'),
  },
  {
    name: 'by the name of a package of the same project',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    path: 'packages/chat/src/index.ts',
    files: {
      'packages/chat/package.json': '{ "name": "@acme/chat" }',
      'packages/app/src/gate.ts': `import { MODEL } from '@acme/chat'; if (m === MODEL) run()`,
    },
    expected: 'review compared anthropic-api constant',
    alone: OPEN('constant'),
  },
  {
    name: 'a constant of the same name in another module',
    source: `${SDK}export const MODEL = '${OPUS}';\n${ASK('MODEL')}`,
    files: { 'src/b.ts': 'export const MODEL = 1', 'src/gate.ts': `import { MODEL } from './b.js'; if (m === MODEL) run()` },
    expected: EDIT('constant'),
    alone: OPEN('constant'),
  },
  {
    name: 'a default export',
    source: `export default '${OPUS}'`,
    files: { 'src/ask.ts': `${SDK}import model from './chat.js'; ${ASK('model')}` },
    expected: ASKED('constant'),
  },
  {
    name: 'an object of models',
    source: `export const MODELS = { fast: 'claude-haiku-4-5-20251001', best: '${OPUS}' }`,
    about: OPUS,
    files: {
      'src/ask.ts': `${SDK}import { MODELS } from './chat.js'; ${ASK('MODELS.best')}`,
      'src/gate.ts': `import { MODELS } from './chat.js'; if (m === MODELS.fast) run()`,
    },
    expected: EDIT('property'),
    alone: ASKED('property'),
  },
  {
    name: 'an object of models, the other one',
    source: `export const MODELS = { fast: 'claude-haiku-4-5-20251001', best: '${OPUS}' }`,
    about: 'claude-haiku-4-5-20251001',
    files: {
      'src/ask.ts': `${SDK}import { MODELS } from './chat.js'; ${ASK('MODELS.best')}`,
      'src/gate.ts': `import { MODELS } from './chat.js'; if (m === MODELS.fast) run()`,
    },
    expected: 'review compared ? property',
    alone: ASKED('property'),
  },
  {
    name: 'a function that returns it',
    source: `export function pickModel() { return '${OPUS}' }`,
    files: { 'src/ask.ts': `${SDK}import { pickModel } from './chat.js'; ${ASK('pickModel()')}` },
    expected: EDIT('default'),
    alone: ASKED('default'),
  },
  {
    name: 'a function that returns it to a comparison',
    source: `export const pickModel = () => '${OPUS}'`,
    files: { 'src/ask.ts': `import { pickModel } from './chat.js'; if (m === pickModel()) run()` },
    expected: 'review compared ? default',
    alone: ASKED('default'),
  },
  {
    name: 'a default export that returns it',
    source: `${SDK}export default function pickModel() { return '${OPUS}' }\n${ASK('pickModel()')}`,
    files: { 'src/gate.ts': `import pick from './chat.js'; if (m === pick()) run()` },
    expected: OPEN('default'),
  },
  {
    name: 'a field of an exported class',
    source: `import Anthropic from '@anthropic-ai/sdk';
export class Chat { client = new Anthropic(); model = '${OPUS}'; ask() { return this.client.messages.create({ model: this.model }) } }`,
    files: { 'src/gate.ts': `import { Chat } from './chat.js'; if (new Chat().model === m) run()` },
    expected: OPEN('property'),
  },
  {
    name: 'a private field of an exported class',
    source: `import Anthropic from '@anthropic-ai/sdk';
export class Chat { #client = new Anthropic(); #model = '${OPUS}'; ask() { return this.#client.messages.create({ model: this.#model }) } }`,
    expected: EDIT('property'),
  },
  {
    name: 'a private field that a public method gives away',
    source: `import Anthropic from '@anthropic-ai/sdk';
export class Chat { #client = new Anthropic(); #model = '${OPUS}'; name() { return this.#model } ask() { return this.#client.messages.create({ model: this.#model }) } }`,
    files: { 'src/gate.ts': `import { Chat } from './chat.js'; if (new Chat().name() === m) run()` },
    expected: OPEN('property'),
  },
  {
    name: 'a client made in another file',
    source: `import { client } from './client.js'; ${ASK(`'${OPUS}'`)}`,
    files: { 'src/client.ts': `import Anthropic from '@anthropic-ai/sdk'; export const client = new Anthropic();` },
    expected: EDIT('property'),
    alone: ASKED('property'),
  },
  {
    name: 'a default client made in another file',
    source: `import client from './client.js'; ${ASK(`'${OPUS}'`)}`,
    files: { 'src/client.ts': `import Anthropic from '@anthropic-ai/sdk'; export default new Anthropic();` },
    expected: EDIT('property'),
    alone: ASKED('property'),
  },
  {
    name: 'a client that another file points elsewhere',
    source: `import { client } from './client.js'; ${ASK(`'${OPUS}'`)}`,
    files: {
      'src/client.ts': `import Anthropic from '@anthropic-ai/sdk'; export const client = new Anthropic({ baseURL: 'https://llm.example.com' });`,
    },
    expected: 'review third-party gateway property',
    alone: ASKED('property'),
  },
  {
    name: 'a client handed on by an index',
    source: `import { client } from '@/lib'; ${ASK(`'${OPUS}'`)}`,
    files: {
      'src/lib/index.ts': `export * from './client.js'`,
      'src/lib/client.ts': `import Anthropic from '@anthropic-ai/sdk'; export const client = new Anthropic();`,
    },
    expected: EDIT('property'),
    alone: ASKED('property'),
  },
  {
    name: 'a client that a function of another file makes',
    source: `import { getClient } from './client.js'; getClient().messages.create({ model: '${OPUS}' })`,
    files: { 'src/client.ts': `import Anthropic from '@anthropic-ai/sdk'; export function getClient() { return new Anthropic() }` },
    expected: EDIT('property'),
    alone: ASKED('property'),
  },
  {
    name: 'a wrapper in another file',
    source: `import { ask } from './ask.js'; ask('${OPUS}', 'hello')`,
    files: { 'src/ask.ts': `${SDK}export function ask(model: string, text: string) { return ${ASK('model')} }` },
    expected: EDIT('argument'),
    alone: ASKED('argument'),
  },
  {
    name: 'a wrapper with options in another file',
    source: `import { ask } from './ask.js'; ask({ model: '${OPUS}', text: 'hello' })`,
    files: { 'src/ask.ts': `${SDK}export const ask = async ({ model, text }: Options) => ${ASK('model')}` },
    expected: EDIT('property'),
    alone: ASKED('property'),
  },
  {
    name: 'a wrapper that compares it too',
    source: `import { ask } from './ask.js'; ask('${OPUS}')`,
    files: { 'src/ask.ts': `${SDK}export function ask(model: string) { if (model === DEFAULT) log(); return ${ASK('model')} }` },
    expected: 'review compared anthropic-api argument',
    alone: ASKED('argument'),
  },
  {
    name: 'a wrapper of a third party',
    source: `import { ask } from './ask.js'; ask('us.anthropic.claude-opus-4-5-20251101-v1:0')`,
    files: {
      'src/ask.ts': `import { bedrock } from '@ai-sdk/amazon-bedrock'; export const ask = (model: string) => generateText({ model: bedrock(model) })`,
    },
    expected: 'review third-party bedrock argument',
    alone: 'review needs-cross-file bedrock argument',
  },
  {
    name: 'a wrapper of a wrapper',
    source: `import { ask } from './ask.js'; ask('${OPUS}')`,
    files: {
      'src/ask.ts': `import { send } from './send.js'; export const ask = (model: string) => send({ model })`,
      'src/send.ts': `${SDK}export const send = (options: Options) => ${ASK('options.model')}`,
    },
    expected: EDIT('argument'),
    alone: ASKED('argument'),
  },
  {
    name: 'wrappers that lead in a circle',
    source: `import { ask } from './ask.js'; ask('${OPUS}')`,
    files: {
      'src/ask.ts': `import { send } from './send.js'; export const ask = (model: string) => send(model)`,
      'src/send.ts': `import { ask } from './ask.js'; export const send = (model: string) => ask(model)`,
    },
    expected: ASKED('argument'),
  },
  {
    name: 'a dated tool in the file that sends it',
    source: `export const MODEL = '${OPUS}'`,
    files: {
      'src/ask.ts': `${SDK}import { MODEL } from './chat.js';
client.beta.messages.create({ model: MODEL, tools: [{ type: 'computer_20250124', name: 'computer' }] })`,
    },
    expected: 'review dated-tool anthropic-api constant',
    alone: ASKED('constant'),
  },
  {
    name: 'a beta option in the file that sends it',
    source: `export const MODEL = '${OPUS}'`,
    files: { 'src/ask.ts': `${SDK}import { MODEL } from './chat.js'; client.beta.messages.create({ model: MODEL, betas: [B] })` },
    expected: 'review beta-option anthropic-api constant',
    alone: ASKED('constant'),
  },
  {
    name: 'a limit beside it in the file that sends it',
    source: `export const MODEL = '${OPUS}'`,
    files: { 'src/ask.ts': `${SDK}import { MODEL } from './chat.js'; client.messages.create({ model: MODEL, max_tokens: 64000 })` },
    expected: 'review limit-beside anthropic-api constant',
    alone: ASKED('constant'),
  },
  {
    name: 'a parameter that the successor refuses, in the file that sends it',
    source: `export const MODEL = 'claude-sonnet-4-5-20250929'`,
    configuration: { to: 'successor' },
    files: { 'src/ask.ts': `${SDK}import { MODEL } from './chat.js'; client.messages.create({ model: MODEL, temperature: 0 })` },
    expected: 'edit incompatible-parameter anthropic-api constant',
    alone: ASKED('constant'),
  },
  {
    name: 'a dated tool in a wrapper of another file',
    source: `import { ask } from './ask.js'; ask('${OPUS}')`,
    files: {
      'src/ask.ts': `${SDK}export const ask = (model: string) => client.beta.messages.create({ model, tools: [{ type: 'bash_20250124', name: 'bash' }] })`,
    },
    expected: 'review dated-tool anthropic-api argument',
    alone: ASKED('argument'),
  },
  {
    name: 'the resolver of the application, in another file',
    source: `export const DEFAULTS = { model: '${OPUS}' }`,
    app: { aliases: { opus: 'claude-opus-4-6' }, sinks: { functions: ['resolveModel'], properties: [], settings: [] } },
    files: {
      'src/start.ts': `import { DEFAULTS } from './chat.js'; import { resolveModel } from './resolve.js'; resolveModel(DEFAULTS.model)`,
    },
    expected: 'edit app-alias app property -> opus (safe)',
    alone: ASKED('property'),
  },
  {
    name: 'state of a component in another file',
    source: `export const MODEL = '${OPUS}'`,
    files: { 'src/Chat.tsx': `import { MODEL } from './chat.js'; const [model, setModel] = useState(MODEL)` },
    expected: 'review must-match-list ? constant',
    alone: ASKED('constant'),
  },
  {
    name: 'a component of another file',
    source: `import { Chat } from './Chat.js'; const a = <Chat model="${OPUS}" />`,
    path: 'src/page.tsx',
    files: { 'src/Chat.tsx': `export function Chat({ model }) { return model }` },
    expected: 'review must-match-list ? property',
  },
];
