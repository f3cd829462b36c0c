import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tier } from '../../src/core/decision.js';
import { textAfter } from '../../src/core/planned-text.js';
import { takeBack } from '../../src/engine/carry-out.js';
import { applyFix } from '../../src/engine/fix.js';
import { lint } from '../../src/engine/lint.js';
import { rememberingJournal } from '../fix/planned.js';
import { data } from './data.js';
import { draw, SCALE } from './draw.js';
import { memoryDisk } from './memory-disk.js';
import { type Name, type Piece, textOf } from './piece.js';
import { judge, type Order, orders, plan } from './run.js';
import { type Case, script } from './script.js';
import { shapeOf } from './shape.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const modifierOf = (text: string): string => /(?:\[\w+\])*$/.exec(text)?.[0] ?? '';
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What stands now where each name stood; null where anything else has changed. */
function namesIn(text: string, pieces: readonly Piece[]): readonly string[] | null {
  const pattern = pieces.map((piece) =>
    typeof piece === 'string' ? escaped(piece) : `(${escaped(piece.raw)}|[\\w.:@/-]+(?:\\[\\w+\\])*)`,
  );
  return new RegExp(`^${pattern.join('')}$`, 'u').exec(text)?.slice(1) ?? null;
}

function isPermitted(tier: Tier | null, { permission }: Order): boolean {
  return tier === 'safe' || (tier !== null && permission[tier]);
}

/** Gives how many names were rewritten. */
async function check({ path, pieces }: Case, order: Order): Promise<number> {
  const text = textOf(pieces);
  const before = { [path]: bytesOf(text) };
  expect(shapeOf(path, text).mistakes, 'the case itself').toBe(0);

  const judgement = await judge(before, [path], order.to);
  const planned = plan(judgement, order);
  expect(planned.refused).toEqual([]);
  const [file] = planned.files;
  const after = file ? textAfter(file) : text;

  const names = pieces.filter((piece): piece is Name => typeof piece !== 'string');
  const now = namesIn(after, pieces);
  expect(now, `(a) only names change\n${text}\n${after}`).not.toBe(null);
  for (const [at, name] of names.entries()) {
    const found = now?.[at] ?? '';
    if (found === name.raw) continue;
    expect(name.isForeign, `(d) ${name.text} became ${found}`).toBe(false);
    expect(modifierOf(found), `(e) ${name.text} became ${found}`).toBe(modifierOf(name.text));
  }

  const again = plan(await judge({ [path]: bytesOf(after) }, [path], order.to), order);
  expect(again.files, '(b) a second run').toEqual([]);
  expect(shapeOf(path, after), '(c)').toEqual(shapeOf(path, text));

  const disk = memoryDisk(before);
  const journal = rememberingJournal();
  applyFix(planned, disk, journal);
  expect(disk.read(path)).toEqual({ kind: 'bytes', bytes: bytesOf(after) });
  for (const run of journal.runs) expect(takeBack(run, disk).refused).toEqual([]);
  expect(disk.read(path), '(f)').toEqual({ kind: 'bytes', bytes: before[path] });

  const edits = new Map(file?.edits.map((edit) => [edit.range.start, edit]));
  // A comment with a reason holds a name back from fix whatever its rule, and whether or not lint can tell which name it is about.
  const held = new Set(planned.left.flatMap((group) => (group.reason === 'suppressed' ? group.judged : [])));
  const { findings } = lint(judgement.report, judgement.context);
  for (const finding of findings) {
    const judged = judgement.report.judged.find(({ reference }) => reference.range.start === finding.range.start);
    if (!judged) continue;
    expect([finding.reason, finding.tier, finding.to], '(g)').toEqual([judged.decision.reason, judged.decision.tier, judged.decision.to]);
    const to = isPermitted(finding.tier, order) && !held.has(judged) ? finding.to : undefined;
    expect(edits.get(finding.range.start)?.judged.decision.to, `(g) ${finding.message}`).toBe(to);
  }
  for (const [start, { judged }] of edits) {
    expect([judged.decision.action, judged.decision.verdict === 'ignore' && judged.decision.tier !== 'unsafe'], '(g)').toEqual([
      'rewrite',
      false,
    ]);
    expect(judgement.report.judged.some(({ reference }) => reference.range.start === start)).toBe(true);
  }
  return edits.size;
}

/** Nothing in them knows the case. */
const NEIGHBOURS = {
  'src/other.ts': bytesOf("import { resolveModel } from './resolver.js';\nexport const other = resolveModel('claude-opus-4-6');\n"),
  'package.json': bytesOf('{ "name": "neighbours" }'),
};

async function checkAlone({ path, pieces }: Case): Promise<void> {
  const bytes = bytesOf(textOf(pieces));
  const alone = await judge({ [path]: bytes }, [path]);
  const files = { ...NEIGHBOURS, [path]: bytes };
  const within = await judge(files, Object.keys(files));
  const own = within.report.judged.filter(({ reference }) => reference.path === path);
  expect(own, '(h)').toEqual(alone.report.judged);
  const unlinked = await judge({ [path]: bytes }, null);
  for (const [at, { decision }] of unlinked.report.judged.entries())
    if (decision.action === 'rewrite') expect(own[at]?.decision, '(h) never bolder').toEqual(decision);
}

test.each([
  ['TypeScript and JavaScript', script, 600],
  ['JSON', data, 200],
] as const)(
  'a fix of %s is what it says, and nothing else',
  async (_, files, cases) => {
    let edited = 0;
    await fc.assert(
      fc.asyncProperty(files, orders, async (file, order) => {
        if ((await check(file, order)) > 0) edited += 1;
      }),
      draw(cases),
    );
    expect(edited).toBeGreaterThan((cases * SCALE) / 5);
  },
  3_600_000,
);

test('a file alone is judged as in a project that does not know it', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(script, data), checkAlone), draw(200));
}, 3_600_000);
