import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const OLD = 'claude-3-opus-20240229';
const CONFIGURATION = JSON.stringify({ app: { aliases: { opus: 'claude-opus-4-8' }, codenames: { 'fennec-latest': 'opus' } } });

/** Messages of a rule about `source`. */
async function told(source: string, path = 'src/resolve.ts', rule = 'runtime-redirect'): Promise<readonly string[]> {
  const root = makeTree({ 'unpin.config.json': CONFIGURATION, [path]: source });
  const { stdout } = await runMain(root, ['lint', '--format', 'json', '--today', '2026-11-20']);
  return JSON.parse(stdout)
    .findings.filter(({ ruleId }: { ruleId: string }) => ruleId === rule)
    .map(({ message }: { message: string }) => message);
}

describe('runtime-redirect', () => {
  test.each([
    ['a key', `export const RENAMED = { '${OLD}': 'claude-opus-4-8' };`],
    ['a computed key', `export const RENAMED = { ['${OLD}']: 'claude-opus-4-8' };`],
    ['an entry of a Map', `export const RENAMED = new Map([['${OLD}', 'claude-opus-4-8']]);`],
    ['a case', `export function f(m: string) { switch (m) { case '${OLD}': return 'claude-opus-4-8'; default: return m; } }`],
    [
      'a case that falls through',
      `export function f(m: string) { switch (m) { case '${OLD}': case 'x': m = 'claude-opus-4-8'; break; } return m; }`,
    ],
    ['an if', `export function f(m: string) { if (m === '${OLD}') { return 'claude-opus-4-8'; } return m; }`],
    ['one of several', `export function f(m: string) { if (m === 'x' || m === '${OLD}') m = 'claude-opus-4-8'; return m; }`],
    ['a choice', `export const f = (m: string) => (m === '${OLD}' ? 'claude-opus-4-8' : m);`],
    ['a list', `export const f = (m: string) => (['${OLD}', 'x'].includes(m) ? 'claude-opus-4-8' : m);`],
  ])('ng: %s', async (_, source) => {
    expect(await told(source)).toEqual([`${OLD} is turned into claude-opus-4-8 each time the program runs.`]);
  });

  test('ng: an alias of the application, and a codename, masked', async () => {
    expect(await told(`export const RENAMED = { '${OLD}': 'opus' };`)).toEqual([`${OLD} is turned into opus each time the program runs.`]);
    expect(await told("export const f = (m: string) => (m === 'fennec-latest' ? 'opus' : m);")).toEqual([
      '<codename> is turned into opus each time the program runs.',
    ]);
  });

  test.each([
    ['the same model at another provider', `export const IDS = { '${OLD}': 'anthropic.claude-3-opus-20240229-v1:0' };`],
    ['the same model without its date', `export const IDS = { '${OLD}': 'claude-3-opus' };`],
    ['a name for people', `export const NAMES = { '${OLD}': 'Claude 3 Opus' };`],
    ['a fallback', `export const FALLBACKS = { '${OLD}': 'claude-opus-4-8' };`],
    ['another family', `export const PROXIED = { '${OLD}': 'gpt-5.4' };`],
    ['a model that lives', "export const RENAMED = { 'claude-opus-4-7': 'claude-opus-4-8' };"],
    ['the other arm', `export const f = (m: string) => (m === '${OLD}' ? m : 'claude-opus-4-8');`],
    ['all but this one', `export const f = (m: string) => (m !== '${OLD}' ? 'claude-opus-4-8' : m);`],
    ['a price', `export const PRICES = { '${OLD}': 15 };`],
  ])('ok: %s', async (_, source) => {
    expect(await told(source)).toEqual([]);
  });

  test('ok: in a migration, where history stands', async () => {
    expect(await told(`export const f = (m: string) => (m === '${OLD}' ? 'opus' : m);`, 'src/migrations/a.ts')).toEqual([]);
  });
});

describe('M9: modifier, in a redirect by hand', () => {
  const lost = (source: string) => told(source, 'src/resolve.ts', 'modifier');

  test.each([
    ['a key', `export const RENAMED = { '${OLD}[1m]': 'claude-opus-4-8' };`],
    ['a case', `export function f(m: string) { switch (m) { case '${OLD}[1m]': return 'claude-opus-4-8'; default: return m; } }`],
  ])('ng: lost in %s', async (_, source) => {
    expect(await lost(source)).toEqual([`${OLD}[1m] is turned into claude-opus-4-8, without its [1m].`]);
  });

  test('ng: that of a codename, masked', async () => {
    expect(await lost("export const RENAMED = { 'fennec-latest[1M]': 'opus' };")).toEqual([
      '<codename>[1M] is turned into opus, without its [1m].',
    ]);
  });

  test.each([
    ['carried over, whatever its case', "export const RENAMED = { 'fennec-latest[1M]': 'opus[1m]' };"],
    ['none', "export const RENAMED = { 'fennec-latest': 'opus' };"],
    ['taken off for a call of the same model', "export const API = { 'claude-opus-4-8[1m]': 'claude-opus-4-8' };"],
  ])('ok: %s', async (_, source) => {
    expect(await lost(source)).toEqual([]);
  });
});
