import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/observation.js';
import { json } from '../../src/reporters/json.js';
import { judgedIn } from '../hand-made/judged.js';
import { scanOf } from '../hand-made/run.js';

const finding: Finding = {
  ruleId: 'codename',
  severity: 'error',
  path: 'a\u202eb.ts',
  range: { start: 15, end: 32 },
  line: 2,
  column: 15,
  text: '<codename>[1m]',
  surface: 'app',
  reason: 'app-alias',
  tier: 'safe',
  to: 'opus[1m]',
  message: 'm',
  help: 'h',
  source: 's',
  fingerprint: 'f',
};
const pin = judgedIn(`'gpt-4o-2024-08-06'`, 'gpt-4o-2024-08-06', { action: 'leave', tier: null, reason: 'third-party' });
const report = {
  ...scanOf([pin], { skips: [{ path: 'b.ts', cause: 'encoding', message: 'not UTF-8' }] }),
  findings: [finding],
  rules: [],
  accepted: [{ finding, by: 'comment' as const, reason: 'why', until: '2027-01-01' }],
  counted: [pin],
};
const options = { width: 80, color: true, addressOf: null, base: '', showAll: false, codenames: ['fennec-latest'], source: () => null };

test('has the shape of the contract', () => {
  expect(JSON.parse(json.render(report, options))).toEqual({
    version: '0.0.0',
    catalog: '2026-11-20+test',
    findings: [
      {
        ruleId: 'codename',
        severity: 'error',
        tier: 'safe',
        path: 'a\u202eb.ts',
        line: 2,
        column: 15,
        endLine: 2,
        endColumn: 32,
        text: '<codename>[1m]',
        surface: 'app',
        reason: 'app-alias',
        message: 'm',
        help: 'h',
        to: 'opus[1m]',
        source: 's',
        fingerprint: 'f',
      },
    ],
    skipped: [{ path: 'b.ts', cause: 'encoding', message: 'not UTF-8' }],
    summary: { errors: 1, warnings: 0, infos: 0, accepted: 1, counted: 1, files: { listed: 3, hit: 1, parsed: 1, skipped: 1 } },
  });
});

test('lists what is accepted and the counted pins when all are asked for', () => {
  const all = JSON.parse(json.render(report, { ...options, showAll: true }));
  expect(all.accepted).toMatchObject([{ ruleId: 'codename', suppressed: { by: 'comment', reason: 'why', until: '2027-01-01' } }]);
  expect(all.counted).toEqual([
    {
      path: 'src/chat.ts',
      line: 1,
      column: 2,
      endLine: 1,
      endColumn: 19,
      text: 'gpt-4o-2024-08-06',
      surface: 'app',
      reason: 'third-party',
    },
  ]);
});

test('holds nothing that a terminal would obey', () => {
  expect(json.render(report, options)).not.toContain('\u202e');
});
