import { describe, expect, it } from 'vitest';
import { recogniser } from './made-recogniser.js';

const { readWhole, findWithin } = recogniser();

/** Strings that resemble model names and are none, by what they are. */
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  'packages, tools, products': [
    '@anthropic-ai/claude-code',
    '@anthropic-ai/claude-agent-sdk',
    'anthropics/claude-code-action@v1',
    'anthropic.claude-code',
    'com.anthropic.claudecode',
    'claude-plugins-official',
    'claude-code-settings.json',
    'claude-tag',
    'claude-platform-on-aws',
    'claude-models-on-google-cloud',
    'claude-in-chrome',
    'anthropic/claude-code-opus-5-5',
    'claude-cli/2.1.329 (external, cli)',
    'gpt-tokenizer',
    'gpt-3-encoder',
    'gpt-researcher',
    'gpt-engineer',
    'gpt4all',
    'auto-gpt',
    'gptme',
    'gemini-cli',
    '@google/gemini-cli',
    'google-gemini/gemini-cli',
    'mistral-common',
    'mistralai',
    '@mistralai/mistralai',
    'whisper-cpp',
    'faster-whisper',
    'grok-exporter',
    'grok',
    'deepseek-harness',
    'deepseek-ai',
    'command-line',
    'command-palette',
    'command-bar',
    'text-embeddings-inference',
    'embed-code',
    'embedding-dim',
    'rerank-top-k',
  ],
  'protocol strings': [
    'context-1m-2025-08-07',
    'claude-code-20250219',
    'oauth-2025-04-20',
    'interleaved-thinking-2025-05-14',
    'output-128k-2025-02-19',
    'fast-mode-2026-02-01',
    'message-batches-2024-09-24',
    'ce-claude-code-managed-settings-2026-10-06',
    'experimental-claude-tag-2026-10-21',
    'bash_20250124',
    'text_editor_20250728',
    'web_search_20250305',
    'computer_20251124',
    'clear_thinking_20251015',
    'compact_20260112',
    'bedrock-2023-05-31',
    'vertex-2023-10-16',
    '2023-06-01',
    '[claude-code:unrecognized_model]',
    'x-claude-code-session-id',
  ],
  'encodings, weights, tags': [
    'cl100k_base',
    'o200k_base',
    'p50k_base',
    'r50k_base',
    'gpt2',
    'llama3.1:8b',
    'gpt-oss:20b',
    'deepseek-r1:7b',
  ],
  'patterns and prefixes': [
    'anthropic.claude-*',
    'arn:aws:bedrock:*::foundation-model/anthropic.claude-*',
    'claude-3',
    'claude-4',
    'claude-opus',
    'claude-3-',
    '^claude-3',
    'gemini-2.5',
    'gpt-5-',
    'gpt-4-1106',
  ],
  'names for people and for code': [
    'Claude Sonnet 4.5',
    'GPT-4o',
    'Gemini 2.5 Pro',
    'Command-R',
    'DeepSeek-R1',
    'Co-Authored-By: Claude Opus 4.7 <noreply@anthropic.com>',
    'claudeSonnet45Api',
    'CLAUDE_SONNET_4_5',
    'VERTEX_REGION_CLAUDE_4_5_SONNET',
    'CLAUDE_MODEL_OPUS_AWS',
    'ANTHROPIC_DEFAULT_SONNET_MODEL_NAME',
  ],
  'parts of files, URLs and branches': [
    'claude.svg',
    'claude-3-opus.svg',
    'gpt-4o.json',
    'providers/anthropic/models/claude-opus-5.toml',
    '/docs/en/models/opus-5/overview',
    '#migrating-from-sonnet-45',
    '/news/claude-opus-4-5',
    'https://www.anthropic.com/news/claude-opus-4-5',
    'https://docs.example.com/models/gpt-4o',
    'whats-new-claude-4-6',
    'fix/claude-opus-5',
    'docs/get-started/gemini-3',
  ],
  words: [
    'audio/opus',
    'libopus',
    'opus',
    'sonnet',
    'haiku',
    'fable',
    'mythos',
    'sol',
    'terra',
    'luna',
    'astra',
    'argon',
    'carbon',
    'o1',
    'o3',
    'ada',
    'babbage',
    'curie',
    'davinci',
    'gemini',
    'command',
    'imagen',
    'veo',
    'nova',
    'titan',
    'llama',
    'phi',
    'sora',
    'best',
    'default',
    'inherit',
    'auto',
  ],
  'placeholders and inventions': [
    'claude-xxx',
    '<model>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder as it stands in a template file
    '${MODEL}',
    'claude-{tier}-{version}',
    'my-gateway/claude-opus-5',
    'gemini-live',
    'gemini-3-flash-base',
    'anthropic.claude-3-haiku-v1',
  ],
};

/** Shaped like a name, but nobody released it: said to be none, yet read, so that a rule can report it. */
const UNKNOWN = [
  'claude-opus-4-6-20260205',
  'claude-opus-5-20260401',
  'claude-haiku-4-6',
  'claude-haiku-5',
  'claude-3-7-haiku',
  'o4-mini-high',
  'gpt-5.2-mini',
  'gpt-5.1-turbo',
  'gemini-3-flash-base',
  'anthropic.claude-sonnet-4-6-v1',
  'anthropic.claude-3-7-sonnet-20240620-v1:0',
  'anthropic.claude-3-haiku-v1',
  'vertex_ai/gemini-3-pro-max',
];

describe.each(Object.entries(LOOK_ALIKES))('look-alikes: %s', (_, texts) => {
  it.each(texts)('%s', (text) => {
    expect(['none', 'partial']).toContain(readWhole(text, false)?.kind ?? 'none');
    expect(findWithin(`see ${text} there`).filter(({ kind }) => kind !== 'none')).toEqual([]);
  });
});

describe('shaped like a name, known to nobody', () => {
  it.each(UNKNOWN.filter((text) => text !== 'vertex_ai/gemini-3-pro-max'))('%s', (text) => {
    const read = readWhole(text, true);
    expect(read?.kind).toBe('none');
    expect(read?.names.length).toBeGreaterThan(0);
  });

  it('a text that no grammar accepts is nothing at all', () => {
    expect(readWhole('vertex_ai/gemini-3-pro-max', true)).toBeNull();
    expect(readWhole('gpt-4-turbo-completions', true)).toBeNull();
  });
});

/** The text alone cannot tell these from names: weights at a repository, a deployment that somebody named after its model. */
describe('what only the place can tell', () => {
  it.each([
    ['openai/gpt-oss-20b', 'pin'],
    ['mistralai/Mistral-7B-Instruct-v0.3', 'pin'],
    ['deepseek-ai/DeepSeek-V4-Pro', 'pin'],
    ['gpt-4o', 'alias'],
  ])('%s is read as a %s', (text, kind) => {
    expect(readWhole(text, false)?.kind).toBe(kind);
  });
});
