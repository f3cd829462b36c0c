import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import { readAny } from './grammar/vendors.js';
import type { Surface } from './surface.js';

/** Vendor and router words. Any word would do for a gateway, but then a branch name (`fix/claude-opus-5`) would be a model. */
const KEY =
  /^(?:(?:anthropic|openai|google|mistralai|mistral|x-ai|xai|spacexai|cohere|deepseek|deepseek-ai|coding|smart|groq|together|together_ai|fireworks|fireworks_ai|perplexity|novita|nebius|parasail|replicate|databricks|snowflake|cerebras|sambanova|requesty|helicone|portkey|unify|kilo|kilocode|opencode|zen|models|accounts\/fireworks\/models|@(?:hf|cf)\/(?:google|mistral|mistralai|openai|deepseek-ai|thebloke))\/)+/;

export const gateway: Surface = {
  id: 'gateway',
  publisher: null,
  stems: ['claude', 'gpt-', 'gemini-', 'gemma', 'stral-', 'xtral-', 'grok-', 'command-', 'deepseek'],
  parse(text) {
    const keyed = KEY.exec(text)?.[0];
    if (!keyed) return null;
    const [plain, modifiers] = takeModifiers(text.slice(keyed.length), /(?::(?:thinking|beta|free|online|high|low|medium))$/);
    const core = readAny(plain);
    return core && nameOf('gateway', { keyed, core, modifiers });
  },
  format: formatName,
  modifiers: [],
  entryPoints: [],
};
