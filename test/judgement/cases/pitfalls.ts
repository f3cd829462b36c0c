import type { Case } from '../case.js';

const OPUS = 'claude-opus-4-5-20251101';
const SDK = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n`;
const ASK = (model: string): string => `client.messages.create({ model: ${model}, max_tokens: 100, messages })`;
const APP = {
  aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' },
  sinks: { functions: ['resolveModel'], properties: [], settings: [] },
};

/** What went wrong in public, each as one situation. */
export const PITFALLS: readonly Case[] = [
  {
    name: 'J1: the alias of an application is not sent to the API',
    source: `${SDK}${ASK(`'claude-sonnet-4-5-20250929'`)}`,
    app: APP,
    expected: 'edit target-retiring anthropic-api property',
  },
  {
    name: 'J1: the alias of Claude Code is not sent to the API',
    source: `${SDK}${ASK(`'claude-opus-4-8'`)}`,
    expected: 'edit no-alias-on-surface anthropic-api property',
  },
  {
    name: 'J1: the alias of Claude Code is not sent to a gateway',
    source: `import { generateText } from 'ai'; generateText({ model: 'anthropic/claude-opus-4.8' })`,
    app: APP,
    expected: 'ignore floating-active vercel-gateway property',
  },
  {
    name: 'J2: an alias means another model on another provider',
    source: `import { query } from '@anthropic-ai/claude-agent-sdk';
