import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeSuppression } from '../../src/core/remove-suppression.js';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const PIN = 'claude-haiku-4-5-20251001';
const CONFIGURATION = JSON.stringify({
  app: {
    aliases: { haiku: 'claude-haiku-4-5' },
    sinks: { functions: ['resolveModel'], settings: [{ files: ['*.jsonc'], keys: ['model'] }] },
  },
});
const HEAD = "import { resolveModel } from './resolver.js';\n";
const run = (root: string, ...words: readonly string[]) => runMain(root, [...words, '--today', '2026-11-20']);

/** What `fix --write` makes of a file, and of it again. */
async function fixed(source: string, path = 'a.ts', ...words: readonly string[]): Promise<string> {
  const root = makeTree({ 'unpin.config.json': CONFIGURATION, [path]: source });
  await run(root, 'fix', '--write', '--allow-dirty', ...words);
  const once = readFileSync(join(root, path), 'utf8');
  await run(root, 'fix', '--write', '--allow-dirty', ...words);
  expect(readFileSync(join(root, path), 'utf8')).toBe(once);
  return once;
}

describe('a comment that accepts nothing is taken out, and the rest of its line stays', () => {
  test.each([
    [
      'alone on its line',
      `${HEAD}  // unpin-ignore-next-line pinned-model -- why\nresolveModel('haiku');\n`,
      `${HEAD}resolveModel('haiku');\n`,
    ],
    [
      'behind code',
      `${HEAD}resolveModel('haiku'); // unpin-ignore pinned-model -- why\nlast();\n`,
      `${HEAD}resolveModel('haiku');\nlast();\n`,
    ],
    ['before code', `${HEAD}/* unpin-ignore pinned-model -- why */ resolveModel('haiku');\n`, `${HEAD}resolveModel('haiku');\n`],
    ['closed without a space', `${HEAD}/* unpin-ignore pinned-model -- why*/ resolveModel('haiku');\n`, `${HEAD}resolveModel('haiku');\n`],
    ['between code', `${HEAD}resolveModel(/* unpin-ignore pinned-model -- why */ 'haiku');\n`, `${HEAD}resolveModel('haiku');\n`],
    [
      'with CRLF',
      `${HEAD}a(); // unpin-ignore codename -- why\r\n// unpin-ignore-file codename -- why\r\nb();\r\n`,
      `${HEAD}a();\r\nb();\r\n`,
    ],
    ['behind a byte order mark', `\ufeff// unpin-ignore-file codename -- why\nresolveModel('haiku');\n`, "\ufeffresolveModel('haiku');\n"],
    ['at the end without a newline', `${HEAD}a();\n// unpin-ignore-file codename -- why`, `${HEAD}a();\n`],
    ['of a block, with its end', `${HEAD}// unpin-ignore-start codename -- why\na();\n// unpin-ignore-end\nb();\n`, `${HEAD}a();\nb();\n`],
    [
      'on a line of a longer comment',
      `${HEAD}/*\n * Why.\n * unpin-ignore-file codename -- why\n */\na();\n`,
      `${HEAD}/*\n * Why.\n */\na();\n`,
    ],
    ['with a name in it', `${HEAD}a(); // unpin-ignore pinned-model(${PIN}) -- why\n`, `${HEAD}a();\n`],
    ['beside a rewrite', `${HEAD}resolveModel('${PIN}'); // unpin-ignore codename -- why\n`, `${HEAD}resolveModel('haiku');\n`],
    [
      'that has expired, with the name that it kept',
      `${HEAD}resolveModel('${PIN}'); // unpin-ignore pinned-model until=2026-01-01 -- why\n`,
      `${HEAD}resolveModel('haiku');\n`,
    ],
  ])('%s', async (_, before, after) => {
    expect(await fixed(before)).toBe(after);
  });

  test('in JSX and in JSON with comments', async () => {
    const jsx = 'const a = (\n  <b>\n    {/* unpin-ignore-file codename -- why */}\n    <i />\n  </b>\n);\n';
    expect(await fixed(jsx, 'a.tsx')).toBe('const a = (\n  <b>\n    <i />\n  </b>\n);\n');
    expect(await fixed(jsx.replaceAll('\n', '\r\n'), 'a.tsx')).toBe('const a = (\r\n  <b>\r\n    <i />\r\n  </b>\r\n);\r\n');
    const beside = 'const a = (\n  <b>\n    text {/* unpin-ignore-file codename -- why */}\n  </b>\n);\n';
    expect(await fixed(beside, 'a.tsx')).toBe('const a = (\n  <b>\n    text {}\n  </b>\n);\n');
    expect(await fixed('{\n  // unpin-ignore-file codename -- why\n  "a": 1\n}\n', 'a.jsonc')).toBe('{\n  "a": 1\n}\n');
  });
});

