const BRACKETED = /^\[[a-z0-9]+\]$/i;

/**
 * The bracketed modifiers at the end of a name, as written: `opus[1M]` gives `['opus', ['[1M]']]`. From the end, a bracket at a time: one
 * expression for all of them would look at a text of many brackets once for each.
 */
export function splitModifiers(text: string): readonly [base: string, modifiers: readonly string[]] {
  const modifiers: string[] = [];
  let end = text.length;
  while (text[end - 1] === ']') {
    const start = text.lastIndexOf('[', end - 1);
    if (start < 0 || !BRACKETED.test(text.slice(start, end))) break;
    modifiers.push(text.slice(start, end));
    end = start;
  }
  return [text.slice(0, end), modifiers.reverse()];
}

/** Carries modifiers to another name: kept as written, each once whatever its case, none invented. */
export function carryModifiers(target: string, modifiers: readonly string[]): string {
  const [, present] = splitModifiers(target);
  const seen = new Set(present.map((modifier) => modifier.toLowerCase()));
  let result = target;
  for (const modifier of modifiers) {
    if (seen.has(modifier.toLowerCase())) continue;
    seen.add(modifier.toLowerCase());
    result += modifier;
  }
  return result;
}

/** Takes the known modifiers off the end of a name, in any casing and as written: `['x', ['-Fast', '[1M]']]`. An unknown one stays in the name. */
export function splitKnownModifiers(text: string, known: readonly string[]): readonly [name: string, modifiers: readonly string[]] {
  const modifiers: string[] = [];
  let name = text;
  for (;;) {
    const lower = name.toLowerCase();
    const found = known.find((modifier) => modifier !== '' && modifier.length < lower.length && lower.endsWith(modifier.toLowerCase()));
    if (found === undefined) return [name, modifiers];
    modifiers.unshift(name.slice(name.length - found.length));
    name = name.slice(0, name.length - found.length);
  }
}
