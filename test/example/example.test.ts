import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyExample, copyExampleWithGit, EXPECTED, git, readTimes, readTree, unpin } from './copy.js';
import { expectedReferences, scannedReferences } from './references.js';

const after = readTree(join(EXPECTED, 'after'));
const report = readFileSync(join(EXPECTED, 'fix.txt'), 'utf8');

describe.each([
  ['inside a repository', copyExampleWithGit],
  ['outside any repository', copyExample],
])('the example %s', (_, copyTo) => {
  let copy: string;
  let before: Map<string, string>;

  beforeAll(() => {
    copy = copyTo();
    before = readTree(copy);
  });

  afterAll(() => {
    rmSync(dirname(copy), { recursive: true, force: true });
  });

  it('is scanned: every model name, judged with its reason', () => {
    const { status, stdout } = unpin(copy, 'scan', '--format', 'json');
    expect(scannedReferences(stdout)).toEqual(expectedReferences());
    expect(status).toBe(0);
  });

  it('is previewed byte for byte as expected, without a write', () => {
    const times = readTimes(copy);
    const { status, stdout } = unpin(copy, 'fix');
    expect(status).toBe(0);
    expect(stdout).toBe(report);
    expect(readTree(copy)).toEqual(before);
    expect(readTimes(copy)).toEqual(times);
  });

  it('gets a patch that git applies to the same bytes', () => {
    const patch = join(dirname(copy), 'fix.patch');
    expect(unpin(copy, 'fix', '--output', patch).status).toBe(0);
    expect(readTree(copy)).toEqual(before);
    expect(git(copy, 'apply', '--check', patch)).toMatchObject({ status: 0, stderr: '' });
    git(copy, 'apply', patch);
    expect(readTree(copy)).toEqual(new Map([...before, ...after]));
    git(copy, 'apply', '--reverse', patch);
    expect(readTree(copy)).toEqual(before);
  });

  it('is rewritten to the expected bytes, and a second run changes nothing', () => {
    expect(unpin(copy, 'fix', '--write').status).toBe(0);
    const written = readTree(copy);
    const changed = [...written].filter(([path, bytes]) => before.get(path) !== bytes);
    expect(new Map(changed)).toEqual(after);
    expect([...written.keys()]).toEqual([...before.keys()]);

    const times = readTimes(copy);
    const second = unpin(copy, 'fix', '--write');
    expect(second.status).toBe(0);
    expect(readTree(copy)).toEqual(written);
    expect(readTimes(copy)).toEqual(times);
  });

  it('keeps what a rewrite left alone as it was judged before', () => {
    const left = expectedReferences().filter((line) => !line.includes('\trewrite\tsafe\t'));
    const { stdout } = unpin(copy, 'scan', '--format', 'json');
    expect(namesAndReasons(scannedReferences(stdout))).toEqual(expect.arrayContaining(namesAndReasons(left)));
  });
});

/** Without the position: a rewrite earlier in the line moves the column. */
function namesAndReasons(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/:\d+\t/, '\t'));
}
