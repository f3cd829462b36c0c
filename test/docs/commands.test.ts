import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { commonOptions } from '../../src/commands/options.js';

const text = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8');

/** What stands between the heading and the next one. */
function section(title: string): string {
  const [, after = ''] = text.split(`\n## ${title}\n`);
  return after.split('\n## ')[0] ?? '';
}

/** `--file-only`, `--no-ignore` from the first cells of the tables. */
function flagsIn(part: string): readonly string[] {
  const cells = [...part.matchAll(/^\| (`--[^|]*) \|/gm)].map((found) => found[1] ?? '');
  return cells.flatMap((cell) => cell.match(/--[a-z-]+/g) ?? []).sort();
}

describe('docs/commands.md', () => {
  it.each(COMMANDS.map((entry) => [entry.name, entry] as const))('has the flags of %s, and no other', async (name, entry) => {
    const { command } = await entry.load();
    const flags = command.options.map((option) => /--[a-z-]+/.exec(option.flags)?.[0] ?? '');
    expect(flagsIn(section(`\`${name}\``))).toEqual([...flags].sort());
  });

  it.each(COMMANDS.map((entry) => [entry.name, entry] as const))('has the formats and choices of %s', async (name, entry) => {
    const { command } = await entry.load();
    const words = [...command.formats, ...command.options.flatMap((option) => option.choices ?? [])];
    expect(words.filter((word) => !section(`\`${name}\``).includes(word))).toEqual([]);
  });

  it('has the flags of every command', () => {
    const flags = commonOptions(['pretty']).map((option) => option.long ?? '');
    expect(flagsIn(section('Flags of every command'))).toEqual(flags.sort());
  });

  it('has no section for a command that does not exist', () => {
    const sections = [...text.matchAll(/^## `([^`]+)`/gm)].map((found) => found[1]);
    expect(sections).toEqual(COMMANDS.map((entry) => entry.name));
  });
});
