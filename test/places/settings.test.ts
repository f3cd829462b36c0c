import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Configuration, DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import { SETTINGS_FILES } from '../../src/places/settings.js';
import { matchesKeys } from '../../src/places/settings-place.js';
import { CHOSEN, claims, PIN } from './settings-says.js';

describe('Claude Code settings', () => {
  const file = '.claude/settings.json';

  it.each([
    ['.claude/settings.json'],
    ['app/.claude/settings.local.json'],
    ['/etc/claude-code/managed-settings.json'],
    ['managed-settings.d/10-team.json'],
    ['.claude.json'],
  ])('knows %s', (path) => {
    expect(claims(path, { model: PIN })).toEqual(CHOSEN);
  });

  it('knows a file by its schema, and no other settings.json', () => {
    expect(claims('team.json', { $schema: 'https://json.schemastore.org/claude-code-settings.json', model: PIN })).toEqual(CHOSEN);
    expect(claims('settings/settings.json', { model: PIN })).toEqual([]);
  });

  it.each([
    ['advisorModel', { advisorModel: PIN }],
    ['fallbackModel', { fallbackModel: [PIN] }],
    ['a hook', { hooks: { PreToolUse: [{ matcher: 'Bash', hooks: [{ type: 'prompt', model: PIN }] }] } }],
    ['ANTHROPIC_MODEL', { env: { ANTHROPIC_MODEL: PIN } }],
    ['CLAUDE_CODE_SUBAGENT_MODEL', { env: { CLAUDE_CODE_SUBAGENT_MODEL: PIN } }],
    ['ANTHROPIC_DEFAULT_MODEL', { env: { ANTHROPIC_DEFAULT_MODEL: PIN } }],
  ])('takes %s for the chosen model', (_, value) => {
    expect(claims(file, value)).toEqual(CHOSEN);
  });

  it.each([
    ['deniedModels', { deniedModels: [PIN] }],
    ['modelOverrides', { modelOverrides: { [PIN]: 'arn' } }],
    ['modelOverrides.claude-opus-4-6', { modelOverrides: { 'claude-opus-4-6': PIN } }],
    ['modelPricing.overrides', { modelPricing: { overrides: { [PIN]: { input: 3 } } } }],
    ['modelPicker.options.behavesAs', { modelPicker: { options: [{ model: 'x', behavesAs: PIN }] } }],
    ['env.ANTHROPIC_DEFAULT_SONNET_MODEL', { env: { ANTHROPIC_DEFAULT_SONNET_MODEL: PIN } }],
    ['env.ANTHROPIC_CUSTOM_MODEL_OPTION', { env: { ANTHROPIC_CUSTOM_MODEL_OPTION: PIN } }],
    ['env.ANTHROPIC_DEFAULT_MODEL', { env: { ANTHROPIC_DEFAULT_MODEL: '▶claude-haiku-4-5-20251001' } }],
  ])('J14: leaves %s', (key, value) => {
    expect(claims(file, value)).toEqual([`left-key:${key}:proof`]);
  });

  it('J14: leaves an allow list, which an alias would widen', () => {
    expect(claims(file, { availableModels: ['sonnet', PIN] })).toEqual(['allow-list:availableModels:proof']);
  });

  it.each([
    ['CLAUDE_CODE_USE_BEDROCK', '1', 'bedrock'],
    ['CLAUDE_CODE_USE_VERTEX', 'true', 'vertex'],
    ['CLAUDE_CODE_USE_FOUNDRY', '1', 'foundry'],
    ['CLAUDE_CODE_USE_ANTHROPIC_AWS', '1', 'unknown'],
    ['ANTHROPIC_BASE_URL', 'https://proxy.example.com', 'gateway'],
  ])('%s=%s moves the model to %s', (name, value, surface) => {
    const expected = [
      `provider-switch:${surface}:proof`,
      `surface:${surface}:proof`,
      `settings-model:${surface}:proof`,
      `sent:${surface}:proof`,
    ];
    expect(claims(file, { model: PIN, env: { [name]: value } })).toEqual(expected);
    expect(claims(file, { env: { [name]: value, ANTHROPIC_MODEL: PIN } })).toEqual(expected);
  });

  it.each([
    ['CLAUDE_CODE_USE_VERTEX', ''],
    ['CLAUDE_CODE_USE_BEDROCK', '0'],
    ['ANTHROPIC_BASE_URL', 'https://api.anthropic.com'],
    ['CLAUDE_CODE_MAX_OUTPUT_TOKENS', '1'],
  ])('%s=%j switches nothing', (name, value) => {
    expect(claims(file, { model: PIN, env: { [name]: value } })).toEqual(CHOSEN);
  });

  it('says nothing certain where two switches are on', () => {
    expect(claims(file, { model: PIN, env: { CLAUDE_CODE_USE_BEDROCK: '1', CLAUDE_CODE_USE_VERTEX: '1' } })).toContain(
      'sent:unknown:proof',
    );
  });

  it('sees fallback entries that would become the same alias', () => {
    expect(claims(file, { fallbackModel: [PIN, 'claude-sonnet-4-6'] })).toEqual(['leans:must-differ:proof', ...CHOSEN]);
    expect(claims(file, { fallbackModel: [PIN, 'claude-opus-4-6'] })).toEqual(CHOSEN);
  });

  it('is silent about keys that hold no model', () => {
    expect(claims(file, { outputStyle: PIN })).toEqual([]);
  });
});

