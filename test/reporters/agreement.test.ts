import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.js';
import { runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';

const [HAIKU, OPUS] = ['claude-haiku-4-5-20251001', 'claude-opus-4-5-20251101'];
const CONFIGURATION = JSON.stringify({
  app: {
    aliases: { haiku: 'claude-haiku-4-5', opus: 'claude-opus-4-5' },
    codenames: { 'fennec-latest': 'opus' },
    sinks: { functions: ['resolveModel'], settings: [{ files: ['**/settings/*.json'], keys: ['model'] }] },
  },
  suppressions: [
    { rule: 'pinned-model', files: ['packages/my app/settings/a.json'], name: 'claude-opus-4-5-20251101', reason: 'why' },
    { rule: 'pinned-model', files: ['packages/my app/settings/b.json'], until: '2026-01-01', reason: 'why' },
  ],
});
const HEAD = "import { resolveModel } from './resolver.js';\n";
/** A package in a folder with a space, in a repository. */
const PACKAGE = 'packages/my app';
const OLD = `${HEAD}resolveModel('${OPUS}');\nresolveModel('${HAIKU}');\n`;
const SOURCE = `${HEAD}resolveModel('${HAIKU}'); // unpin-ignore pinned-model -- why
resolveModel('${HAIKU}'); // unpin-ignore pinned-model until=2026-01-01 -- why
resolveModel('${HAIKU}');
resolveModel('fennec-latest');
// unpin-ignore-next-line codename -- why
`;

/**
 * Four pins that are found (the new one, and one each whose comment, entry of the configuration and line of the baseline have expired), a
 * codename, an unused comment. One is accepted by a comment, one by the configuration, one by the baseline.
 */
const FOUND = 6;
const ACCEPTED = 3;

async function lintTree(...words: readonly string[]) {
  const root = makeTree({ 'unpin.config.json': CONFIGURATION, [`${PACKAGE}/old.ts`]: OLD });
  git(root, 'init', '-q');
  const cwd = join(root, PACKAGE);
  const run = (...more: readonly string[]) => runMain(cwd, [...more, '--today', '2026-11-20']);
  await run('baseline', 'create');
  const baseline = readFileSync(join(root, 'unpin-baseline.jsonl'), 'utf8');
  writeFileSync(join(root, 'unpin-baseline.jsonl'), baseline.replace(new RegExp(`("name":"${HAIKU}".*)}`), '$1,"until":"2026-01-01"}'));
  for (const folder of ['src', 'settings']) mkdirSync(join(cwd, folder));
  writeFileSync(join(cwd, 'settings/a.json'), `{ "model": "${OPUS}" }\n`);
  writeFileSync(join(cwd, 'settings/b.json'), `{ "model": "${HAIKU}" }\n`);
  writeFileSync(join(cwd, 'src/a b.ts'), SOURCE);
  return { root, cwd, ...(await run('lint', ...words)) };
}

let made: Promise<ReadonlyMap<string, string>> | null = null;

/** One run writes all reports; the first test that asks pays for it. */
async function makeReports(): Promise<ReadonlyMap<string, string>> {
  const { cwd, code, stdout } = await lintTree(...REPORTERS.flatMap(({ id }) => ['--report', `${id}=${id}.out`]));
  expect(code).toBe(1);
  const reports = new Map(REPORTERS.map(({ id }) => [id, readFileSync(join(cwd, `${id}.out`), 'utf8')]));
  expect(reports.get('pretty')).toBe(stdout);
  return reports;
}

async function report(id: string): Promise<string> {
  made ??= makeReports();
  return (await made).get(id) ?? '';
}

const COUNTS: Readonly<Record<string, (text: string) => number>> = {
  pretty: (text) => Number(/^(\d+) findings in/m.exec(text)?.[1]),
  json: (text) => JSON.parse(text).findings.length,
  jsonl: (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ kind }) => kind === 'finding').length,
  sarif: (text) => JSON.parse(text).runs[0].results.length,
  github: (text) => text.split('\n').filter((line) => line.startsWith('::')).length,
  gitlab: (text) => JSON.parse(text).length,
  junit: (text) => text.match(/<failure /g)?.length ?? 0,
  markdown: (text) => text.split('\n').filter((line) => /^\| `/.test(line)).length,
  agent: (text) => text.split('\n').flatMap((line) => (line.startsWith(' ') ? (line.match(/ \d+:\d+(?= |$)/g) ?? []) : [])).length,
};

describe('T5: one tree with suppressed, expired, accepted and new findings', () => {
  test.each(REPORTERS.map(({ id }) => id))('%s reports what the others report', async (id) => {
    const text = await report(id);
    expect(COUNTS[id]?.(text)).toBe(FOUND);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/fennec/i);
    for (const hidden of ['\u001b', OPUS]) expect(text).not.toContain(hidden);
  });
});

test('T5: what was accepted, and by what, is told alike', async () => {
  expect(await report('pretty')).toContain(`${ACCEPTED} findings accepted: 1 by configuration, 1 by comment, 1 by baseline.`);
  expect(JSON.parse(await report('json')).summary.accepted).toBe(ACCEPTED);
  expect(JSON.parse((await report('jsonl')).trim().split('\n').at(-1) ?? '').accepted).toBe(ACCEPTED);
  expect(await report('agent')).toContain(`findings=${FOUND} accepted=${ACCEPTED} `);
});

describe('T7: paths are those of the repository', () => {
  const PATH = `${PACKAGE}/src/a b.ts`;

  test('also from a sub-directory, with spaces, as URI where it has to be one', async () => {
    const last = JSON.parse(await report('sarif')).runs[0].results.at(-1);
    expect(last.locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'packages/my%20app/src/a%20b.ts', uriBaseId: '%SRCROOT%' });
    expect(JSON.parse(await report('gitlab')).at(-1).location.path).toBe(PATH);
    expect(await report('github')).toContain(`file=${PATH},line=3,endLine=3,col=15,endColumn=40,title=unpin pinned-model::`);
    expect(await report('junit')).toContain(`<testsuite name="${PATH}"`);
    expect(await report('markdown')).toContain(`\`${PATH}:3\``);
  });

  test('also where the argument is absolute', async () => {
    const { cwd } = await lintTree();
    const { stdout } = await runMain(cwd, ['lint', join(cwd, 'src'), '--format', 'gitlab', '--today', '2026-11-20']);
    expect(new Set(JSON.parse(stdout).map(({ location }: { location: { path: string } }) => location.path))).toEqual(new Set([PATH]));
  });
});

