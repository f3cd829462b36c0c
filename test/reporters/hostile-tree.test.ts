import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/reporters/index.js';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const SOURCE = "import { resolveModel } from './r.js';\nresolveModel('claude-sonnet-4-5-20250929');\n";
/** Names that mean something to a terminal, a shell, a CI log, a document or a format. */
const NAMES = [
  ...['new\nline', 're\rturn', 'tab\there', 'esc\u001b[31m\u001b]8;;x\u0007', 'c1\u009b2J'],
  ...[
    'bidi\u202etxt',
    'iso\u2066late',
    'zero\u200bwidth',
    'tag\u{e0041}\u{e0042}',
    'soft\u00adhyphen',
    'filler\u3164',
    'line\u2028end',
    'selector\ufe0f',
    'mark\ufeff',
    'not\uffff',
  ],
  ...[
    '::error file=x::y',
    '  ::add-mask::y',
    '::stop-commands::y',
    '##[group]x',
    'a##[add-mask]b',
    '##vso[task.setvariable variable=x]y',
    'per%0A::error::cent',
  ],
  ...['<script>alert(1)<x>', '<img src=x onerror=y>', ']]><x>', '&lt;x&gt;', '" onload="x', "' x='", '-->', '<!--'],
  ...['pipe|a`b``c', '[a](http:x.y)', '![a](x)', '@team#1', 'www.x.y', 'https:x', '**b**', '# h', '~~x~~'],
  ...['-rf', '$(touch pwned)', '`touch pwned`', ';touch pwned;', 'quote"d', "quote'd", 'back\\slash', 'sp ace ', '{a,b}[c]*?', '%s%n%x'],
];
/** What would be a name of a model by its shape, written by somebody who means harm. */
const IDS = [
  'claude-sonnet-9-\u001b[31m',
  'claude-opus-9<script>',
  'gpt-99|`x`',
  'claude-9\u202e-x',
  'claude-9::error::',
  'claude-9"%0A',
  'claude-opus-9\u{e0041}',
];
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uffff]/u;

let root = '';

beforeEach(() => {
  root = makeTree({
    'unpin.config.json': JSON.stringify({
      app: { aliases: { sonnet: 'claude-sonnet-4-6' }, codenames: { 'fennec-latest': 'sonnet' }, sinks: { functions: ['resolveModel'] } },
      rules: { 'unknown-model': 'error' },
    }),
    'ids.ts': `import { resolveModel } from './r.js';\n${IDS.map((id) => `resolveModel(${JSON.stringify(id)});\n`).join('')}`,
    'secret.ts':
      "import { resolveModel } from './r.js';\nresolveModel('fennec-latest[1m]'); // fennec-latest, FENNEC-LATEST\nconst x = 'use fennec-latest now';\n",
  });
  for (const name of NAMES) {
    mkdirSync(dirname(`${root}/${name}`), { recursive: true });
    writeFileSync(`${root}/${name}.ts`, SOURCE);
  }
  mkdirSync(join(root, 'folder\u001b[2J'));
  writeFileSync(join(root, 'folder\u001b[2J', 'broken\u202e.ts'), `${SOURCE}(((`);
  writeFileSync(Buffer.concat([Buffer.from(`${root}/bad-`), Buffer.from([0xff]), Buffer.from('.ts')]), SOURCE);
});

const run = (...words: readonly string[]) => runMain(root, [...words, '--today', '2026-11-20']);

