import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The part of a page below `## title`. */
function section(text: string, title: string): string {
  const start = text.indexOf(`\n## \`${title}\``);
  if (start < 0) return '';
  const end = text.indexOf('\n## ', start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}

describe('docs/commands.md', () => {
  const text = page('commands.md');

  it.each(COMMANDS.map((entry) => [entry.name, entry] as const))('has every flag of %s', async (name, entry) => {
    const { command } = await entry.load();
    const flags = command.options.map((option) => option.flags.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? option.flags);
    const written = section(text, name);
    expect(written).not.toBe('');
    expect(flags.filter((flag) => !written.includes(`\`${flag}`))).toEqual([]);
    expect(command.formats.filter((format) => !written.includes(format))).toEqual([]);
  });

  it('has no section for a command that does not exist', () => {
    const sections = [...text.matchAll(/^## `([^`]+)`/gm)].map((found) => found[1]);
    expect(sections.sort()).toEqual(COMMANDS.map((entry) => entry.name).sort());
  });
});
