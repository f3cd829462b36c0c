import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REFUSALS } from '../../src/core/fix-plan.js';
import { EXCEPTION_PROBLEMS } from '../../src/core/suppression.js';
import { REASONS } from '../../src/decisions/reasons.js';
import { MIGRATION_PROBLEMS } from '../../src/migrations/check/problems.js';

const page = readFileSync('docs/reasons.md', 'utf8');
const written = new Map([...page.matchAll(/^### (.+)\n\n(.+)\n/gm)].map((match) => [match[1], match[2]]));
const codes: Readonly<Record<string, string>> = { ...REASONS, ...REFUSALS, ...MIGRATION_PROBLEMS, ...EXCEPTION_PROBLEMS };

const plain = (sentence: string): string => sentence.toLowerCase().replace(/\.$/, '');

test('every reason code has its anchor with its sentence, and no anchor is left over', () => {
  expect([...written.keys()].sort(), 'run scripts/write-reasons.mjs after a build').toEqual(Object.keys(codes).sort());
  for (const [code, sentence] of Object.entries(codes)) expect(plain(written.get(code) ?? '')).toBe(plain(sentence));
});