/** What holds for everything that unpin says, whatever the format. */
function expectHarmless(text: string): void {
  expect(HIDDEN.exec(text)?.[0]?.codePointAt(0)?.toString(16)).toBe(undefined);
  expect(text).not.toMatch(/##[a-z]*\[/);
  expect(text).not.toMatch(/fennec/i);
}

describe.each(REPORTERS.map(({ id }) => id))('lint --format %s', (format) => {
  it('shows hostile names of files and models harmlessly, and no codename', async () => {
    const { code, stdout, stderr } = await run('lint', '--format', format, '--show', 'all');
    expect(code).toBe(3);
    expect(stdout.length).toBeGreaterThan(NAMES.length * 30);
    expectHarmless(stdout);
    expectHarmless(stderr);
    const commands = stdout.split('\n').filter((line) => line.trim().startsWith('::'));
    if (format === 'github')
      for (const command of commands) expect(command).toMatch(/^::(?:error|warning|notice) [a-zA-Z]+=[^:]*::(?!.*::\w)/);
    else expect(commands).toEqual([]);
  });
});

describe('lint', () => {
  it('--format json and jsonl give every name of a file back as it is', async () => {
    const { findings } = JSON.parse((await run('lint', '--format', 'json')).stdout);
    const paths = new Set(findings.map(({ path }: { path: string }) => path));
    for (const name of NAMES) expect(paths).toContain(`${name}.ts`);
    const lines = (await run('lint', '--format', 'jsonl')).stdout.trimEnd().split('\n');
    expect(new Set(lines.map((line) => JSON.parse(line).path).filter(Boolean))).toEqual(
      new Set([...paths, 'bad-\ufffd.ts', 'folder\u001b[2J/broken\u202e.ts']),
    );
  });

  it('--format sarif has URIs that lead to the files, and links nowhere from its messages', async () => {
    const { results } = JSON.parse((await run('lint', '--format', 'sarif')).stdout).runs[0];
    const uris = results.map(
      (result: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }) =>
        result.locations[0].physicalLocation.artifactLocation.uri,
    );
    for (const uri of uris) expect(uri).toMatch(/^[\w.~!*'()%/-]+$/);
    for (const name of NAMES) expect(uris.map(decodeURIComponent)).toContain(`${name}.ts`);
    for (const { message } of results) expect(message.text).not.toMatch(/\]\(/);
  });

  it('--format markdown has no markup but its own', async () => {
    const { stdout } = await run('lint', '--format', 'markdown', '--show', 'all');
    for (const line of stdout.split('\n').slice(4)) {
      const text = line
        .replaceAll('<!-- -->', '')
        .replace(/\\[\\*_<>|[\]~]/g, '')
        .replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
      expect(text).not.toMatch(/[<>`*~]|\]\(/);
      expect(line.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')).not.toMatch(/@\w|#\d|www\.|https?:/);
      if (line.startsWith('|')) expect(line.replaceAll('\\|', '').split('|')).toHaveLength(6);
    }
  });

  it('--format junit is XML in which no name is markup', async () => {
    const { stdout } = await run('lint', '--format', 'junit');
    const rest = stdout.replace(/<\/?[a-z]+(?: [a-z]+="[^"<>]*")*\s*\/?>/g, '').replace('<?xml version="1.0" encoding="UTF-8"?>', '');
    expect(rest).not.toMatch(/[<>]/);
    expect(rest).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });
});

describe('other commands', () => {
  it.each([
    ['scan'],
    ['scan', '--format', 'json'],
    ['fix', '--output', 'x.patch'],
    ['fix', '--output', 'x.patch', '--format', 'json'],
    ['fix', '--check', '--format', 'json'],
    ['explain', 'ids.ts:2'],
    ['explain', 'secret.ts:2', '--format', 'json'],
    ['scan', 'no\u001b[31msuch\u202e.ts'],
    ['lint', '::error::x'],
    ['explain', 'no\u001b[31m.ts:1'],
    ['resolve', 'claude\u001b[31m'],
    ['--\u001b[31m'],
    ['scan\u202e'],
  ])('%s', async (...words) => {
    const { stdout, stderr } = await runMain(root, words);
    expect(`${stdout}${stderr}`.length).toBeGreaterThan(20);
    expectHarmless(stdout);
    expectHarmless(stderr);
    expect(`${stdout}\n${stderr}`.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual([]);
  });

  it('fix --write names what it wrote harmlessly, and undo what it restored', async () => {
    for (const words of [['fix', '--write'], ['undo', '--list'], ['undo']]) {
      const { stdout, stderr } = await run(...words);
      expect(stdout.length).toBeGreaterThan(20);
      expectHarmless(stdout.replaceAll('fennec', ''));
      expectHarmless(stderr);
      expect(stdout.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual([]);
    }
    for (const name of NAMES) expect(readFileSync(join(root, `${name}.ts`), 'utf8')).toBe(SOURCE);
  });

  it('no name becomes a command of the log where a line is broken', async () => {
    const lengths = Array.from({ length: 20 }, (_, at) => 60 + at);
    const names = [' ', '  ', ' \u00a0'].flatMap((gap) => lengths.map((length) => `${'a'.repeat(length)}${gap}::error::x.ts`));
    const tree = makeTree(Object.fromEntries(names.map((name) => [name, `${SOURCE}(((`])));
    for (const words of [['scan'], ['lint'], ['fix'], ['explain', `${names[10]}:2`]]) {
      const { stdout } = await runMain(tree, words);
      expect(stdout).toContain('::error::x.ts');
      expect(stdout).not.toMatch(/^\s*::/m);
    }
  });

  it('the patch quotes names as git reads them, and commands are off around it in a log of GitHub', async () => {
    await run('fix', '--output', 'x.patch');
    execFileSync('git', ['apply', 'x.patch'], { cwd: root, env: { ...process.env, GIT_CEILING_DIRECTORIES: root } });
    for (const name of NAMES) expect(readFileSync(join(root, `${name}.ts`), 'utf8')).toContain("resolveModel('sonnet')");

    writeFileSync(join(root, 'log.ts'), `${SOURCE}/*\n ::add-mask::a b\n*/\n`);
    const { stdout } = await runMain(root, ['fix', 'log.ts'], { GITHUB_ACTIONS: 'true' });
    const [, token] = /^::stop-commands::([0-9a-f]{32})$/m.exec(stdout) ?? [];
    expect(stdout.indexOf(' ::add-mask::')).toBeGreaterThan(stdout.indexOf('::stop-commands::'));
    expect(stdout.indexOf(`\n::${token}::\n`)).toBeGreaterThan(stdout.indexOf(' ::add-mask::'));
  });
});
