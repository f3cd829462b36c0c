import { expect, test } from 'vitest';
import { compareVersions } from '../../src/catalog/compare-versions.js';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { splitModifiers } from '../../src/core/modifiers.js';
import { testCases } from './case.js';
import { ALL_CASES } from './cases/all.js';
import { PITFALLS } from './cases/pitfalls.js';
import { judgeAll, TODAY } from './judging.js';

testCases(PITFALLS);

test('every pitfall of judgement has its situation', () => {
  const numbers = new Set(PITFALLS.map(({ name }) => name.split(':')[0]));
  expect([...numbers]).toEqual(Array.from({ length: 16 }, (_, at) => `J${at + 1}`));
});

test('J4, J6, J7, J14: no permission makes a rewrite of tables, history, answers and lists', async () => {
  for (const each of PITFALLS.filter(({ name }) => /^J(?:4|6|7|14):/.test(name))) {
    for (const { decision } of await judgeAll(each)) expect(decision.action, each.name).not.toBe('rewrite');
  }
});

test('J9: what is written is a name of the catalog or of the configuration, with the modifiers that stood there', async () => {
  const known = new Set(loadCatalog().rows.map(({ id }) => id));
  let written = 0;
  for (const each of ALL_CASES) {
    for (const { reference, decision } of await judgeAll(each)) {
      if (decision.to === undefined) continue;
      written += 1;
      const [base] = splitModifiers(decision.to.replace(/-fast(?=$|\[)/, ''));
      const plain = base.replace(/^[a-z]+[:/]/, '');
      expect(known.has(plain) || Object.hasOwn(each.app?.aliases ?? {}, plain), `${each.name}: ${decision.to}`).toBe(true);
      expect(decision.to.match(/\[\w+\]|-fast/g) ?? [], each.name).toEqual([...new Set(reference.names[0]?.modifiers.slice(0, 1))]);
    }
  }
  expect(written).toBeGreaterThan(40);
});

test('J12: every successor is active, of the same family, no older, and lives on', async () => {
  const catalog = loadCatalog();
  const dying = catalog.rows.filter(
    (row) =>
      row.kind === 'pin' &&
      /^(?:anthropic|openai)-api$/.test(row.surface) &&
      ['deprecated', 'retired'].includes(catalog.status(row, TODAY)),
  );
  const source = [
    `import { anthropic } from '@ai-sdk/anthropic'; import { openai } from '@ai-sdk/openai';`,
    ...dying.map(({ id, publisher }) => `run(${publisher}('${id}'));`),
  ].join('\n');
  const moved = (await judgeAll({ source, configuration: { to: 'successor' } })).filter(({ decision }) => decision.to !== undefined);
  expect(moved.length).toBeGreaterThan(20);
  for (const { reference, place, decision } of moved) {
    const from = catalog.find(place.surface, reference.text);
    const to = catalog.find(place.surface, decision.to ?? '');
    expect({ tier: decision.tier, status: to && catalog.status(to, TODAY), family: to?.family }, reference.text).toEqual({
      tier: 'upgrade',
      status: 'active',
      family: from?.family,
    });
    // OpenAI gave its size words up, and says which of the new lines goes on with which.
    if (from?.publisher === 'anthropic') expect(to?.line, reference.text).toBe(from.line);
    if (from?.version && to?.version) expect(compareVersions(to.version, from.version), reference.text).toBeGreaterThanOrEqual(0);
  }
});
