import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';

const [PIN, OTHER] = ['claude-haiku-4-5-20251001', 'claude-opus-4-5-20251101'];
const APP = {
  aliases: { haiku: 'claude-haiku-4-5', opus: 'claude-opus-4-5' },
  sinks: { settings: [{ files: ['settings/*.json'], keys: ['model'] }] },
};
const ENTRY = { rule: 'pinned-model', files: ['settings/a.json'], name: PIN, reason: 'measured with it' };
const CONFIGURATION = 'unpin.config.json';

function treeOf(entries: readonly object[], model = PIN): string {
  const root = makeTree({
    [CONFIGURATION]: JSON.stringify({ app: APP, suppressions: entries }, null, 2),
    'settings/a.json': `{ "model": "${model}" }\n`,
    'settings/b.json': `{ "model": "${OTHER}" }\n`,
  });
  git(root, 'init', '-q');
  return root;
}

async function lint(root: string, words: readonly string[] = [], today = '2026-11-20') {
  const { code, stdout, stderr } = await runMain(root, ['lint', ...words, '--today', today, '--format', 'json', '--show', 'all']);
  if (code === 2) return { code, stderr, told: [], accepted: [], findings: [] };
  const { findings, accepted } = JSON.parse(stdout);
  const told = findings.map(({ ruleId, path, line, message }: Record<string, unknown>) => [
    ruleId,
    path,
    ruleId === 'unused-suppression' ? `${line}: ${message}` : '',
  ]);
  return { code, stderr, told, findings, accepted: accepted.map(({ path, suppressed }: Record<string, unknown>) => [path, suppressed]) };
}

const OTHERS = ['pinned-model', 'settings/b.json', ''];

describe('an entry of the configuration', () => {
  test('accepts what it names in its files, and nothing else', async () => {
    const { told, accepted } = await lint(treeOf([ENTRY]));
    expect(told).toEqual([OTHERS]);
    expect(accepted).toEqual([['settings/a.json', { by: 'configuration', reason: 'measured with it' }]]);
  });

  test('T16: another name in its files is found as before, and the entry is unused', async () => {
    const { told } = await lint(treeOf([ENTRY], OTHER));
    expect(told).toEqual([
      ['pinned-model', 'settings/a.json', ''],
      OTHERS,
      ['unused-suppression', CONFIGURATION, '21: Nothing that it covers is found by pinned-model for that name.'],
    ]);
  });

  test('T1: is not unused where a file that it may cover could not be read whole', async () => {
    const root = treeOf([ENTRY], OTHER);
    writeFileSync(join(root, 'settings/a.json'), `{ "model": "${OTHER}"`);
    const { code, told } = await lint(root);
    expect([code, told.filter(([rule]: string[]) => rule === 'unused-suppression')]).toEqual([3, []]);
  });

  test('without a name every name of the rule; globs are those of the project, also from a sub-directory', async () => {
    const root = treeOf([{ rule: 'pinned-model', files: ['settings/*.json'], reason: 'measured' }]);
    expect((await lint(root)).told).toEqual([]);
    expect((await lint(join(root, 'settings'))).told).toEqual([]);
  });

  test('up to and including its last day; from then on the finding is back and says why', async () => {
    const root = treeOf([{ ...ENTRY, until: '2026-11-20' }]);
    expect((await lint(root)).told).toEqual([OTHERS]);
    const late = await lint(root, [], '2026-11-21');
    expect([late.code, late.told]).toEqual([1, [['pinned-model', 'settings/a.json', ''], OTHERS]]);
    expect(late.findings[0].help).toContain('The suppression in unpin.config.json expired on 2026-11-20.');
  });

  test('of an unknown rule is a finding at its place', async () => {
    const { told, findings } = await lint(treeOf([{ ...ENTRY, rule: 'pined-model' }]));
    expect(told.at(-1)).toEqual(['unused-suppression', CONFIGURATION, '21: There is no rule pined-model to suppress.']);
    expect(findings.at(-1)).toMatchObject({
      text: 'suppressions',
      column: 5,
      reason: 'unknown-rule-suppression',
      help: 'Did you mean pinned-model?',
    });
  });

  test('is not called unused by a run that did not look at all of its files', async () => {
    const root = treeOf([{ ...ENTRY, files: ['settings/*.json'] }], OTHER);
    expect((await lint(root, ['settings/a.json'])).told).toEqual([['pinned-model', 'settings/a.json', '']]);
    expect((await lint(root)).told.at(-1)?.[0]).toBe('unused-suppression');
  });

  test.each([
    ['no reason', { ...ENTRY, reason: ' ' }, 'expected a reason'],
    ['no such day', { ...ENTRY, until: '2026-02-30' }, 'expected a day, YYYY-MM-DD'],
    ['no files', { ...ENTRY, files: [] }, 'expected at least one glob'],
    ['an unknown key', { ...ENTRY, names: PIN }, 'suppressions.0.name'],
  ])('with %s is an error', async (_, entry, problem) => {
    const { code, stderr } = await lint(treeOf([entry]));
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
  });
});

test('fix leaves what an entry accepts, until it has expired', async () => {
  const root = treeOf([{ ...ENTRY, until: '2026-11-20' }]);
  const fix = (today: string) => runMain(root, ['fix', 'settings/a.json', '--write', '--allow-dirty', '--today', today]);
  expect((await fix('2026-11-20')).stdout).toContain('1 suppressed: a suppression with a reason asks to leave it');
  await fix('2026-11-21');
  expect(readFileSync(join(root, 'settings/a.json'), 'utf8')).toBe('{ "model": "haiku" }\n');
});
