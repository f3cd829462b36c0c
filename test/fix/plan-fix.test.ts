import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import type { Decision } from '../../src/core/decision.js';
import type { Disk } from '../../src/core/disk.js';
import { textAfter, textBefore } from '../../src/core/planned-text.js';
import type { ScanReport } from '../../src/core/report.js';
import { planFix } from '../../src/engine/fix.js';
import { scan } from '../../src/engine/scan.js';
import { contextOf } from '../hand-made/run.js';

const PIN = 'claude-sonnet-4-5-20250929';
const SOURCE = `const old = 'gpt-4o-2024-08-06';\nresolveModel('${PIN}');\n`;
const ONLY_SAFE = { unsafe: false, upgrade: false };

async function open(files: Record<string, string>) {
  const disk: Disk = {
    root: '/',
    read(path) {
      const text = files[path];
      return text === undefined
        ? { kind: 'failed', cause: 'missing', message: 'is not there any more' }
        : { kind: 'bytes', bytes: new TextEncoder().encode(text) };
    },
  };
  const context = contextOf({}, { catalog: loadCatalog(), disk });
  return { context, report: await scan({ files: Object.keys(files), skips: [], notices: [] }, context) };
}

/** The scan with another decision about the pin. */
function deciding(report: ScanReport, decision: Partial<Decision>): ScanReport {
  const rewrite: Decision = { verdict: 'edit', action: 'rewrite', tier: 'safe', reason: 'app-alias', ...decision };
  return { ...report, judged: report.judged.map((one) => (one.reference.text === PIN ? { ...one, decision: rewrite } : one)) };
}

test('plans the bytes before and after, and counts what stays', async () => {
  const { context, report } = await open({ 'a.ts': SOURCE });
  const plan = planFix(deciding(report, { to: 'sonnet' }), context, ONLY_SAFE);
  expect(plan.refused).toEqual([]);
  expect(plan.files.map((file) => [file.path, textBefore(file), textAfter(file)])).toEqual([
    ['a.ts', SOURCE, SOURCE.replace(PIN, 'sonnet')],
  ]);
  expect(plan.left.flatMap(({ judged }) => judged.map(({ reference }) => reference.text))).toEqual(['gpt-4o-2024-08-06']);
});

test.each([
  ['changes-other-names: a new value that is another name', { to: 'sonnet or gpt-4o-mini-2024-07-18' }, 'changes-other-names'],
  ['cannot-spell: a new value that does not fit between the quotes', { to: "son'net" }, 'cannot-spell'],
] as const)('%s', async (_, decision, reason) => {
  const { context, report } = await open({ 'a.ts': SOURCE });
  const plan = planFix(deciding(report, decision), context, ONLY_SAFE);
  expect(plan).toMatchObject({ files: [], refused: [{ path: 'a.ts', reason }] });
});

test('edit-mismatch: a file that changed after it was judged is refused with the place', async () => {
  const { report } = await open({ 'a.ts': SOURCE });
  const { context } = await open({ 'a.ts': `\n${SOURCE}` });
  expect(planFix(deciding(report, { to: 'sonnet' }), context, ONLY_SAFE)).toMatchObject({
    files: [],
    refused: [{ path: 'a.ts', reason: 'edit-mismatch', message: 'at 3:14' }],
  });
});

test('not-read: a file that is gone is refused, the others are planned', async () => {
  const { report } = await open({ 'a.ts': SOURCE, 'b.ts': SOURCE });
  const { context } = await open({ 'b.ts': SOURCE });
  const plan = planFix(deciding(report, { to: 'sonnet' }), context, ONLY_SAFE);
  expect(plan.files.map(({ path }) => path)).toEqual(['b.ts']);
  expect(plan.refused).toEqual([{ path: 'a.ts', reason: 'not-read', message: 'is not there any more' }]);
});

test('a recipe narrows what is rewritten, and what it does not select is none of its business', async () => {
  const { context, report } = await open({ 'a.ts': SOURCE });
  const recipe = { name: 'none', selects: () => false };
  expect(planFix(deciding(report, { to: 'sonnet' }), context, ONLY_SAFE, recipe)).toMatchObject({ files: [], left: [] });
});
