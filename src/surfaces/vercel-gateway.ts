import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import { provider, wrapper } from './grammar/entry.js';
import { VENDORS } from './grammar/vendors.js';
import type { Surface } from './surface.js';

/** A plain string as their `model` goes to the gateway. */
const TEXT_FUNCTIONS = [
  'generateText',
  'streamText',
  'generateObject',
  'streamObject',
  'embed',
  'embedMany',
  'rerank',
  'generateImage',
  'experimental_generateImage',
  'experimental_generateSpeech',
  'experimental_transcribe',
  'experimental_generateVideo',
  'ToolLoopAgent',
  'Agent',
  'Experimental_Agent',
  'wrapLanguageModel',
];
const KEY = /^(anthropic|openai|google|mistral|spacexai|xai|cohere|deepseek)\//;

export const vercelGateway: Surface = {
  id: 'vercel-gateway',
  stems: ['claude', 'gpt-', 'gemini-', 'gemma', 'mistral/codestral', 'stral-', 'xtral-', 'grok-', 'cohere/command', 'deepseek', 'openai/o'],
  parse(text) {
    const key = KEY.exec(text);
    if (!key) return null;
    const vendor = key[1] ?? '';
    const rest = text.slice(key[0].length);
    const whole = VENDORS[vendor]?.(rest);
    if (whole) return nameOf('vercel-gateway', { keyed: key[0], core: whole });
    const [plain, modifiers] = takeModifiers(rest, /-(?:fast|batch)$/);
    const core =
      VENDORS[vendor]?.(plain) ??
      (vendor === 'mistral' && /^(?:codestral|devstral-2|devstral-small-2)$/.test(plain) ? { base: plain, date: '', suffix: '' } : null);
    return core && nameOf('vercel-gateway', { keyed: key[0], core, modifiers });
  },
  format: formatName,
  hosts: ['ai-gateway.vercel.sh'],
  entryPoints: [
    ...wrapper('ai', TEXT_FUNCTIONS),
    ...provider('ai', ['gateway'], ['createGateway']),
    ...provider('@ai-sdk/gateway', ['gateway'], ['createGateway', 'createGatewayProvider']),
  ],
};
