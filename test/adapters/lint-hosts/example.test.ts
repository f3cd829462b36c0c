import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import plugin from '../../../src/adapters/eslint/index.js';
import { copyExample, readTree, unpin } from '../../example/copy.js';
import { configure, type Found, findingsOf, type Host, install, run, sorted } from './run-host.js';

const PATHS: Readonly<Record<Host, readonly string[]>> = {
  eslint9: ['src', 'test', 'settings', '.chat', '.claude'],
  eslint10: ['src', 'test', 'settings', '.chat', '.claude'],
  oxlint: ['src', 'test'],
};

function prepare(): string {
  const copy = copyExample();
  onTestFinished(() => rmSync(dirname(copy), { recursive: true, force: true }));
  install(copy);
  configure(copy);
  return copy;
}

function findingsOfUnpin(copy: string, paths: readonly string[]): readonly Found[] {
  const { findings } = JSON.parse(unpin(copy, 'lint', '--file-only', '--format', 'json', ...paths).stdout) as {
    findings: { path: string; line: number; column: number; ruleId: string }[];
  };
  // The other rules speak about the folder of migrations and the baseline, which no linter shows to a plugin.
  const perFile = findings.filter(({ ruleId }) => ruleId in plugin.rules);
  return sorted(perFile.map(({ path, line, column, ruleId }) => ({ path, line, column, rule: ruleId })));
}

describe.each(['eslint9', 'eslint10', 'oxlint'] as const)('%s on examples/chat-cli', (host) => {
  test('finds what `unpin lint --file-only` finds', () => {
    const copy = prepare();
    const expected = findingsOfUnpin(copy, PATHS[host]);
    expect(expected.length).toBeGreaterThan(10);
    expect(findingsOf(copy, host, ...PATHS[host])).toEqual(expected);
  });

  test('writes with --fix the bytes that `unpin fix --file-only --write` writes, and nothing more when run again', () => {
    const [theirs, ours, before] = [prepare(), prepare(), prepare()];
    run(theirs, host, '--fix', ...PATHS[host]);
    unpin(ours, 'fix', '--file-only', '--write', ...PATHS[host]);
    expect(readTree(theirs)).toEqual(readTree(ours));
    const changed = [...readTree(theirs)].filter(([path, bytes]) => readTree(before).get(path) !== bytes).map(([path]) => path);
    expect(changed).toEqual(
      [
        '.chat/settings.json',
        '.claude/settings.json',
        'settings/user.jsonc',
        'src/chat.ts',
        'src/cli.ts',
        'src/compare.ts',
        'src/session.ts',
      ].filter((path) => PATHS[host].includes(path.split('/')[0] ?? '')),
    );
    const written = readTree(theirs);
    run(theirs, host, '--fix', ...PATHS[host]);
    expect(readTree(theirs)).toEqual(written);
  });
});