describe('editor settings', () => {
  it('gives a key to the extension that owns it', () => {
    expect(claims('.vscode/settings.json', { 'github.copilot.chat.model': '▶gpt-4o' })).toEqual([
      'settings-model:copilot:strong',
      'surface:copilot:strong',
    ]);
    expect(claims('a.code-workspace', { settings: { 'ext.model': '▶gpt-4o' } })).toEqual([
      'settings-model:unknown:strong',
      'surface:unknown:strong',
    ]);
    expect(claims('.vscode/settings.json', { 'ext.allowedModels': ['▶gpt-4o'] })).toEqual(['allow-list:ext.allowedModels:strong']);
    expect(claims('.vscode/settings.json', { 'cSpell.words': ['▶gpt-4o'] })).toEqual([]);
  });
});

describe('schemas', () => {
  const property = { type: 'string', enum: ['gpt-4o', 'gpt-5'], default: 'gpt-4o' };

  it('tells enum, default and example apart in a contribution of package.json', () => {
    const contribution = (changed: object): unknown => ({
      contributes: { configuration: { properties: { 'x.model': { ...property, ...changed } } } },
    });
    const key = 'contributes.configuration.properties.x.model';
    expect(claims('package.json', contribution({ enum: ['gpt-5', '▶gpt-4o'] }))).toEqual([`schema-enum:${key}.enum:strong`]);
    expect(claims('package.json', contribution({ default: '▶gpt-4o' }))).toEqual([
      `schema-default:${key}.default:strong`,
      'leans:must-match-list:strong',
    ]);
    expect(claims('package.json', contribution({ examples: ['▶gpt-4o'] }))).toEqual([`schema-example:${key}.examples:strong`]);
  });

  it('reads an OpenAPI document alike', () => {
    const path = { components: { schemas: { Model: { type: 'string', description: 'd', default: '▶gpt-4o' } } } };
    expect(claims('openapi.json', path)).toEqual(['schema-default:components.schemas.Model.default:strong']);
  });

  it('does not take a settings object with a key `default` for one', () => {
    expect(claims('models.json', { default: '▶gpt-4o', fast: 'gpt-5-mini' })).toEqual([]);
  });
});

describe('recorded answers', () => {
  it('J6: sees a model beside what only an answer has', () => {
    expect(claims('a.json', { model: '▶gpt-4o', choices: [] })).toEqual(['recorded:choices:strong']);
    expect(claims('a.json', { rows: [{ model: '▶gpt-4o', created_at: 'x', latency_ms: 3 }] })).toEqual(['recorded:created_at:strong']);
    expect(claims('a.json', { model: '▶gpt-4o', created: '2025' })).toEqual([]);
    expect(claims('a.json', { model: '▶gpt-4o', max_tokens: 5 })).toEqual([]);
  });
});

