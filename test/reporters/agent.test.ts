import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/observation.js';
import { agent } from '../../src/reporters/agent.js';
import { scanOf } from '../hand-made/run.js';

const options = { width: 80, color: false, addressOf: null, base: '', showAll: false, codenames: [], source: () => null };
const finding: Finding = {
  ruleId: 'retired-model',
  severity: 'error',
  path: 'a.ts',
  range: { start: 0, end: 3 },
  line: 1,
  column: 7,
  text: 'gpt-1',
  surface: 'openai-api',
  reason: 'no-alias-on-surface',
  tier: null,
  message: 'gpt-1 was retired.',
  help: 'Choose by hand.',
  fingerprint: '0123',
};
const render = (...findings: readonly Finding[]): string =>
  agent.render({ ...scanOf([]), findings, rules: [], accepted: [], counted: [] }, options);

test('says once what many places have in common, and names each of them', () => {
  expect(render(finding, { ...finding, line: 9 }, { ...finding, path: 'b c.ts' }, { ...finding, reason: 'compared' })).toBe(`\
E retired-model/no-alias-on-surface gpt-1 was retired. Choose by hand.
 a.ts 1:7 9:7
 b c.ts 1:7
E retired-model/compared gpt-1 was retired. Choose by hand.
 a.ts 1:7
findings=4 accepted=0 counted=0 not-read=0
`);
});

test('a rewrite is told as such, with the permission that it needs', () => {
  const fix: Finding = { ...finding, ruleId: 'pinned-model', severity: 'warn', reason: 'alias-moved', to: 'gpt-2', tier: 'upgrade' };
  expect(render(fix)).toContain('W pinned-model/alias-moved gpt-1 -> gpt-2 (upgrade)\n a.ts 1:7\n');
});
