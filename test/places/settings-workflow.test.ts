import { describe, expect, it } from 'vitest';
import { claims, PIN } from './settings-says.js';

const KIND = 'lmChatAnthropic';
const sent = (surface: string): readonly string[] => [`settings-model:${surface}:proof`, `sent:${surface}:proof`];
const node = (fields: object): unknown => ({ nodes: [fields] });

describe('where a node keeps its model', () => {
  it.each(
    ['parameters', 'inputs', 'template'].flatMap((holder) =>
      ['model', 'modelId', 'model_id', 'modelName', 'model_name', 'MODEL'].map((key) => [holder, key] as const),
    ),
  )('%s.%s', (holder, key) => {
    expect(claims('a.json', node({ type: KIND, [holder]: { [key]: PIN } }))).toEqual(sent('anthropic-api'));
    expect(claims('a.json', node({ type: KIND, [holder]: { [key]: { value: PIN } } }))).toEqual(sent('anthropic-api'));
    expect(claims('a.json', node({ type: KIND, data: { [holder]: { [key]: PIN } } }))).toEqual(sent('anthropic-api'));
  });

  it.each([
    { parameters: { models: PIN } },
    { parameters: { myModel: PIN } },
    { parameters: { model: { values: PIN } } },
    { parameters: { model: { a: { value: PIN } } } },
    { parameters: { a: { model: PIN } } },
    { myparameters: { model: PIN } },
    { parametersOf: { model: PIN } },
    { model: PIN },
    { parameters: { model: { [PIN]: 1 } } },
  ])('%j is none', (fields) => {
    expect(claims('a.json', node({ type: KIND, ...fields }))).toEqual([]);
  });

  it.each(['inputParams', 'inputAnchors', 'outputAnchors'])('%s is the definition of the node', (key) => {
    expect(claims('a.json', node({ type: KIND, [key]: [{ default: PIN }] }))).toEqual([`left-key:nodes.${key}.default:proof`]);
    expect(claims('a.json', node({ type: KIND, data: { [key]: PIN } }))).toEqual([`left-key:nodes.data.${key}:proof`]);
    expect(claims('a.json', node({ type: KIND, [`my${key}`]: PIN }))).toEqual([]);
    expect(claims('a.json', node({ type: KIND, [`${key}X`]: PIN }))).toEqual([]);
  });

  it('the options of a template belong to the definition too', () => {
    expect(claims('a.json', node({ type: KIND, template: { model: { options: [PIN] } } }))).toEqual([
      'left-key:nodes.template.model.options:proof',
    ]);
    expect(claims('a.json', node({ type: KIND, template: { model: { optionsOf: [PIN] } } }))).toEqual([]);
  });

  it.each(['model', 'Model', 'llmModel', 'agentModel'])('%sConfig of an agent', (key) => {
    for (const name of ['model', 'modelName'])
      expect(claims('a.json', node({ inputs: { [key]: 'chatAnthropic', [`${key}Config`]: { [name]: PIN } } }))).toEqual(
        sent('anthropic-api'),
      );
    expect(claims('a.json', node({ inputs: { [key]: 'chatAnthropic', [`${key}Configs`]: { model: PIN } } }))).toEqual([]);
    expect(claims('a.json', node({ inputs: { [key]: 'chatAnthropic', [`${key}Config`]: { models: PIN } } }))).toEqual([]);
    expect(claims('a.json', node({ inputs: { [key]: 'chatAnthropic', [`${key}Config`]: { myModelName: PIN } } }))).toEqual([]);
    expect(claims('a.json', node({ inputs: { [key]: 'somebody', [`${key}Config`]: { model: PIN } } }))).toEqual([]);
  });
});

describe('what names the kind of a node', () => {
  it.each(['type', 'name', 'component', 'display_name'])('%s', (key) => {
    expect(claims('a.json', node({ [key]: KIND, parameters: { model: PIN } }))).toEqual(sent('anthropic-api'));
    expect(claims('a.json', node({ [`my_${key}`]: KIND, parameters: { model: PIN } }))).toEqual([]);
  });

  it.each([
    ['@n8n/n8n-nodes-langchain.lmChatAnthropic', 'anthropic-api'],
    ['lmClaude', 'anthropic-api'],
    ['chatClaude', 'anthropic-api'],
    ['ClaudeModel', 'anthropic-api'],
    ['ClaudeComponent', 'anthropic-api'],
    ['ClaudeLLM', 'anthropic-api'],
    ['chatOpenAI', 'openai-api'],
    ['lmChatOpenAi', 'openai-api'],
    ['azureChatOpenAI', 'azure-openai'],
    ['AmazonBedrockModel', 'bedrock'],
    ['lmChatGoogleGemini', 'gemini-api'],
    ['GoogleGenerativeAIModel', 'gemini-api'],
    ['chatXAI', 'xai-api'],
    ['ChatxAI', 'xai-api'],
    ['lmChatMistralCloud', 'mistral-api'],
    ['chatOllama', 'gateway'],
  ])('%s: %s', (type, surface) => {
    expect(claims('a.json', node({ type, parameters: { model: PIN } }))).toEqual(sent(surface));
  });

  it.each([
    ...['anthropicTool', 'anthropicTrigger', 'anthropicMemory', 'anthropicSplitter', 'anthropicStore', 'anthropicEmbedding'],
    ...['openai-TOOL', 'Anthropic Chat', 'anthropic!', 'elmClaude', 'agent'],
  ])('%s is no model of a provider', (type) => {
    expect(claims('a.json', node({ type, parameters: { model: PIN } }))).toEqual([]);
  });
});

describe('a node that is pointed at another host', () => {
  const moved = (fields: object): readonly string[] => claims('a.json', node({ type: KIND, parameters: { model: PIN, ...fields } }));

  it.each(['baseUrl', 'base_url', 'basePath', 'base_path', 'baseURL', 'apiBase', 'api_base', 'openai_api_base', 'endpoint', 'endpointUrl'])(
    'by %s',
    (key) => {
      const address = 'https://proxy.example.com';
      expect(moved({ [key]: address })).toEqual(['surface:gateway:strong']);
      expect(moved({ [key]: { value: address } })).toEqual(['surface:gateway:strong']);
      expect(moved({ options: { [key]: address } })).toEqual(['surface:gateway:strong']);
      for (const unmoved of [{ [key]: '' }, { [key]: { value: '' } }, { [key]: {} }, { [key]: 3 }, { [`my_${key}`]: address }])
        expect(moved(unmoved), JSON.stringify(unmoved)).toEqual(sent('anthropic-api'));
      expect(moved({ myoptions: { [key]: address } })).toEqual(sent('anthropic-api'));
      expect(moved({ optionsOf: { [key]: address } })).toEqual(sent('anthropic-api'));
    },
  );

  it.each(['baseUrls', 'basePaths', 'apiBases', 'openai_api_bases'])('not by %s', (key) => {
    expect(moved({ [key]: 'https://proxy.example.com' })).toEqual(sent('anthropic-api'));
  });
});
