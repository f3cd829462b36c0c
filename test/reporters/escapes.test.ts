import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/observation.js';
import { github } from '../../src/reporters/github.js';
import { gitlab } from '../../src/reporters/gitlab.js';
import { junit } from '../../src/reporters/junit.js';
import { markdown } from '../../src/reporters/markdown.js';
import { sarif } from '../../src/reporters/sarif.js';
import { scanOf } from '../hand-made/run.js';

/** A name and a path that mean something to every format. */
const finding: Finding = {
  ruleId: 'pinned-model',
  severity: 'warn',
  path: 'a|b,c:d%e#f/"<&>`.ts',
  range: { start: 0, end: 3 },
  line: 1,
  column: 1,
  text: 'x`|<y>',
  surface: 'app',
  reason: 'app-alias',
  tier: null,
  message: '100% of x|y <b> & *z*::error::',
  help: 'Run `a | b`.\nThen "this".',
  fingerprint: '0123',
};
const report = { ...scanOf([]), findings: [finding, { ...finding, path: 'other.ts' }], rules: [], accepted: [], counted: [] };
const options = { width: 80, color: false, addressOf: null, base: '', showAll: false, codenames: [], source: () => null };

test('github: no message ends its command, no property ends its list', () => {
  const [line] = github.render(report, options).split('\n');
  expect(line).toBe(
    '::warning file=a|b%2Cc%3Ad%25e#f/"<&>`.ts,line=1,endLine=1,col=1,endColumn=4,title=unpin pinned-model::100%25 of x|y <b> & *z*::error:: Run `a | b`.%0AThen "this".',
  );
});

test('gitlab: equal findings of two files have two fingerprints', () => {
  expect(JSON.parse(gitlab.render(report, options)).map(({ fingerprint }: { fingerprint: string }) => fingerprint)).toEqual([
    '0123',
    '0123-1',
  ]);
});

test('junit: nothing in a name or message is markup', () => {
  const [, , suite, testcase] = junit.render(report, options).split('\n');
  expect(suite).toContain('name="a|b,c:d%e#f/&quot;&lt;&amp;&gt;`.ts"');
  expect(testcase).toContain('name="1:1 x`|&lt;y&gt;"');
  expect(testcase).toContain('>Run `a | b`.\\u{a}Then "this".</failure>');
});

test('markdown: no cell ends early, and text is no markup', () => {
  const [row] = markdown.render(report, options).split('\n').slice(4);
  expect(row).toBe(
    '| ``  a\\|b,c:d%e#f/"<&>`.ts:1  `` | warn | `` x`\\|<y> `` | 100% of x\\|y \\<b\\> & \\*z\\*::error:: Run `a \\| b`.\\\\u{a}Then "this". (pinned-model) |'
      .replaceAll('``  ', '`` ')
      .replaceAll('  ``', ' ``'),
  );
});

test('sarif: a path is a URI', () => {
  const [first] = JSON.parse(sarif.render(report, options)).runs[0].results;
  expect(first.locations[0].physicalLocation.artifactLocation.uri).toBe('a%7Cb%2Cc%3Ad%25e%23f/%22%3C%26%3E%60.ts');
});