describe('workflow templates', () => {
  const n8n = (parameters: object, type = '@n8n/n8n-nodes-langchain.lmChatAnthropic'): unknown => ({
    nodes: [{ name: 'Chat Model', type, parameters }],
    connections: {},
  });

  it.each([
    ['n8n', n8n({ model: PIN }), 'anthropic-api'],
    ['n8n, resource locator', n8n({ model: { __rl: true, mode: 'list', value: PIN } }), 'anthropic-api'],
    ['n8n, Bedrock', n8n({ model: PIN }, '@n8n/n8n-nodes-langchain.lmChatAwsBedrock'), 'bedrock'],
    ['Flowise', { nodes: [{ data: { name: 'chatOpenAI', inputs: { modelName: '▶gpt-4o' } } }], edges: [] }, 'openai-api'],
    ['Flowise, Azure', { nodes: [{ data: { name: 'azureChatOpenAI', inputs: { modelName: '▶gpt-4o' } } }], edges: [] }, 'azure-openai'],
    [
      'Flowise, agent',
      { nodes: [{ data: { inputs: { llmModel: 'chatAnthropic', llmModelConfig: { modelName: PIN } } } }], edges: [] },
      'anthropic-api',
    ],
    [
      'LangFlow',
      { data: { nodes: [{ data: { type: 'AnthropicModel', node: { template: { model_name: { value: PIN } } } } }], edges: [] } },
      'anthropic-api',
    ],
  ])('%s: the model of a node is sent to %3$s', (_, value, surface) => {
    expect(claims('flow.json', value)).toEqual([`settings-model:${surface}:proof`, `sent:${surface}:proof`]);
  });

  it('follows a node that is pointed at another host', () => {
    expect(claims('flow.json', n8n({ model: PIN, options: { baseURL: 'https://proxy.example.com' } }))).toEqual(['surface:gateway:strong']);
  });

  it('leaves the definitions that a workflow copies from its nodes', () => {
    const flow = { nodes: [{ data: { name: 'chatOpenAI', inputParams: [{ name: 'modelName', default: '▶gpt-4o' }] } }], edges: [] };
    expect(claims('flow.json', flow)).toEqual(['left-key:nodes.data.inputParams.default:proof']);
  });

  it('is silent where the node names no provider, and outside graphs', () => {
    expect(claims('flow.json', n8n({ model: PIN }, '@n8n/n8n-nodes-langchain.agent'))).toEqual([]);
    expect(claims('flow.json', { parameters: { model: PIN }, type: 'lmChatAnthropic' })).toEqual([]);
  });
});

describe('the application', () => {
  const configuration: Configuration = {
    ...DEFAULT_CONFIGURATION,
    app: {
      ...DEFAULT_CONFIGURATION.app,
      sinks: { functions: [], properties: [], settings: [{ files: ['settings/*.json'], keys: ['model', 'agents.*.model'] }] },
    },
  };
  const own = ['settings-model:app:proof', 'sent:app:proof'];

  it('has the keys and files that its configuration names', () => {
    expect(claims('settings/a.json', { model: PIN }, configuration)).toEqual(own);
    expect(claims('settings/a.json', { agents: { coder: { model: PIN } } }, configuration)).toEqual(own);
    expect(claims('settings/a.json', { agents: { coder: { fast: { model: PIN } } } }, configuration)).toEqual([]);
    expect(claims('settings/deep/a.json', { model: PIN }, configuration)).toEqual([]);
    expect(claims('settings/a.json', { model: { [PIN]: 1 } }, configuration)).toEqual([]);
  });

  it.each([
    ['bedrock', 'bedrock'],
    ['my-gateway', 'gateway'],
    ['Vertex AI', 'vertex'],
  ])('is not the reader of a file that names the provider %s', (provider, surface) => {
    const others = [`provider-switch:${surface}:proof`, `settings-model:${surface}:proof`, `sent:${surface}:proof`];
    expect(claims('settings/a.json', { provider, model: PIN }, configuration)).toEqual(others);
    expect(claims('settings/a.json', { provider, agents: { coder: { model: PIN } } }, configuration)).toEqual(others);
  });

  it.each(['anthropic', 'firstParty', 'claude-code'])('is the reader of a file that names %s', (provider) => {
    expect(claims('settings/a.json', { provider, model: PIN }, configuration)).toEqual(own);
  });

  it('goes before what unpin knows of the same file', () => {
    const named = {
      ...configuration,
      app: { ...configuration.app, sinks: { functions: [], properties: [], settings: [{ files: ['.claude/*'], keys: ['model'] }] } },
    };
    expect(claims('.claude/settings.json', { model: PIN }, named)).toEqual(own);
  });
});

describe('key patterns', () => {
  it.each([
    ['model', ['model'], true],
    ['model', ['a', 'model'], false],
    ['agents.*.model', ['agents', 'gpt-4.1', 'model'], true],
    ['agents.*', ['agents', 'a', 'b'], false],
    ['modelPricing.**', ['modelPricing', 'a', 'b'], true],
    ['github.copilot.model', ['github.copilot.model'], true],
    ['github.copilot.*.model', ['github.copilot.chat.model'], true],
  ])('%s and %j: %s', (pattern, keys, expected) => {
    expect(matchesKeys(pattern, keys)).toBe(expected);
  });
});

it('lists every settings file of the folder', async () => {
  const folder = new URL('../../src/places/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.startsWith('settings-'));
  const exported = await Promise.all(files.map(async (name) => Object.values((await import(new URL(name, folder).href)) as object)));
  const members = exported.flat().filter((value) => typeof value === 'object' && value !== null && 'read' in value);
  expect(new Set(SETTINGS_FILES)).toEqual(new Set(members));
});
