import type { Case } from '../case.js';

const OPUS = 'claude-opus-4-5-20251101';
const TO = '-> claude-opus-4-5';
const SDK = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n`;
const ASK = (model: string): string => `client.messages.create({ model: ${model}, max_tokens: 100, messages })`;
const HANDED = `import type Anthropic from '@anthropic-ai/sdk';\nexport const ask = (client: Anthropic) => ${ASK(`'${OPUS}'`)}`;
const TEST = `${SDK}it('asks', async () => { expect(await ${ASK(`'${OPUS}'`)}).toBe(1) })`;
const APP = {
  aliases: {
    sonnet: 'claude-sonnet-4-6',
    opus: { 'first-party': 'claude-opus-4-6', bedrock: 'us.anthropic.claude-opus-4-6-v1' },
    gpt: 'gpt-5.2',
  },
  codenames: { 'fennec-latest': 'opus' },
  sinks: {
    functions: ['resolveModel'],
    properties: ['defaultModel'],
    settings: [{ files: ['settings/*.json'], keys: ['model', 'agents.*.model'] }],
  },
};
const CALL = (text: string): string => `import { resolveModel } from './models.js'; resolveModel('${text}')`;

/** How much permission a rewrite needs. */
export const TIERS: readonly Case[] = [
  {
    name: 'safe: the alias means this very model',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    expected: `edit alias-for-pin anthropic-api property ${TO} (safe)`,
  },
  {
    name: 'upgrade: the alias means a newer model of the line',
    source: `import { query } from '@anthropic-ai/claude-agent-sdk'; query({ prompt, options: { model: 'claude-opus-4-7' } })`,
    expected: 'edit alias-moved claude-code property -> opus (upgrade)',
  },
  {
    name: 'upgrade: the end of the chain of a dying pin',
    source: `import OpenAI from 'openai'; new OpenAI().responses.create({ model: 'gpt-4.1-2025-04-14', input })`,
    configuration: { to: 'successor' },
    expected: 'edit successor openai-api property -> gpt-6-luna (upgrade)',
  },
  { name: 'unsafe: a client that is handed in', source: HANDED, expected: `review unknown-provider anthropic-api property ${TO} (unsafe)` },
  {
    name: 'unsafe: a test',
    path: 'src/chat.test.ts',
    source: TEST,
    expected: `ignore test-data anthropic-api property ${TO} (unsafe)`,
  },
  {
    name: 'unsafe: the same file compares with the same name',
    source: `${SDK}${ASK(`'${OPUS}'`)};\nif (given === '${OPUS}') log()`,
    expected: `edit alias-for-pin anthropic-api property ${TO} (unsafe)`,
  },
  {
    name: 'none: a test that compares it too',
    path: 'src/chat.test.ts',
    source: `${SDK}const MODEL = '${OPUS}'; it('asks', async () => { await ${ASK('MODEL')}; if (m === MODEL) log() })`,
    expected: 'ignore test-data anthropic-api constant',
  },
  {
    name: 'none: a third party, whatever the permission',
    path: 'src/chat.test.ts',
    source: `import { bedrock } from '@ai-sdk/amazon-bedrock'; it('asks', () => bedrock('us.anthropic.claude-opus-4-5-20251101-v1:0'))`,
    expected: 'ignore test-data bedrock argument',
  },
  {
    name: 'none: an alias is never rewritten',
    path: 'src/chat.test.ts',
    source: `${SDK}it('asks', () => ${ASK(`'claude-sonnet-4-5'`)})`,
    expected: 'ignore test-data anthropic-api property',
  },
];

/** What a configuration prefers, for all paths or for some. */
export const PREFERENCES: readonly Case[] = [
  {
    name: 'pin by override',
    path: 'evals/chat.ts',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    configuration: { overrides: [{ files: ['evals/**'], prefer: 'pin' }] },
    expected: 'edit policy-prefers-pin anthropic-api property',
  },
  {
    name: 'not by an override of other paths',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    configuration: { overrides: [{ files: ['evals/**'], prefer: 'pin' }] },
    expected: `edit alias-for-pin anthropic-api property ${TO} (safe)`,
  },
  {
    name: 'the last override wins',
    path: 'evals/product/chat.ts',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    configuration: {
      prefer: 'constant',
      overrides: [
        { files: ['evals/**'], prefer: 'pin' },
        { files: ['evals/product/**'], prefer: 'alias' },
        { files: ['evals/**'], rules: {} },
      ],
    },
    expected: `edit alias-for-pin anthropic-api property ${TO} (safe)`,
  },
  {
    name: 'a constant where it stands already',
    source: `${SDK}const MODEL = '${OPUS}'; ${ASK('MODEL')}`,
    configuration: { prefer: 'constant' },
    expected: 'edit policy-prefers-constant anthropic-api constant',
  },
  {
    name: 'no permission overrules pins',
    source: HANDED,
    configuration: { prefer: 'pin' },
    expected: 'review unknown-provider anthropic-api property',
  },
  {
    name: 'no permission overrules pins in tests',
    path: 'src/chat.test.ts',
    source: TEST,
    configuration: { prefer: 'pin' },
    expected: 'ignore test-data anthropic-api property',
  },
  {
    name: 'a codename is no pin',
    source: CALL('fennec-latest'),
    app: APP,
    configuration: { prefer: 'pin' },
    expected: 'edit app-alias app argument -> opus (safe)',
  },
];

/** Where the application's own resolver reads a name. */
export const SINKS: readonly Case[] = [
  { name: 'a function', source: CALL('claude-sonnet-4-5-20250929'), app: APP, expected: 'edit app-alias app argument -> sonnet (safe)' },
  {
    name: 'a method of that name',
    source: `models.resolveModel('claude-sonnet-4-5-20250929')`,
    app: APP,
    expected: 'edit app-alias app argument -> sonnet (safe)',
  },
  {
    name: 'only its first argument',
    source: `import { resolveModel } from './models.js'; resolveModel(user, 'claude-sonnet-4-5-20250929')`,
    app: APP,
    expected: 'review needs-cross-file ? argument',
  },
  {
    name: 'a property in a call',
    source: `configure({ defaultModel: 'claude-sonnet-4-5-20250929' })`,
    app: APP,
    expected: 'edit app-alias app property -> sonnet (safe)',
  },
  {
    name: 'a property of an object',
    source: `const settings = { defaultModel: 'claude-sonnet-4-5-20250929' }`,
    app: APP,
    expected: 'edit app-alias app property -> sonnet (safe)',
  },
  {
    name: 'a property of an exported object',
    source: `export const settings = { defaultModel: 'claude-sonnet-4-5-20250929' }`,
    app: APP,
    expected: 'edit app-alias app property -> sonnet (safe)',
    alone: 'review needs-cross-file app property',
  },
  {
    name: 'a property of an exported object that another file compares',
    source: `export const settings = { defaultModel: 'claude-sonnet-4-5-20250929' }`,
    files: { 'src/gate.ts': `import { settings } from './chat.js'; if (settings.defaultModel === m) run()` },
    app: APP,
    expected: 'review compared app property',
    alone: 'review needs-cross-file app property',
  },
  {
    name: 'a property that is assigned',
    source: `settings.defaultModel = 'claude-sonnet-4-5-20250929'`,
    app: APP,
    expected: 'edit app-alias app property -> sonnet (safe)',
  },
  {
    name: 'a property of a class, which others may read',
    source: `export class Settings { defaultModel = 'claude-sonnet-4-5-20250929' }`,
    app: APP,
    expected: 'review needs-cross-file ? property',
  },
  {
    name: 'an attribute',
    path: 'src/app.tsx',
    source: `const a = <Chat defaultModel="claude-sonnet-4-5-20250929" />`,
    app: APP,
    expected: 'edit app-alias app property -> sonnet (safe)',
  },
  {
    name: 'a key of a settings file',
    path: 'settings/user.json',
    source: `{ "agents": { "coder": { "model": "claude-sonnet-4-5-20250929" } } }`,
    app: APP,
    expected: 'edit app-alias app json-value -> sonnet (safe)',
  },
  {
    name: 'another key of a settings file',
    path: 'settings/user.json',
    source: `{ "history": { "model": "claude-sonnet-4-5-20250929" } }`,
    app: APP,
    expected: 'review unknown-provider ? json-value',
  },
  {
    name: 'another line than any alias has',
    source: CALL('claude-haiku-4-5-20251001'),
    app: APP,
    expected: 'edit no-alias-on-surface app argument',
  },
  {
    name: 'a newer model than the alias means',
    source: CALL('claude-sonnet-5-5'),
    app: APP,
    expected: 'edit no-alias-on-surface app argument',
  },
  {
    name: 'a line without a name is no line',
    source: CALL('gpt-4o-2024-08-06'),
    app: APP,
    expected: 'edit no-alias-on-surface app argument',
  },
  {
    name: 'the form of a third party',
    source: CALL('us.anthropic.claude-opus-4-5-20251101-v1:0'),
    app: APP,
    expected: 'review third-party bedrock argument',
  },
  {
    name: 'an alias that means one model for each provider',
    source: CALL('claude-opus-4-5-20251101'),
    app: APP,
    expected: 'edit app-alias app argument -> opus (safe)',
  },
  {
    name: 'its own alias is at home',
    source: `${CALL('sonnet')}; // not claude-sonnet-4-6`,
    about: 'sonnet',
    app: APP,
    expected: 'ignore floating-active app argument',
  },
  {
    name: 'sent to a client too: two systems for one name',
    source: `${SDK}import { resolveModel } from './models.js'; const MODEL = '${OPUS}'; resolveModel(MODEL); ${ASK('MODEL')}`,
    app: APP,
    expected: 'review contradicting-evidence ? constant',
  },
];

