import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlannedFile } from '../../src/core/fix-plan.js';
import { renderPatch } from '../../src/reporters/fix/patch.js';
import { judgedIn } from '../hand-made/judged.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpin-patch-'));
  execFileSync('git', ['init', '-q'], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PIN = 'claude-sonnet-4-5-20250929';

function changed(path: string, text: string): PlannedFile {
  const edits = Array.from(text.matchAll(new RegExp(PIN, 'g')), ({ index }) => ({
    range: { start: index, end: index + PIN.length },
    expected: PIN,
    replacement: 'sonnet',
    judged: judgedIn(text, PIN, {}),
  }));
  return { path, before: new TextEncoder().encode(text), edits };
}

function applied(files: readonly PlannedFile[], behind = ''): void {
  for (const { path, before } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), before);
  }
  writeFileSync(join(folder, 'x.patch'), renderPatch({ files, created: [] }) + behind);
  execFileSync('git', ['apply', '--whitespace=nowarn', 'x.patch'], { cwd: folder, stdio: 'pipe' });
  for (const { path, before } of files) {
    const after = Buffer.from(before).toString().replaceAll(PIN, 'sonnet');
    expect(readFileSync(join(folder, path), 'utf8'), path).toBe(after);
  }
}

const filler = (eol: string) => Array.from({ length: 20 }, (_, index) => `line ${index};${eol}`).join('');

test('git applies the patch and gets the planned bytes: line endings, mark, missing final newline, several hunks', () => {
  applied([
    changed('lf.ts', `ask('${PIN}');\n${filler('\n')}ask('${PIN}');\n`),
    changed('crlf.ts', `ask('${PIN}');\r\n${filler('\r\n')}ask('${PIN}');\r\n`),
    changed('mixed.ts', `a;\r\nask('${PIN}');\nb;\rc;\r\n`),
    changed('bom.json', `\ufeff{ "model": "${PIN}" }\n`),
    changed('no-final-newline.ts', `a;\nask('${PIN}');`),
    changed('one-line.ts', `ask('${PIN}')`),
  ]);
});

test('git finds files with spaces, quotes, tabs and letters outside ASCII in their names', () => {
  applied([
    changed('my settings/model file.json', `{"model":"${PIN}"}\n`),
    changed('größe/モデル.ts', `ask('${PIN}');\n`),
    changed('a "b"\\c\td.ts', `ask('${PIN}');\n`),
  ]);
});

test('what is printed behind the patch does not disturb git', () => {
  applied([changed('a.ts', `ask('${PIN}');\n`)], '\nLeft alone: 2 references\n  third-party  2\n');
});

test('the patch names both sides and holds no Index or underline', () => {
  expect(renderPatch({ files: [changed('a.ts', `x;\nask('${PIN}');\n`)], created: [] })).toBe(
    `diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n@@ -1,2 +1,2 @@\n x;\n-ask('${PIN}');\n+ask('sonnet');\n`,
  );
});

test('git creates the files that belong to the edits', () => {
  const created = [{ path: 'src/migrations/a b.ts', content: 'one;\ntwo;\n' }];
  writeFileSync(join(folder, 'x.patch'), renderPatch({ files: [], created }));
  execFileSync('git', ['apply', 'x.patch'], { cwd: folder, stdio: 'pipe' });
  expect(readFileSync(join(folder, 'src/migrations/a b.ts'), 'utf8')).toBe('one;\ntwo;\n');
});
