import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../src/places/claims.js';

const folder = new URL('../../src/places/', import.meta.url);

/** The words that the sources of the folder claim, read from their text. */
function claimed(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name === 'claims.ts') continue;
    const text = readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8');
    for (const [, expression] of text.matchAll(/\bclaim: ([^,\n]*)|\bsay\(('schema-[a-z]+')/g)) {
      for (const [, word] of (expression ?? '').matchAll(/'([a-z-]+)'/g)) if (word) found.add(word);
    }
    for (const [, word] of text.matchAll(/\bsay\('(schema-[a-z]+)'/g)) if (word) found.add(word);
  }
  return found;
}

describe('claims', () => {
  it('lists exactly the words that places claim', () => {
    expect([...claimed()].sort()).toEqual(Object.keys(CLAIMS).sort());
  });
});
