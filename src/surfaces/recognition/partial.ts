import type { Catalog } from '../../catalog/catalog.js';

/** A bare family word (`claude`, `gemini`) is a word; a part of a name has a version or at least a separator behind it. */
const HEAD =
  /^\^?~?(?:[a-z0-9-]+[./:])*(?:claude|gpt|chatgpt|o[1-9]|gemini|gemma|imagen|veo|mistral|mixtral|codestral|ministral|magistral|devstral|pixtral|voxtral|grok|deepseek)[-.]?\d?n?(?:[-.]|$|(?<=\d)|(?<=n))/;
/** No part of a name is longer, and the expressions here are slow on a text without an end. */
const LONGEST = 200;
const WILDCARD = /(?:\\?[-.@:/]|\*|%|\$|\(\?:.*$)+$/;

/** Whether a text is the beginning of known names or a pattern for them: `claude-3`, `gemini-2.5`, `gpt-5-`, `anthropic.claude-*`. */
export function createPartialTest(catalog: Catalog): (text: string) => boolean {
  let beginnings: ReadonlySet<string> | null = null;
  return (text) => {
    if (text.length > LONGEST || !HEAD.test(text)) return false;
    const plain = text.replace(/^\^/, '').replace(WILDCARD, '').replace(/\\/g, '');
    if (!/[-.]|\d/.test(text)) return false;
    beginnings ??= collect(catalog);
    return beginnings.has(plain);
  };
}

/** Every id cut at each of its separators. */
function collect(catalog: Catalog): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { id } of catalog.rows) for (const cut of id.matchAll(/[-.@:/]/g)) found.add(id.slice(0, cut.index));
  return found;
}
