import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLAIMS } from '../../src/places/claims.js';

test('docs/json.md says what each claim of evidence means', () => {
  const page = readFileSync('docs/json.md', 'utf8').split('### What evidence claims')[1]?.split('\n## ')[0] ?? '';
  const written = Array.from(page.matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm), ([, claim, meaning]) => [claim, meaning]);
  expect(Object.fromEntries(written)).toEqual(CLAIMS);
});
