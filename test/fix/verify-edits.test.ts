import { expect, test } from 'vitest';
import type { PlannedEdit } from '../../src/core/fix-plan.js';
import type { FileFacts } from '../../src/core/place.js';
import { verifyEdits } from '../../src/engine/verify-edits.js';
import { judgedIn } from '../hand-made/judged.js';

const BEFORE = `ask('claude-sonnet-4-5-20250929'); is('gpt-4o')`;
const AFTER = `ask('sonnet'); is('gpt-4o')`;
const pin = judgedIn(BEFORE, 'claude-sonnet-4-5-20250929', { to: 'sonnet' });
const other = judgedIn(BEFORE, 'gpt-4o', { action: 'review' });
const references = [pin.reference, other.reference];
const edits: readonly PlannedEdit[] = [{ range: pin.reference.range, expected: pin.reference.raw, replacement: 'sonnet', judged: pin }];

const facts = (after: Partial<FileFacts>): FileFacts => ({
  path: 'src/chat.ts',
  language: 'typescript',
  references: [],
  isReportOnly: false,
  skip: null,
  ...after,
});
const alias = judgedIn(AFTER, 'sonnet').reference;
const kept = judgedIn(AFTER, 'gpt-4o').reference;

test('holds when the rewritten name is the alias and every other name stands where it moved to', () => {
  expect(verifyEdits(references, edits, facts({ references: [alias, kept] }))).toEqual({ kind: 'holds' });
});

test('holds when the alias is no model name at its place', () => {
  expect(verifyEdits(references, edits, facts({ references: [kept] }))).toEqual({ kind: 'holds' });
});

test('refuses a lost name', () => {
  expect(verifyEdits(references, edits, facts({ references: [alias] }))).toMatchObject({ reason: 'changes-other-names' });
});

test('refuses a new name, a moved name and a rewritten name with another value', () => {
  const extra = judgedIn(`${AFTER}; is('o3')`, 'o3').reference;
  const moved = { ...kept, range: { start: kept.range.start + 1, end: kept.range.end + 1 } };
  const wrong = { ...alias, text: 'opus' };
  for (const found of [
    [alias, kept, extra],
    [alias, moved],
    [wrong, kept],
  ])
    expect(verifyEdits(references, edits, facts({ references: found }))).toMatchObject({ reason: 'changes-other-names' });
});

test('refuses broken syntax and a file that is not read whole any more', () => {
  expect(verifyEdits(references, edits, facts({ references: [alias, kept], isReportOnly: true }))).toMatchObject({
    reason: 'breaks-syntax',
  });
  const skip = { path: 'src/chat.ts', cause: 'too-large', message: 'larger than 2 MB' };
  expect(verifyEdits(references, edits, facts({ references: [alias, kept], skip }))).toMatchObject({ message: 'larger than 2 MB' });
});
