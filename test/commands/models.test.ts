import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { makeTree } from '../node/temporary-tree.js';
import { type Outcome, runMain } from './run-main.js';

const run = (...words: readonly string[]): Promise<Outcome> => runMain(makeTree({}), ['models', ...words]);
const { asOf, rows, version } = loadCatalog();

describe('models', () => {
  it('lists every row with its source, in 80 columns but for what has no blank', async () => {
    const { code, stdout, stderr } = await run();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').filter((line) => line.trim().startsWith('source:'))).toHaveLength(rows.length);
    expect(stdout.split('\n').filter((line) => line.length > 80 && line.trim().includes(' '))).toEqual([]);
  });

  it('finds rows that hold every word, by id, surface or state on that day', async () => {
    const { stdout } = await run('sonnet-4-5-2025', 'anthropic-api', 'pin', 'deprecated', '--today', '2026-11-20');
    expect(stdout).toMatch(/^claude-sonnet-4-5-20250929\n {4}anthropic-api, pin, deprecated;/);
    expect(stdout).toContain('retires 2026-11-30');
    expect(stdout).toMatch(/\n1 name; data of /);
    expect((await run('sonnet-4-5-2025', 'anthropic-api', 'retired', '--today', '2026-12-01')).stdout).toContain('retired 2026-11-30');
  });

  it('says how old the data is', async () => {
    expect((await run('no-such-model', '--today', asOf)).stdout).toBe(`0 names; data of ${asOf}, 0 days old.\n`);
    const later = new Date(Date.parse(asOf) + 40 * 86_400_000).toISOString().slice(0, 10);
    expect((await run('no-such-model', '--today', later)).stdout).toBe(`0 names; data of ${asOf}, 40 days old.\n`);
  });

  it('gives whole rows as JSON', async () => {
    const report = JSON.parse((await run('claude-opus-4-6', 'anthropic-api', '--format', 'json', '--today', asOf)).stdout);
    expect(report).toMatchObject({ catalog: version, asOf, ageDays: 0 });
    expect(report.models).toContainEqual(expect.objectContaining({ id: 'claude-opus-4-6', status: 'active', sources: expect.any(Array) }));
  });
});