export const CODENAMES: readonly Case[] = [
  { name: 'a codename in a sink', source: CALL('fennec-latest'), app: APP, expected: 'edit app-alias app argument -> opus (safe)' },
  {
    name: 'its modifier is carried',
    source: CALL('fennec-latest[1m]'),
    app: APP,
    expected: 'edit app-alias app argument -> opus[1m] (safe)',
  },
  {
    name: 'its modifier is kept as written',
    source: CALL('fennec-latest[1M]'),
    app: APP,
    expected: 'edit app-alias app argument -> opus[1M] (safe)',
  },
  {
    name: 'in a settings file',
    path: 'settings/user.json',
    source: `{ "model": "fennec-latest[1m]" }`,
    app: APP,
    expected: 'edit app-alias app json-value -> opus[1m] (safe)',
  },
  { name: 'in a place that nobody resolves', source: `ask('fennec-latest')`, app: APP, expected: 'review codename-exposed ? argument' },
  { name: 'in a comment', source: `run() // fennec-latest is slow`, app: APP, expected: 'review codename-exposed ? comment' },
  { name: 'in a sentence', source: `log('Try fennec-latest today, it is fast.')`, app: APP, expected: 'review codename-exposed ? prose' },
  { name: 'as a key', source: `const p = { 'fennec-latest': 1 }`, app: APP, expected: 'review codename-exposed ? key' },
  {
    name: 'in a test',
    path: 'src/chat.test.ts',
    source: `it('asks', () => { resolveModel('fennec-latest') })`,
    app: APP,
    expected: 'review codename-exposed app argument',
  },
  {
    name: 'in a file with broken syntax',
    source: `resolveModel('fennec-latest');\nconst = 1`,
    app: APP,
    expected: 'review report-only ? argument',
  },
];

