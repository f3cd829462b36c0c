import type { Candidate } from '../core/candidate.js';
import type { Evidence } from '../core/place.js';

/** Attributes of OpenTelemetry: `'gen_ai.response.model': '…'`, `setAttribute('llm.model_name', '…')`. */
const ATTRIBUTE = /['"`]((?:gen_ai|llm|ai)\.[\w.]*model[\w.]*)['"`]\s*[:,]\s*['"`]$/;
const LONGEST_KEY = 100;
const TOKENIZER = /tokeni[sz]er/i;

/** What the name that holds a value says of it: that it was recorded, or that it names a tokenizer. */
export function slotEvidence({ owner, range, role }: Candidate, text: string): readonly Evidence[] {
  const attribute = ATTRIBUTE.exec(text.slice(Math.max(0, range.start - LONGEST_KEY), range.start))?.[1];
  if (attribute !== undefined)
    return [{ claim: 'recorded', value: attribute, strength: 'strong', words: `stands under ${attribute}, an attribute of a span`, range }];
  const holder = owner.at(-1) ?? '';
  if ((role !== 'constant' && role !== 'property') || !TOKENIZER.test(holder)) return [];
  return [{ claim: 'tokenizer', value: holder, strength: 'strong', words: `${holder} holds the name of a tokenizer`, range }];
}
