import { describe, expect, it } from 'vitest';
import { claims, evidenceFor } from './settings-says.js';

const NAME = '▶gpt-4o';

describe('settings of editors', () => {
  const read = ['settings-model:unknown:strong', 'surface:unknown:strong'];

  it.each([
    ...['.vscode/settings.json', 'a/.vscode/settings.json', 'a.code-workspace', 'Code/User/settings.json', 'a/Code/User/settings.json'],
    ...['Code - Insiders/User/settings.json', 'VSCodium/User/settings.json', 'Cursor/User/settings.json'],
  ])('%s has some', (path) => {
    expect(claims(path, { 'ext.model': NAME })).toEqual(read);
  });

  it.each([
    ...['my.vscode/settings.json', '.vscode/settings.jsonc', '.vscode/my-settings.json', 'a.code-workspace.bak', 'acode-workspace'],
    ...['VSCode/User/settings.json', 'Codex/User/settings.json', 'Code/User/settings.jsonc', 'Code/settings.json'],
  ])('%s has none', (path) => {
    expect(claims(path, { 'ext.model': NAME })).toEqual([]);
  });

  it.each([
    ['github.copilot.model', 'copilot'],
    ['github.copilot-chat.model', 'copilot'],
    ['chat.model', 'copilot'],
    ['claudeCode.model', 'claude-code'],
    ['claude-code.MODEL', 'claude-code'],
    ['my.github.copilot.model', 'unknown'],
    ['github.copilots.model', 'unknown'],
    ['mychat.model', 'unknown'],
    ['chats.model', 'unknown'],
    ['my.claudeCode.model', 'unknown'],
    ['claudeCodes.model', 'unknown'],
  ])('%s is read by %s', (key, surface) => {
    expect(claims('.vscode/settings.json', { [key]: NAME })).toEqual([`settings-model:${surface}:strong`, `surface:${surface}:strong`]);
  });

  it.each(['a.models', 'a.models.b', 'a.allowModel', 'a.enabledModel', 'a.availableModel', 'a.modelList', 'a.AllowModel'])(
    '%s is a list of what is permitted',
    (key) => {
      expect(claims('.vscode/settings.json', { [key]: [NAME] })).toEqual([`allow-list:${key}:strong`]);
    },
  );

  it('a word that begins like a list is none', () => {
    expect(claims('.vscode/settings.json', { 'a.modelsource': NAME })).toEqual(read);
    expect(claims('.vscode/settings.json', { 'ext.model': { [NAME]: 1 } })).toEqual([]);
  });
});

describe('fields of an answer', () => {
  it.each([
    ...['usage', 'Usage', 'usage_metadata', 'usageMetadata', 'choices', 'candidates', 'stop_reason', 'stopReason', 'finish_reason'],
    ...['finishReason', 'system_fingerprint', 'systemFingerprint', 'prompt_tokens', 'promptTokens', 'completion_tokens'],
    ...['completionTokens', 'input_tokens', 'inputTokens', 'output_tokens', 'outputTokens', 'total_tokens', 'totalTokens'],
    ...['trace_id', 'traceId', 'span_id', 'spanId', 'observation_id', 'observationId'],
  ])('%s tells by itself', (field) => {
    expect(claims('a.json', { model: NAME, [field]: 1 })).toEqual([`recorded:${field}:strong`]);
    expect(claims('a.json', { model: NAME, [`my_${field}`]: 1 })).toEqual([]);
    expect(claims('a.json', { model: NAME, [`${field}_x`]: 1 })).toEqual([]);
  });

  it.each([
    ...['stop_sequence', 'stopSequence', 'response_id', 'responseId', 'latency_ms', 'latencyMs', 'duration_ms', 'durationMs'],
    ...['total_cost', 'totalCost', 'created_at', 'createdAt', 'createdat'],
  ])('%s tells beside another one', (field) => {
    expect(claims('a.json', { model: NAME, [field]: 1 })).toEqual([]);
    expect(claims('a.json', { model: NAME, [field]: 1, created: 1 })).toEqual([`recorded:${field}:strong`]);
    expect(claims('a.json', { model: NAME, [`my_${field}`]: 1, created: 1 })).toEqual([]);
    expect(claims('a.json', { model: NAME, [`${field}_x`]: 1, created: 1 })).toEqual([]);
  });

  it('names the first three', () => {
    const [found] = evidenceFor('a.json', { usage: 1, model: NAME, choices: 1, created: 1, trace_id: 1 });
    expect(found?.words).toBe('stands beside usage, choices, created, as in an answer');
  });
});

describe('words of the schema language', () => {
  const DEFAULT = ['schema-default:default:strong'];

  it.each(['$ref', 'const', 'markdownDescription', 'title', 'description', 'properties'])('%s is one', (word) => {
    expect(claims('a.json', { type: 'string', [word]: 'x', default: NAME })).toEqual(DEFAULT);
    expect(claims('a.json', { [word]: 'x', default: NAME })).toEqual([]);
    expect(claims('a.json', { [word]: 'x', other: 'x', default: NAME })).toEqual([]);
  });

  it.each(['enum', 'anyOf', 'oneOf'])('%s is one, and lists what the default may be', (word) => {
    expect(claims('a.json', { type: 'string', [word]: [], default: NAME })).toEqual([...DEFAULT, 'leans:must-match-list:strong']);
    expect(claims('a.json', { [word]: [], default: NAME })).toEqual([]);
  });

  it.each(['properties', '$defs', 'definitions', 'schemas'])('one word is enough under %s', (key) => {
    expect(claims('a.json', { [key]: { a: { type: 'string', default: NAME } } })).toEqual([`schema-default:${key}.a.default:strong`]);
    expect(claims('a.json', { [key]: { a: { default: NAME } } })).toEqual([]);
    expect(claims('a.json', { [`${key}X`]: { a: { type: 'string', default: NAME } } })).toEqual([]);
  });

  it.each([
    ['enum', 'enum'],
    ['const', 'enum'],
    ['examples', 'example'],
    ['example', 'example'],
  ])('%s holds an %s', (slot, claim) => {
    expect(claims('a.json', { type: 'string', title: 'x', [slot]: NAME })).toEqual([`schema-${claim}:${slot}:strong`]);
  });

  it('other keys of a schema hold nothing', () => {
    expect(claims('a.json', { type: 'string', title: 'x', fallback: NAME })).toEqual([]);
    expect(claims('a.json', { type: 'string', title: 'x', default: { [NAME]: 1 } })).toEqual([]);
  });
});
