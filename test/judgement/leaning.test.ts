import { describe, expect, it } from 'vitest';
import type { Property } from '../../src/core/syntax.js';
import { datedToolIn, isLimit, optionsEvidence } from '../../src/places/leaning.js';
import { judgeOne, tellEvidence } from './judging.js';

const OPUS = 'claude-opus-4-5-20251101';

/** What leans on the first reference to a name, without the reasons that its own call gives. */
async function leans(source: string, about = OPUS): Promise<readonly string[]> {
  const all = tellEvidence(await judgeOne({ source, about }, true));
  return all.filter((each) => each.startsWith('leans ')).map((each) => each.split(' ')[1] ?? '');
}

describe('dated tools of providers', () => {
  it.each([
    ...['computer', 'bash', 'texteditor', 'text_editor', 'textEditor', 'websearch', 'web_search', 'webSearch', 'webfetch', 'web_fetch'],
    ...['webFetch', 'codeexecution', 'code_execution', 'codeExecution', 'memory', 'toolsearch', 'tool_search', 'toolSearch'],
    ...['tool_search_tool_regex', 'agent_toolset', 'str_replace', 'str_replace_editor', 'advisor'],
  ])('%s', (tool) => {
    expect(datedToolIn(`tools: ['${tool}_20250728']`)).toBe(`${tool}_20250728`);
    for (const no of [`${tool}_2025072`, `${tool}_202507281`, `${tool}_19250728`, `${tool}_20250728x`, `${tool}-20250728`])
      expect(datedToolIn(`tools: ['${no}']`), no).toBeUndefined();
  });

  it.each(['supercomputer', 'mybash', 'context_editor', 'myweb_search', 'nomemory', 'mystr_replace', 'my_advisor', 'toolset', 'since'])(
    'not %s',
    (word) => {
      expect(datedToolIn(`tools: ['${word}_20250728']`)).toBeUndefined();
    },
  );
});

describe('options of calls', () => {
  const values = (text: string): readonly string[] => optionsEvidence([text], undefined).map(({ value, words }) => `${value}: ${words}`);

  it.each([
    ...['localshell', 'local_shell', 'localShell', 'applypatch', 'apply_patch', 'applyPatch', 'computeruse', 'computer_use'],
    ...['computerUse', 'computer_use_preview', 'computerUsePreview', 'cua', "'verbose_json'", '"verbose_json"'],
  ])('%s is a tool of some models', (tool) => {
    expect(values(`{ x: ${tool} }`)).toEqual([`dated-tool: the provider tool ${tool} is tied to a generation of models`]);
  });

  it.each([
    ...['mylocalShell', 'localShells', 'reapplyPatch', 'applyPatches', 'computer_used', 'mycomputer_use', 'computer_use_previews'],
    ...['cuas', 'vacua', 'verbose_json', "'verbose_jsonl'", "'my_verbose_json'"],
  ])('%s is none', (word) => {
    expect(values(`{ x: ${word} }`)).toEqual([]);
  });

  it.each([
    ...['beta:', 'betas:', 'betas :', 'anthropic-beta', 'anthropic_beta', 'anthropicBeta', 'compact_20260101', 'context_management'],
    ...['contextManagement', 'contextmanagement', 'sendReasoning', "type: 'adaptive'", 'type:"adaptive"', "type:  'adaptive'"],
  ])('%s is a beta', (option) => {
    expect(values(`{ x, ${option} 1 }`)).toEqual([`beta-option: the option ${option} is tied to a generation of models`]);
  });

  it.each([
    ...['alphabeta:', 'betamax:', 'betas', 'anthropic-betamax', 'compact_2026', 'mycompact_20260101', 'mycontextManagement'],
    ...['context_managements', 'sendReasonings', 'resendReasoning', "type: 'adaptively'", 'type: adaptive'],
  ])('%s is none', (option) => {
    expect(values(`{ x, ${option} 1 }`)).toEqual([]);
  });
});

