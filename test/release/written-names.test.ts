import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/edit.js';
import { textAfter } from '../../src/core/planned-text.js';
import { configure } from '../../src/release/configure.js';
import type { AliasMove } from '../../src/release/move.js';
import { readWrittenNames } from '../../src/release/written-names.js';
import { row } from '../catalog/made-ledger.js';

const move = (alias: string, from: string, to: string, provider: string | null = null): AliasMove => ({
  alias,
  provider,
  from,
  to,
  oldRow: row(from),
  newRow: row(to),
});
const SONNET = move('sonnet', 'claude-sonnet-4-6', 'claude-sonnet-5-5');

function configured(
  path: string,
  text: string,
  moves: readonly AliasMove[] = [SONNET],
  fresh: Parameters<typeof configure>[3] = [],
): string {
  const outcome = configure(path, text, moves, fresh);
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.file ? textAfter(outcome.file) : text;
}

describe('a configuration is changed in its own spelling', () => {
  it.each([
    ['unpin.config.json', '{ "app": { "aliases": { "sonnet": "claude-sonnet-4-6" } } }\n'],
    [
      'unpin.config.jsonc',
      '\ufeff// mine\r\n{\r\n\t"app": { // claude-sonnet-4-6\r\n\t\t"aliases": { "opus": "x", "sonnet": "claude-sonnet-4-6", },\r\n\t},\r\n}\r\n',
    ],
    ['package.json', '{ "name": "x", "unpin": { "app": { "aliases": { "sonnet": "claude-sonnet-4-6" } } } }'],
    ['unpin.config.js', "export default {\n  app: { aliases: { 'sonnet': 'claude-sonnet-4-6' } },\n};\n"],
    ['unpin.config.mjs', 'const config = { app: { aliases: { sonnet: "claude-sonnet-4-6" } } };\nexport default config;\n'],
    ['unpin.config.ts', "const aliases = { sonnet: 'claude-sonnet-4-6' };\nexport default { app: { aliases } } satisfies Config;\n"],
    ['unpin.config.ts', 'export default defineConfig({ app: { aliases: { sonnet: `claude-sonnet-4-6` } } } as const);\n'],
    ['unpin.config.ts', "const NOW = 'claude-sonnet-4-6';\nexport default { app: { aliases: { sonnet: NOW } } };\n"],
  ])('%s: %j', (path, text) => {
    const edited = configured(path, text);
    const at = path.endsWith('jsonc') ? text.lastIndexOf('4-6') : text.indexOf('4-6');
    expect(edited).toBe(`${text.slice(0, at)}5-5${text.slice(at + 3)}`);
    expect(configured(path, edited, [])).toBe(edited);
  });

  it('one entry of a table alone', () => {
    const text = '{ "app": { "aliases": { "opus": { "first-party": "a-1", "bedrock": "us.a-1" } } } }';
    expect(configured('unpin.config.json', text, [move('opus', 'us.a-1', 'us.a-2', 'bedrock')])).toBe(text.replace('us.a-1', 'us.a-2'));
    const module = "export default { app: { aliases: { opus: { 'first-party': 'a-1', bedrock: 'us.a-1' } } } };";
    expect(configured('unpin.config.ts', module, [move('opus', 'a-1', 'a-2', 'first-party')])).toBe(module.replace("'a-1'", "'a-2'"));
  });

  it('with a codename that it does not have yet', () => {
    const fresh = [{ codename: 'otter-latest', alias: 'opus' }];
    const json = '{\n    "app": {\n        "codenames": {\n            "fennec-latest": "opus"\n        } // ours\n    }\n}\n';
    expect(JSON.parse(configured('unpin.config.json', json, [], fresh).replace('// ours', '')).app.codenames).toEqual({
      'fennec-latest': 'opus',
      'otter-latest': 'opus',
    });
    expect(configured('unpin.config.json', json, [], fresh)).toContain('\n            "otter-latest": "opus"\n        } // ours\n');
    expect(JSON.parse(configured('unpin.config.json', '{ "app": {} }', [], fresh))).toEqual({
      app: { codenames: { 'otter-latest': 'opus' } },
    });
    const module = "export default { app: { codenames: { 'fennec-latest': 'opus' } } };";
    expect(configured('unpin.config.ts', module, [], fresh)).toBe(module.replace("'opus' }", "'opus', 'otter-latest': 'opus' }"));
    expect(configure('unpin.config.ts', 'export default {};', [], fresh)).toMatchObject({ kind: 'refused', reason: 'no-table' });
  });

  it('or says that the ID stands elsewhere', () => {
    const text = "import { aliases } from './src/aliases.js';\nexport default { app: { aliases } };\n";
    expect(configure('unpin.config.ts', text, [SONNET], [])).toEqual({ kind: 'configured', file: null, elsewhere: [SONNET] });
  });

  it('or is refused where it says something else than was loaded', () => {
    const text = '{ "app": { "aliases": { "sonnet": "claude-sonnet-4-6", "sonnet": "claude-sonnet-4-5" } } }';
    expect(configure('unpin.config.json', text.replace('4-6', '4-0'), [SONNET], [])).toMatchObject({
      kind: 'refused',
      reason: 'edit-mismatch',
    });
  });
});

describe('the names of a configuration as it was', () => {
  const wanted = {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: { 'first-party': 'a-1', bedrock: 'us.a-1' } },
    codenames: { 'fennec-latest': 'opus' },
  };

  it.each([
    ['unpin.config.jsonc', `{ "app": ${JSON.stringify(wanted)} /* now */ }`],
    ['package.json', JSON.stringify({ unpin: { app: wanted } })],
    ['unpin.config.ts', `export default { app: ${JSON.stringify(wanted)} };`],
  ])('are read from the text of %s', (path, text) => {
    expect(readWrittenNames(path, text).all).toEqual(wanted);
  });

  it('are none where nothing can be read', () => {
    const none = { aliases: {}, codenames: {} };
    expect(readWrittenNames('unpin.config.json', '{').all).toEqual(none);
    expect(readWrittenNames('unpin.config.ts', 'export default make();').all).toEqual(none);
    expect(applyEdits('', [])).toEqual({ kind: 'edited', text: '' });
  });
});