export const MODIFIERS: readonly Case[] = [
  {
    name: 'a modifier of the application',
    source: CALL('claude-sonnet-4-5-20250929[1m]'),
    app: APP,
    expected: 'edit app-alias app argument -> sonnet[1m] (safe)',
  },
  {
    name: 'in any casing, as written',
    source: CALL('claude-sonnet-4-5-20250929[1M]'),
    app: APP,
    expected: 'edit app-alias app argument -> sonnet[1M] (safe)',
  },
  {
    name: 'once, however often it stands there',
    source: CALL('claude-sonnet-4-5-20250929[1M][1m]'),
    app: APP,
    expected: 'edit app-alias app argument -> sonnet[1M] (safe)',
  },
  {
    name: 'none where none stood',
    source: CALL('claude-opus-4-5-20251101'),
    app: APP,
    expected: 'edit app-alias app argument -> opus (safe)',
  },
  {
    name: 'on an alias of Claude Code',
    path: '.claude/settings.json',
    source: `{ "model": "claude-opus-4-8[1m]" }`,
    expected: 'edit alias-moved claude-code json-value -> opus[1m] (upgrade)',
  },
  {
    name: 'a fast flavour',
    source: `${SDK}${ASK(`'${OPUS}-fast'`)}`,
    expected: `edit alias-for-pin anthropic-api property ${TO}-fast (safe)`,
  },
  {
    name: 'a prefix that routes',
    source: `import { Agent } from '@mastra/core/agent'; new Agent({ name: 'a', model: 'anthropic/${OPUS}' })`,
    expected: `edit alias-for-pin anthropic-api property -> anthropic/claude-opus-4-5 (safe)`,
  },
];

/** Nothing in a file that does not parse is ever edited. */
export const REPORT_ONLY: readonly Case[] = [
  {
    name: 'TypeScript that does not parse',
    source: `${SDK}${ASK(`'${OPUS}'`)};\nconst = 1`,
    expected: 'review report-only ? property',
  },
  {
    name: 'JSON that does not parse',
    path: '.claude/settings.json',
    source: `{ "model": "claude-opus-4-8",\n`,
    expected: 'review report-only ? json-value',
  },
  {
    name: 'what is quiet stays quiet',
    source: `// ${OPUS}\nconst = 1`,
    expected: 'ignore comment ? comment',
  },
];