test('sarif has what GitHub documents: rules with text, levels, positions, fingerprints; equal ones told apart by their place', async () => {
  const { $schema, version, runs } = JSON.parse(await report('sarif'));
  expect([$schema, version, runs.length]).toEqual(['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0', 1]);
  const { tool, results, columnKind, invocations } = runs[0];
  expect([tool.driver.name, columnKind, invocations[0].executionSuccessful]).toEqual(['unpin', 'utf16CodeUnits', true]);
  for (const { id, shortDescription, fullDescription, help, defaultConfiguration } of tool.driver.rules) {
    for (const { text } of [shortDescription, fullDescription, help]) expect(text, id).toMatch(/\S/);
    expect(help.text).toMatch(new RegExp(`docs/rules/${id}\\.md$`));
    expect(['error', 'warning', 'note', 'none'], id).toContain(defaultConfiguration.level);
  }
  for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(['error', 'warning', 'note']).toContain(level);
    expect(message.text).toMatch(/\S/);
    expect(partialFingerprints['unpin/v1']).toMatch(/^[0-9a-f]{20}$/);
    const { startLine, startColumn, endLine, endColumn } = locations[0].physicalLocation.region;
    expect([startLine, endLine]).toEqual([endLine, startLine]);
    expect(endColumn).toBeGreaterThan(startColumn);
  }
  expect(new Set(results.map((result: { partialFingerprints: object }) => JSON.stringify(result.partialFingerprints))).size).toBe(FOUND);
});

test('gitlab has the required fields, and no fingerprint twice', async () => {
  const issues = JSON.parse(await report('gitlab'));
  for (const { description, check_name, fingerprint, severity, location } of issues) {
    for (const text of [description, check_name, fingerprint, location.path]) expect(text).toMatch(/\S/);
    expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
    expect(location.lines.begin).toBeGreaterThan(0);
  }
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(issues.length);
});

