import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { REASONS } from '../../src/decisions/reasons.js';
import { CLAIMS } from '../../src/places/claims.js';
import { fateOf } from '../../src/rules/words/lifecycle.js';
import { mayBeTold } from '../../src/rules/words/place.js';
import { ALL_CASES } from './cases/all.js';
import { judgeAll, TODAY, tell } from './judging.js';

const judged = Promise.all(ALL_CASES.map(async (each) => ({ each, linked: await judgeAll(each), alone: await judgeAll(each, true) })));

test('a run that sees one file is never bolder than one that sees the project', async () => {
  for (const { each, linked, alone } of await judged) {
    alone.forEach((one, at) => {
      const other = linked[at];
      const both = `${each.name}: alone ${tell(one)}; linked ${other ? tell(other) : 'nothing'}`;
      expect(other?.reference.range, both).toEqual(one.reference.range);
      if (one.decision.verdict === 'edit') expect(other?.decision.verdict, both).toBe('edit');
      if (one.decision.action === 'rewrite') expect(other?.decision.action, both).toBe('rewrite');
      // What is found in one file is found in the project.
      if (other?.decision.verdict === 'ignore') expect(one.decision.verdict, both).not.toBe('edit');
    });
    expect(alone).toHaveLength(linked.length);
  }
});

test('what a lint does not hold changes nothing about what it holds', async () => {
  const left: number[] = [];
  for (const { each, linked, alone } of await judged) {
    expect(await judgeAll(each, false, mayBeTold), each.name).toEqual(linked.filter(mayBeTold));
    expect(await judgeAll(each, true, mayBeTold), each.name).toEqual(alone.filter(mayBeTold));
    left.push(linked.length - linked.filter(mayBeTold).length);
  }
  expect(Math.max(...left)).toBeGreaterThan(0);
});

test('verdict, action, tier and target of one decision fit together', async () => {
  for (const { each, linked, alone } of await judged) {
    for (const one of [...linked, ...alone]) {
      const { verdict, action, tier, to, reason } = one.decision;
      const what = `${each.name}: ${tell(one)}`;
      expect(Object.keys(REASONS), what).toContain(reason);
      expect([action === 'rewrite', tier !== null, to !== undefined], what).toEqual(Array(3).fill(action === 'rewrite'));
      if (verdict === 'review' && action !== 'rewrite') expect(action, what).toBe('review');
      if (verdict !== 'edit' && action === 'rewrite') expect(tier, what).toBe('unsafe');
      if (to !== undefined) expect(to, what).not.toBe(one.reference.text);
    }
  }
});

test('what a verdict calls dying is dying to the rules, which word it', async () => {
  const DYING = ['floating-dying', 'registry-dying', 'dying-no-target', 'successor'];
  for (const { each, linked } of await judged) {
    for (const one of linked.filter(({ decision }) => DYING.includes(decision.reason))) {
      expect(fateOf(one, loadCatalog(), TODAY)?.lifecycle.status, `${each.name}: ${tell(one)}`).toMatch(/^(?:deprecated|retired)$/);
    }
  }
});

test('evidence claims only the words that are known, and stands inside its file', async () => {
  for (const { each, linked } of await judged) {
    const path = each.path ?? 'src/chat.ts';
    for (const { place } of linked) {
      for (const { claim, range, path: elsewhere = path } of place.evidence) {
        expect(Object.keys(CLAIMS), each.name).toContain(claim);
        const text = elsewhere === path ? each.source : each.files?.[elsewhere];
        if (range) expect(range.start < range.end && range.end <= (text ?? '').length, `${each.name}: ${claim} in ${elsewhere}`).toBe(true);
      }
    }
  }
});

test('the same bytes are judged the same, and a byte order mark or CRLF moves nothing but offsets', async () => {
  const plain = ({ decision, place, reference }: Awaited<typeof judged>[number]['linked'][number]) => ({
    told: tell({ decision, place, reference }),
    text: reference.text,
  });
  for (const { each, linked } of await judged) {
    const source = `\ufeff${each.source.replaceAll('\n', '\r\n')}`;
    const again = await judgeAll({ ...each, source });
    expect(again.map(plain), each.name).toEqual(linked.map(plain));
    for (const { reference } of again) expect(source.slice(reference.range.start, reference.range.end)).toBe(reference.raw);
  }
});
