import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BaselineEntry, parseBaseline, renderBaseline } from '../../src/core/baseline.js';
import { matchBaseline } from '../../src/core/match-baseline.js';
import type { Finding } from '../../src/core/observation.js';

const FILES = ['a.ts', 'b.ts', 'c.ts'];
const spot = fc.record({
  path: fc.constantFrom(...FILES),
  fingerprint: fc.constantFrom('1', '2', '3'),
  rule: fc.constantFrom('r', 's'),
});
const finding = ({ path, fingerprint, rule }: { path: string; fingerprint: string; rule: string }): Finding => ({
  ...{ path, fingerprint, ruleId: rule, severity: 'warn', message: '', help: '', text: '', surface: null, reason: '', tier: null },
  ...{ range: { start: 0, end: 1 }, line: 1, column: 1 },
});
const lines = (entries: readonly BaselineEntry[]) => entries.map((entry, line) => ({ entry, line, start: 0 }));

test('every finding and every entry is used at most once, equal ones only, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(spot), fc.array(spot), fc.subarray(FILES), fc.subarray(FILES), (found, written, known, undecided) => {
      const findings = found.map(finding);
      const baseline = lines(written.map((each) => ({ ...each, name: '' })));
      const { fresh, pairs, stale, unseen } = matchBaseline(findings, baseline, {
        base: '',
        isKnown: (path) => known.includes(path),
        isUndecided: (path) => undecided.includes(path),
      });
      expect(new Set([...fresh, ...pairs.map((pair) => pair.finding)]).size).toBe(findings.length);
      expect(new Set([...stale, ...unseen, ...pairs.map(({ line }) => line)]).size).toBe(baseline.length);
      for (const { line, finding } of pairs)
        expect([line.entry.rule, line.entry.fingerprint]).toEqual([finding.ruleId, finding.fingerprint]);
      for (const { entry } of unseen) expect(!known.includes(entry.path) || undecided.includes(entry.path)).toBe(true);
      for (const { entry } of stale) expect(known.includes(entry.path) && !undecided.includes(entry.path)).toBe(true);
      // A new finding and a stale entry that are equal would be a pair.
      for (const one of fresh)
        for (const { entry } of stale) expect([entry.rule, entry.fingerprint]).not.toEqual([one.ruleId, one.fingerprint]);
    }),
  );
});

test('what is rendered is parsed back, whatever the order of entries', () => {
  const entry = fc.record({ rule: fc.string(), path: fc.string(), name: fc.string(), fingerprint: fc.string() });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const text = renderBaseline(entries);
      expect(renderBaseline([...entries].reverse())).toBe(text);
      const parsed = parseBaseline(text);
      expect(parsed.kind === 'parsed' ? renderBaseline(parsed.lines.map((line) => line.entry)) : parsed).toBe(text);
      if (parsed.kind === 'parsed')
        for (const { line, start } of parsed.lines) expect(text.split('\n')[line - 1]).toBe(text.slice(start).split('\n')[0]);
    }),
  );
});

test('an entry stays with the file that still holds its finding', () => {
  const [here, there] = ['a.ts', 'b.ts'].map((path) => finding({ path, fingerprint: '1', rule: 'r' }));
  if (!here || !there) throw new Error('two findings');
  const baseline = lines([{ rule: 'r', path: 'b.ts', name: '', fingerprint: '1' }]);
  const { fresh, pairs } = matchBaseline([here, there], baseline, { base: '', isKnown: () => true, isUndecided: () => false });
  expect([fresh, pairs.map((pair) => pair.finding)]).toEqual([[here], [there]]);
});