describe('what stays', () => {
  test.each([
    ['a comment that accepts something', `${HEAD}resolveModel('${PIN}'); // unpin-ignore pinned-model -- why\n`],
    ['one that accepts something by one of its rules', `${HEAD}resolveModel('${PIN}'); // unpin-ignore pinned-model, codename -- why\n`],
    ['one that cannot be read', `${HEAD}a(); // unpin-ignore codename\n`],
    ['one of an unknown rule', `${HEAD}a(); // unpin-ignore codenames -- why\n`],
    ['the same words in a string', `${HEAD}const a = '// unpin-ignore codename -- why';\n`],
    ['one that says more', `${HEAD}/* unpin-ignore codename -- why\n   and what stands below. */\na();\n`],
  ])('%s', async (_, source) => {
    expect(await fixed(source)).toBe(source);
  });

  test('everything in a run that sees one file, aims elsewhere, or does one recipe', async () => {
    const source = `${HEAD}a(); // unpin-ignore codename -- why\n`;
    expect(await fixed(source, 'a.ts', '--file-only')).toBe(source);
    expect(await fixed(source, 'a.ts', '--to', 'successor')).toBe(source);
    expect(await fixed(source, 'a.ts', '--transform', 'pinned-to-alias')).toBe(source);
  });

  test('comments of a rule that is off are not looked at where unused ones are allowed', async () => {
    const root = makeTree({
      'unpin.config.json': JSON.stringify({ rules: { 'unused-suppression': 'off' } }),
      'a.ts': 'a(); // unpin-ignore codename -- why\n',
    });
    expect((await run(root, 'fix', '--check')).code).toBe(0);
  });
});

test('it is told, as text, as JSON and by --check', async () => {
  const root = makeTree({ 'unpin.config.json': CONFIGURATION, 'a.ts': `${HEAD}a(); // unpin-ignore codename -- why\n` });
  const preview = await run(root, 'fix');
  expect(preview.stdout).toContain('-a(); // unpin-ignore codename -- why\n+a();\n');
  expect(preview.stdout).toContain('Would take out 1 comment that accepts nothing in 1 file.');
  expect(JSON.parse((await run(root, 'fix', '--format', 'json')).stdout).files).toEqual([
    { path: 'a.ts', edits: [], comments: [{ line: 2, column: 5 }] },
  ]);
  expect((await run(root, 'fix', '--check')).code).toBe(1);
  const written = await run(root, 'fix', '--write', '--allow-dirty');
  expect(written.stdout).toContain('Took out 1 comment that accepts nothing in 1 file:\n  a.ts  1 comment that accepted nothing\n');
  expect((await run(root, 'lint')).code).toBe(0);
});

test('undo brings it back', async () => {
  const source = `${HEAD}a(); // unpin-ignore codename -- why\n`;
  const root = makeTree({ 'unpin.config.json': CONFIGURATION, 'a.ts': source });
  await run(root, 'fix', '--write', '--allow-dirty');
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).not.toBe(source);
  await runMain(root, ['undo']);
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe(source);
});

test('a directive in another place than its token says is left', () => {
  const text = 'a(); // b unpin-ignore codename -- why\n';
  expect(removeSuppression(text, { start: 10, end: 38 }, { start: 5, end: 38 })).toBeNull();
});