query({ prompt, options: { model: 'us.anthropic.claude-sonnet-5-5', env: { CLAUDE_CODE_USE_BEDROCK: '1' } } })`,
    expected: 'review provider-at-run-time claude-code property',
  },
  {
    name: 'J2: never downward',
    source: `import { resolveModel } from './models.js'; resolveModel('claude-sonnet-5-5')`,
    app: APP,
    expected: 'edit no-alias-on-surface app argument',
  },
  {
    name: 'J2: an alias whose meaning nobody states is no target',
    source: `import { query } from '@anthropic-ai/claude-agent-sdk'; query({ prompt, options: { model: 'claude-fable-5' } })`,
    expected: 'edit no-alias-on-surface claude-code property',
  },
  {
    name: 'J3: pins stay where a path prefers them',
    path: 'ci/review.ts',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    configuration: { overrides: [{ files: ['ci/**'], prefer: 'pin' }] },
    expected: 'edit policy-prefers-pin anthropic-api property',
  },
  {
    name: 'J3: an alias about to be retired is no target',
    path: 'ci/review.ts',
    source: `${SDK}${ASK(`'claude-sonnet-4-5-20250929'`)}`,
    expected: 'edit target-retiring anthropic-api property',
  },
  {
    name: 'J4: price tables keyed by the exact ID',
    source: `export const PRICES = { '${OPUS}': { input: 5 }, 'claude-opus-4-6': { input: 5 } }`,
    expected: 'ignore registry-active ? key',
  },
  {
    name: 'J4: price rows that carry the ID',
    source: `export const PRICES = [{ id: 'claude-3-opus-20240229', inputPrice: 15 }, { id: 'claude-opus-4-6', inputPrice: 5 }]`,
    expected: 'review registry-dying ? property',
  },
  {
    name: 'J4: a value that looks up its price',
    source: `${SDK}const MODEL = '${OPUS}'; const price = PRICES[MODEL]; ${ASK('MODEL')}`,
    expected: 'review must-match-list anthropic-api constant',
  },
  {
    name: 'J4: a value that looks up its context window in a map',
    source: `${SDK}const MODEL = '${OPUS}'; const size = WINDOWS.get(MODEL) ?? 128_000; ${ASK('MODEL')}`,
    expected: 'review must-match-list anthropic-api constant',
  },
  {
    name: 'J5: an entry named after its model',
    source: `${SDK}const agents = { 'opus-4-5': () => ${ASK(`'${OPUS}'`)} }`,
    expected: 'review versioned-name anthropic-api property',
  },
  {
    name: 'J5: a getter named after its model',
    source: `${SDK}class Models { get opus45() { return '${OPUS}' } ask() { return ${ASK('this.opus45')} } }`,
    expected: 'review versioned-name anthropic-api default',
  },
  {
    name: 'J5: a variable named after its model, assigned later',
    source: `${SDK}let opus45; opus45 = '${OPUS}'; ${ASK('opus45')}`,
    expected: 'review versioned-name anthropic-api property',
  },
  {
    name: 'J6: keys of a migration',
    path: 'src/migrations/models.ts',
    source: `export const RENAMED = { '${OPUS}': 'claude-opus-4-6' }`,
    expected: 'ignore migration-history ? key',
  },
  {
    name: 'J6: a migration that sends it',
    path: 'src/migrations/models.ts',
    source: `${SDK}${ASK(`'${OPUS}'`)}`,
    expected: 'ignore migration-history anthropic-api property',
  },
  {
    name: 'J6: recorded history',
    path: 'data/history.json',
    source: `[{ "id": "msg_1", "model": "${OPUS}", "stop_reason": "end_turn", "usage": { "input_tokens": 3 } }]`,
    expected: 'ignore recorded-data ? json-value',
  },
  {
    name: 'J7: a mocked answer',
    path: 'src/chat.test.ts',
    source: `it('reads', () => { server.use(answer({ id: 'msg_1', model: '${OPUS}', stop_reason: 'end_turn' })) })`,
    expected: 'ignore test-data ? property',
  },
  {
    name: 'J7: a typo that is sent',
    source: `${SDK}${ASK(`'claude-opus-4-5-20251102'`)}`,
    expected: 'review unknown-model anthropic-api property',
  },
  {
    name: 'J8: a block that a generator wrote',
    source: `// AUTO-GENERATED. DO NOT EDIT.\n${SDK}${ASK(`'${OPUS}'`)}`,
    about: `property ${OPUS}`,
    expected: 'ignore generated-file ? property',
  },
  {
    name: 'J9: a spelling that is safe for a file name',
    source: `${SDK}${ASK(`'claude_opus_4_5_20251101'`)}; // ${OPUS}`,
    expected: 'ignore comment ? comment',
  },
  {
    name: 'J10: a substring gate',
    source: `${SDK}const supports = (m: string) => m.includes('claude-opus-4-8')`,
    expected: 'ignore partial-name ? comparison',
  },
  {
    name: 'J10: a prefix gate over a list',
    source: `const PREFIXES = ['${OPUS}', 'claude-opus-4-6']; export const supports = (m: string) => PREFIXES.some((p) => m.startsWith(p))`,
    expected: 'ignore partial-name ? array',
  },
  {
    name: 'J10: an equality gate',
    source: `if (model === 'claude-opus-4-8') enable()`,
    expected: 'review compared ? comparison',
  },
  {
    name: 'J10: a pattern',
    source: `const isIt = /^claude-opus-4-8$/.test(model)`,
    expected: 'ignore partial-name ? comparison',
  },
  {
    name: 'J11: a parameter that the newer model refuses',
    source: `import { query } from '@anthropic-ai/claude-agent-sdk'; query({ prompt, temperature: 0, options: { model: 'claude-opus-4-6' } })`,
    expected: 'edit alias-moved claude-code property -> opus (upgrade)',
  },
  {
    name: 'J11: a parameter that the successor refuses',
    source: `${SDK}client.messages.create({ model: 'claude-sonnet-4-5-20250929', top_p: 0.5, messages })`,
    configuration: { to: 'successor' },
    expected: 'edit incompatible-parameter anthropic-api property',
  },
  {
    name: 'J12: a replacement that leaves the line',
    source: `import { google } from '@ai-sdk/google'; const m = google('gemini-2.5-flash')`,
    configuration: { to: 'successor' },
    expected: 'edit dying-no-target gemini-api argument',
  },
  {
    name: 'J12: a replacement of a replacement',
    source: `${SDK}${ASK(`'claude-3-5-sonnet-20241022'`)}`,
    configuration: { to: 'successor' },
    expected: 'edit successor anthropic-api property -> claude-sonnet-4-6 (upgrade)',
  },
  {
    name: 'J13: alive at a third party, dying at its publisher',
    source: `export const MODELS = ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'anthropic.claude-opus-4-6-v1', 'us.anthropic.claude-opus-4-6-v1']`,
    expected: 'ignore registry-active bedrock array',
  },
  {
    name: 'J13: dying at its publisher',
    source: `export const MODELS = ['claude-sonnet-4-5-20250929', 'claude-opus-4-6', 'claude-opus-4-8']`,
    expected: 'review registry-dying ? array',
  },
  {
    name: 'J14: an allow list',
    path: '.claude/settings.json',
    source: `{ "availableModels": ["sonnet", "claude-opus-4-8"] }`,
    about: 'claude-opus-4-8',
    expected: 'ignore left-key ? json-value',
  },
  {
    name: 'J14: keys of overrides',
    path: '.claude/settings.json',
    source: `{ "modelOverrides": { "claude-opus-4-8": "arn:aws:bedrock:us-east-2:123:application-inference-profile/x" } }`,
    expected: 'ignore left-key ? json-key',
  },
  {
    name: 'J14: what an alias means',
    path: '.claude/settings.json',
    source: `{ "env": { "ANTHROPIC_DEFAULT_OPUS_MODEL": "claude-opus-4-8" } }`,
    expected: 'ignore left-key ? json-value',
  },
  {
    name: 'J15: doubled modifiers',
    source: `import { resolveModel } from './models.js'; resolveModel('claude-opus-4-5-20251101[1M][1m]')`,
    app: APP,
    expected: 'edit app-alias app argument -> opus[1M] (safe)',
  },
  {
    name: 'J15: a suffix behind the name',
    path: '.claude/settings.json',
    source: `{ "model": "claude-opus-5-5[1M]" }`,
    expected: 'edit alias-for-pin claude-code json-value -> opus[1M] (safe)',
  },
  {
    name: 'J16: a date without dashes',
    source: `${SDK}${ASK(`'claude-3-5-sonnet-20241022'`)}`,
    expected: 'edit dying-no-target anthropic-api property',
  },
  {
    name: 'J16: a version of two numbers is not one of one',
    source: `${SDK}${ASK(`'claude-sonnet-4-5-20250929'`)}`,
    about: 'claude-sonnet-4-5-20250929',
    expected: 'edit target-retiring anthropic-api property',
  },
  {
    name: 'J16: an ID inside an ID of Bedrock',
    source: `ask('us.anthropic.${OPUS}-v1:0')`,
    about: `us.anthropic.${OPUS}-v1:0`,
    expected: 'review third-party bedrock argument',
  },
];