test('junit is well-formed by a parser that is not ours, and its counts are right', async () => {
  const xml = (await report('junit')).replace(/^<\?xml[^>]*\?>\n/, '');
  const file = ts.createSourceFile('a.tsx', `const a = ${xml};`, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  expect((file as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics).toEqual([]);
  expect(xml).toMatch(new RegExp(`^<testsuites name="unpin" tests="${FOUND}" failures="${FOUND}" errors="0">`));
});

describe('a clean tree', () => {
  test.each(REPORTERS.map(({ id }) => id))('%s says so', async (id) => {
    const { code, stdout } = await runMain(makeTree({ 'a.ts': 'export const a = 1;\n' }), ['lint', '--format', id]);
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
    expect(stdout.split('\n').length, stdout).toBeLessThanOrEqual(id === 'json' || id === 'sarif' ? Number.POSITIVE_INFINITY : 7);
  });

  test('sarif has a run with all rules, and junit a test that passed', async () => {
    const root = makeTree({ 'a.ts': 'export const a = 1;\n' });
    const { runs } = JSON.parse((await runMain(root, ['lint', '--format', 'sarif'])).stdout);
    expect([runs[0].results, runs[0].tool.driver.rules.length > 5]).toEqual([[], true]);
    expect((await runMain(root, ['lint', '--format', 'junit'])).stdout).toContain('<testcase classname="unpin" name="no findings"/>');
  });
});

test('T1: a file that was not read shows in every format', async () => {
  const root = makeTree({ 'bad.ts': Buffer.from([...Buffer.from("'claude-haiku-4-5-20251001' // "), 0xf6]) });
  for (const { id } of REPORTERS.filter((one) => one.id !== 'gitlab')) {
    const { code, stdout } = await runMain(root, ['lint', '--format', id]);
    expect([id, code]).toEqual([id, 3]);
    expect(stdout, id).toMatch(/not.read|"skipped"/);
    expect(stdout, id).toContain('bad.ts');
  }
});

test('github tells how many findings it cannot show', async () => {
  const lines = Array.from({ length: 14 }, () => `resolveModel('${HAIKU}');\n`).join('');
  const root = makeTree({ 'unpin.config.json': CONFIGURATION, 'src/a.ts': HEAD + lines });
  const { stdout } = await runMain(root, ['lint', 'src', '--format', 'github', '--today', '2026-11-20']);
  expect(stdout.match(/^::warning /gm)).toHaveLength(10);
  expect(stdout).toContain('::notice title=unpin::4 findings more: GitHub shows 10 annotations of a kind for a step, and 50 for a run.');
});

test('a step summary that GitHub would drop for its size loses its last rows, and says how many', async () => {
  const all = 4200;
  const lines = Array.from({ length: all }, () => `resolveModel('${HAIKU}');\n`).join('');
  const root = makeTree({
    'unpin.config.json': CONFIGURATION.replace(/,"suppressions".*\]/, ''),
    [`${'long/'.repeat(20)}a.ts`]: HEAD + lines,
  });
  const summary = join(root, 'summary.md');
  const words = ['lint', '--report', `markdown=${summary}`, '--today', '2026-11-20'];
  const { code } = await runMain(root, words, { GITHUB_STEP_SUMMARY: summary });
  const text = readFileSync(summary, 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('| `')).length;
  expect([code, Buffer.byteLength(text) < 2 ** 20, rows > 3000]).toEqual([1, true, true]);
  expect(text).toContain(`\n\n${all - rows} more: GitHub takes 1 MiB.`);
  expect(text).toContain(`\n${all} findings in 1 file: ${all} warnings.`);
});

test('what a report format is called wrongly is said', async () => {
  const root = makeTree({ 'a.ts': '' });
  expect((await runMain(root, ['lint', '--report', 'sarf=a'])).stderr).toContain('Did you mean "sarif"?');
  expect((await runMain(root, ['lint', '--report', 'sarif'])).stderr).toContain('--report sarif=unpin.sarif');
});
