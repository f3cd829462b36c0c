import { describe, expect, it } from 'vitest';
import { isRow } from './is-row.js';

/** A table whose rows hold a name and the fields, with as many neighbours as given. */
function table(fields: string, neighbours = 2, slot = 'm', binding = 'TABLE'): string {
  const row = (at: number): string => `{ ${slot}: '${at === 0 ? '▶' : ''}gpt-${at + 1}'${fields === '' ? '' : `, ${fields}`} }`;
  return `const ${binding} = [${Array.from({ length: neighbours + 1 }, (_, at) => row(at)).join(', ')}];`;
}

describe('slots in which a row carries its own name', () => {
  it.each([
    ...['id', 'ID', 'key', 'value', 'slug', 'name', 'label', 'title', 'apiName', 'api_name', 'modelId', 'model_id', 'modelName'],
    ...['modelKey', 'model_slug'],
  ])('%s', (slot) => {
    expect(isRow(table('', 3, slot))).toBe(true);
    expect(isRow(table('', 2, slot))).toBe(false);
    expect(isRow(table('tier: 1', 2, slot))).toBe(true);
  });

  it.each(['model', 'Model', 'model_'])('%s where something is told about it', (slot) => {
    expect(isRow(table('tier: 1', 2, slot))).toBe(true);
    expect(isRow(table('', 2, slot))).toBe(false);
  });

  it.each(['myId', 'ids', 'keyed', 'mykey', 'models', 'modelIds', 'apiNames', 'model'])('not %s of a few rows', (slot) => {
    expect(isRow(table('', 3, slot))).toBe(false);
  });
});

describe('a row under its own name', () => {
  it('is one, whatever makes it', () => {
    expect(isRow(`const KNOWN = { 'gpt-4': refer('▶gpt-4', { tools: true }), other: 1 };`)).toBe(true);
    expect(isRow(`const KNOWN = { fast: refer('▶gpt-4') };`)).toBe(false);
  });
});

describe('what is told about a model', () => {
  it.each([
    ...['label', 'title', 'displayName', 'display_name', 'description', 'icon', 'context', 'contextWindow', 'context_length'],
    ...['contextSize', 'maxTokens', 'max_tokens', 'min_token', 'maxOutputTokens', 'maxTokensOut', 'price', 'inputPrice', 'priceIn'],
    ...['pricing', 'cost', 'costPerCall', 'rate', 'hourlyRate', 'regex', 'matchPattern', 'match_pattern', 'capabilities', 'capability'],
    ...['supports', 'supportsTools', 'modalities', 'modality', 'family', 'release', 'released', 'releaseDate', 'deprecated', 'tier'],
    ...['score', 'latency', 'dimension', 'dimensions', 'Tier'],
  ])('%s beside another fact', (fact) => {
    expect(isRow(table(`badge: 1, ${fact}: 1`))).toBe(true);
  });

  it.each([
    ...['mylabel', 'labels', 'subtitle', 'titles', 'descriptions', 'badges', 'icons', 'mycontext', 'contexts', 'contextWindows'],
    ...['climaxTokens', 'regexes', 'myregex', 'matchPatterns', 'incapable', 'unsupported', 'families', 'unreleased', 'tiers', 'scores'],
    ...['latencyMs', 'mydimensions', 'dimensional', 'undeprecated', 'mode'],
  ])('not %s', (field) => {
    expect(isRow(table(`badge: 1, ${field}: 1`))).toBe(false);
  });
});

describe('what is told about a choice', () => {
  it.each([
    ...['apiKey', 'api_key', 'apiBase', 'api_base', 'baseUrl', 'base_url', 'prompt', 'system', 'systemPrompt', 'system_prompt'],
    ...['instruction', 'instructions', 'messages', 'tools', 'role', 'roles', 'agent', 'agentName', 'Prompt'],
  ])('%s', (field) => {
    const fields = `badge: 1, tier: 1, ${field}: 1`;
    expect(isRow(table(fields))).toBe(false);
    expect(isRow(table(fields, 9))).toBe(false);
    expect(isRow(table(fields, 10))).toBe(true);
    expect(isRow(`const CARD = { id: '▶gpt-4o', name: 'x', context: 1, ${field}: 1 };`)).toBe(false);
  });

  it.each([
    ...['prompts', 'myprompt', 'systems', 'ecosystem', 'apiKeys', 'myapiKey', 'baseUrls', 'message', 'toolset', 'mytools', 'parole'],
    ...['rolesOf', 'reagent', 'instructional'],
  ])('not %s', (field) => {
    expect(isRow(table(`badge: 1, tier: 1, ${field}: 1`))).toBe(true);
  });
});

