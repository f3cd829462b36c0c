import { COMPACT_DAY, type CoreName, formatName, nameOf } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import { VENDORS } from './grammar/vendors.js';
import type { Surface } from './surface.js';

const VARIANTS = /(?:-fast(?=$|:))?(?::(?:batch|free|thinking|beta|extended|nitro|floor|online|exacto))*$/;
const KEY = /^~?(anthropic|openai|google|mistralai|x-ai|cohere|deepseek)\//;
/** A canonical slug carries OpenRouter's own date: `openai/gpt-5.1-20251113`. */
const OWN_DATE = new RegExp(`-${COMPACT_DAY}$`);

function read(vendor: string, text: string, isFloating: boolean): CoreName | null {
  if (isFloating)
    return /^[a-z][a-z0-9.-]*-latest$/.test(text) ? { base: text.slice(0, -'-latest'.length), date: '', suffix: '-latest' } : null;
  const own = VENDORS[vendor]?.(text);
  if (own) return own;
  const date = OWN_DATE.exec(text);
  const dated = date && VENDORS[vendor]?.(text.slice(0, date.index));
  return dated && dated.date === '' && dated.suffix === '' ? { ...dated, date: date[0] } : null;
}

export const openrouter: Surface = {
  id: 'openrouter',
  stems: ['claude', 'gpt-', 'gemini-', 'gemma', 'stral-', 'xtral-', 'grok-', 'cohere/command', 'deepseek', 'openai/o'],
  parse(text) {
    const key = KEY.exec(text);
    if (!key) return null;
    const vendor = key[1] ?? '';
    const end = VARIANTS.exec(text)?.[0] ?? '';
    const variants = (vendor === 'anthropic' ? end : end.replace(/^-fast/, '')).match(/^-fast|:[a-z]+/g) ?? [];
    const plain = text.slice(key[0].length, text.length - variants.join('').length);
    const core = read(vendor, plain, text.startsWith('~'));
    return core && nameOf('openrouter', { keyed: key[0], core, modifiers: variants });
  },
  format: formatName,
  hosts: ['openrouter.ai'],
  entryPoints: [
    ...provider('@openrouter/ai-sdk-provider', ['openrouter'], ['createOpenRouter']),
    ...client('@openrouter/sdk*', ['OpenRouter'], ['serverURL']),
    ...client('@openrouter/agent', ['OpenRouter'], ['serverURL']),
    ...client('@langchain/openrouter', ['ChatOpenRouter']),
    ...provider('@tanstack/ai-openrouter', ['openRouterText', 'openrouter'], ['createOpenRouterText', 'createOpenRouter']),
  ],
};