describe('limits and prices', () => {
  const range = { start: 0, end: 0 };
  const number = (name: string, text = '9000'): Property => ({ name, value: { kind: 'number', text, range } });

  it.each([
    ...['maxTokens', 'max_tokens', 'MAX_TOKENS', 'maxOutputTokens', 'max_output_tokens', 'maxCompletionTokens', 'max_completion_tokens'],
    ...['maxNewTokens', 'max_new_tokens', 'maxTokensLimit', 'max_tokens_limit', 'contextWindow', 'context_window', 'contextLength'],
    ...['contextSize', 'inputPrice', 'input_cost', 'outputCost', 'output_price', 'cachePrice', 'cacheReadCost', 'cache_price'],
    ...['inputPricePerToken', 'price', 'pricePerToken', 'cost', 'costs', 'dimension', 'dimensions'],
  ])('%s', (name) => {
    expect(isLimit(number(name))).toBe(true);
    expect(isLimit(number(name, '8193'))).toBe(true);
    expect(isLimit(number(name, '8192'))).toBe(false);
    expect(isLimit({ name, value: { kind: 'string', text: '9000', range } })).toBe(false);
    expect(isLimit(number(`my_${name}`))).toBe(false);
  });

  it.each(['maxToken', 'maxTokensX', 'tokens', 'context', 'contextWindows', 'dimensional', 'dimensionsX', 'throughputCosts', 'max'])(
    'not %s',
    (name) => {
      expect(isLimit(number(name))).toBe(false);
    },
  );

  it.each([
    ...['const COST = 5', 'const A_PRICE_B = 0.5', 'const TOKEN = 5', 'const MAX_TOKENS=5', 'const context = 5', 'const limit: number = 5'],
    ...['const DIMENSION = .5', 'const embeddingDimensions = 5'],
  ])('%s in the next line', async (line) => {
    expect(await leans(`const M = '${OPUS}';\n${line};`)).toEqual(['limit-beside']);
    expect(await leans(`${line};\nconst M = '${OPUS}';`)).toEqual(['limit-beside']);
  });

  it.each(['readonly cost = 5', 'static PRICE = 5', 'static readonly LIMIT = 5'])('%s of the same class', async (line) => {
    expect(await leans(`class A {\n  static M = '${OPUS}';\n  ${line};\n}`)).toEqual(['limit-beside']);
  });

  it.each(['let COST = 5', 'const COSY = 5', "const COST = 'x'", 'const COST = x', 'cost = 5'])('%s says nothing', async (line) => {
    expect(await leans(`const M = '${OPUS}';\n${line};`)).toEqual([]);
  });
});

describe('words of a requirement', () => {
  const above = (comment: string): string => `run();\n${comment}\nask('${OPUS}');`;

  it.each([
    ...['only', 'ONLY', 'must', 'require', 'requires', 'required', 'need', 'needs', 'needed', 'support', 'supports', 'supported'],
    ...["doesn't work", 'doesnt work', 'does not work', 'depend on', 'depends on', 'pinned', 'do not change', 'do not update'],
    ...["don't change", 'dont update', 'compatible', 'at least'],
  ])('%s', async (words) => {
    expect(await leans(above(`// it ${words} vision`))).toEqual(['requirement']);
  });

  it.each([
    ...['commonly', 'onlyish', 'musty', 'acquires', 'needy', 'supporting', 'unsupported', 'works', 'depending on', 'unpinned'],
    ...['do not use', 'redo not change', 'incompatible', 'compatibles', 'at last', 'do not changeover'],
  ])('not %s', async (words) => {
    expect(await leans(above(`// it ${words} vision`))).toEqual([]);
  });

  it.each(['// eslint-x', '// prettier-ignore', '// biome-ignore x', '// @ts-ignore', '// @ts-expect-error', '/** @type {x}'])(
    '%s is for a tool',
    async (directive) => {
      const close = directive.startsWith('/**') ? ' */' : '';
      expect(await leans(above(`${directive} only${close}`))).toEqual([]);
      expect(await leans(above(`${directive} ${OPUS}${close}`).replace('ask', 'const m = ask'))).toEqual([]);
    },
  );

  it('a type that is defined is not', async () => {
    expect(await leans(above('/** @typed only */'))).toEqual(['requirement']);
  });
});

describe('other things that lean on a model', () => {
  const REALTIME = 'gpt-4o-realtime-preview-2025-06-03';

  it.each(['ephemeral', 'EPHEMERAL', 'client_secret', 'clientSecret', '/realtime/sessions', '/realtime/transcription_sessions'])(
    '%s makes a key for a session',
    async (words) => {
      expect(await leans(`run('${words}');\nask('${REALTIME}');`, REALTIME)).toEqual(['must-match-list']);
      expect(await leans(`run('${words}');\nask('${OPUS}');`)).toEqual([]);
    },
  );

  it.each(['/realtime/session', '/realtime/sessionsx', 'realtime/calls', 'client-secret'])('%s makes none', async (words) => {
    expect(await leans(`run('${words}');\nask('${REALTIME}');`, REALTIME)).toEqual([]);
  });

  it.each(['name', 'label', 'title', 'description', 'Label', 'displayName', 'display_name', 'displayLabel', 'display_title'])(
    '%s is read beside it',
    async (key) => {
      expect(await leans(`const m = { ${key}: 'Claude Opus 4.5', model: '${OPUS}' };`)).toEqual(['versioned-name']);
    },
  );

  it.each(['names', 'surname', 'labels', 'mylabel', 'displayed', 'mydisplayName', 'note'])('%s is not', async (key) => {
    expect(await leans(`const m = { ${key}: 'Claude Opus 4.5', model: '${OPUS}' };`)).toEqual([]);
  });

  it.each([
    ...["'claude-x'", "'gpt-4o'", "'gemini-2'", "'o1'", "'o3-mini'", "'mistral-large'", "'grok-2'", '"gpt-4o"', "'models/gemini-2'"],
    ...["'us.anthropic.claude:1'", "'GPT-4O'", '`gpt-4o`'],
  ])('a comparison with %s', async (text) => {
    expect(await leans(`const m = x === ${text} ? '${OPUS}' : y;`)).toEqual(['tied-to-comparison']);
  });

  it.each(["'llama-3'", 'gpt4', "'my gpt'", "'gpt x'", "'fast'"])('not a comparison with %s', async (text) => {
    expect(await leans(`const m = x === ${text} ? '${OPUS}' : y;`)).toEqual([]);
  });
});