describe('parameters of a call', () => {
  it.each([
    ...['temperature', 'Temperature', 'topP', 'top_p', 'topK', 'top_k', 'frequencyPenalty', 'frequency_penalty', 'stream'],
    ...['streaming', 'credential', 'credentials', 'credentialId', 'seed', 'stop', 'stopSequences', 'cache'],
  ])('%s', (field) => {
    expect(isRow(table(`badge: 1, tier: 1, ${field}: 1`))).toBe(false);
    expect(isRow(table(`badge: 1, label: 1, ${field}: 1`))).toBe(true);
    expect(isRow(`const CARD = { id: '▶gpt-4o', name: 'x', context: 1, ${field}: 1 };`)).toBe(false);
  });

  it.each([
    ...['temperatures', 'mytemperature', 'top', 'topPs', 'laptop_p', 'penalty', 'penalties', 'streams', 'upstream', 'seeds', 'reseed'],
    ...['nonstop', 'caches', 'mycache', 'mycredential'],
  ])('not %s', (field) => {
    expect(isRow(table(`badge: 1, tier: 1, ${field}: 1`))).toBe(true);
    expect(isRow(`const CARD = { id: '▶gpt-4o', name: 'x', context: 1, ${field}: 1 };`)).toBe(true);
  });
});

describe('the two sides of an entry', () => {
  it.each(['label', 'title', 'text', 'displayName', 'display_name', 'Label'])('%s is shown', (field) => {
    expect(isRow(table(`id: 'a', ${field}: 'b'`))).toBe(true);
    expect(isRow(table(`${field}: 'b'`))).toBe(false);
  });

  it.each(['labels', 'mylabel', 'subtitle', 'texts', 'mytext', 'displayNames'])('%s is not', (field) => {
    expect(isRow(table(`id: 'a', ${field}: 'b'`))).toBe(false);
  });

  it.each(['value', 'name', 'id', 'key', 'ID'])('%s is stored', (field) => {
    expect(isRow(table(`text: 'a', ${field}: 'b'`))).toBe(true);
  });

  it.each(['values', 'myvalue', 'names', 'rename', 'ids', 'grid', 'keys', 'monkey'])('%s is not', (field) => {
    expect(isRow(table(`text: 'a', ${field}: 'b'`))).toBe(false);
  });

  it.each(['options', 'choices', 'items', 'models', 'Options'])('the only model among the %s', (list) => {
    const entry = (fields: string): string =>
      `const X = { ${list}: [{ value: '▶gpt-4o', ${fields} }, { value: 'auto', ${fields} }, { value: 'none', ${fields} }] };`;
    expect(isRow(entry("label: 'x'"))).toBe(true);
    expect(isRow(entry("label: 'x', a: 1, b: 1"))).toBe(true);
    expect(isRow(entry("label: 'x', a: 1, b: 1, c: 1"))).toBe(false);
    expect(isRow(entry('a: 1'))).toBe(false);
    for (const other of [`${list}Of`, `my${list.toLowerCase()}`]) expect(isRow(entry("label: 'x'").replace(list, other))).toBe(false);
    for (const longer of [`DEFAULT_${list.toUpperCase()}`, `chat${list.slice(0, 1).toUpperCase()}${list.slice(1)}`])
      expect(isRow(entry("label: 'x'").replace(list, longer)), longer).toBe(true);
  });
});

describe('a card of its own', () => {
  const card = (fields: string, slot = 'id'): string => `const CARD = { ${slot}: '▶gpt-4o', ${fields} };`;

  it.each([
    ...['context', 'contextWindow', 'context_length', 'contextSize', 'maxTokens', 'max_output_tokens', 'minToken', 'price', 'inputPrice'],
    ...['pricing', 'cost', 'costs', 'knowledgeCutoff', 'knowledge_cutoff', 'release', 'released', 'releaseDate', 'modality', 'modalities'],
  ])('tells its %s', (fact) => {
    for (const shown of ['name', 'description', 'label', 'title', 'text', 'displayName'])
      expect(isRow(card(`${shown}: 'x', ${fact}: 1`)), shown).toBe(true);
    for (const hidden of ['surname', 'names', 'descriptions', 'mydescription'])
      expect(isRow(card(`${hidden}: 'x', ${fact}: 1`))).toBe(false);
    expect(isRow(card(`description: 'x', ${fact}: 1`, 'm'))).toBe(false);
  });

  it.each(['mycontext', 'contexts', 'climaxTokens', 'knowledge_cutoffs', 'foreknowledgeCutoff', 'unreleased', 'tier', 'bimodality'])(
    'tells nothing by %s',
    (field) => {
      expect(isRow(card(`name: 'x', ${field}: 1`))).toBe(false);
    },
  );
});

describe('rows that do something', () => {
  const row = (binding: string): string => table('badge: 1, tier: 1', 2, 'm', binding);

  it.each([
    ...['nodes', 'steps', 'agents', 'subAgents', 'sub_agents', 'subagents', 'tasks', 'jobs', 'blocks', 'prompts', 'profiles'],
    ...['workers', 'AGENTS'],
  ])('%s', (binding) => {
    expect(isRow(row(binding))).toBe(false);
  });

  it.each(['nodesOf', 'mynodes', 'stepsX', 'footsteps', 'agent', 'reagents', 'workersOf', 'coworkers'])('not %s', (binding) => {
    expect(isRow(row(binding))).toBe(true);
  });

  it('many rows of anything are a table', () => {
    expect(isRow(table('', 8))).toBe(true);
    expect(isRow(table('', 7))).toBe(false);
    expect(isRow(table('', 8, 'defaultModel'))).toBe(false);
    expect(isRow(table('', 8, 'myDefault'))).toBe(false);
  });
});
