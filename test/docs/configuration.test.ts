import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configurationJsonSchema } from '../../src/node/configuration-schema.js';

const text = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const rows = new Map([...text.matchAll(/^\| `([^`]+)` \|.*$/gm)].map((found) => [found[1] ?? '', found[0]]));

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | readonly Schema[];
  readonly enum?: readonly string[];
}

/** Dotted paths down to the values that a person writes as one: an alternative, a list or a record is one value. */
function valuesOf({ properties = {} }: Schema, prefix = ''): readonly (readonly [path: string, value: Schema])[] {
  return Object.entries(properties).flatMap(([key, value]) =>
    value.properties ? valuesOf(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value] as const],
  );
}

/** The keys inside such a value. */
function keysIn({ properties = {}, anyOf = [], items = [] }: Schema): readonly string[] {
  return [...Object.keys(properties), ...[...Object.values(properties), ...anyOf, ...[items].flat()].flatMap(keysIn)];
}

// Both have a section of their own instead of a row.
const values = valuesOf(configurationJsonSchema()).filter(([path]) => path !== '$schema' && path !== 'rules');

describe('docs/configuration.md', () => {
  it.each(values)('has %s, with every key and word that it takes', (path, value) => {
    const row = rows.get(path) ?? '';
    expect(row).not.toBe('');
    expect([...keysIn(value), ...(value.enum ?? [])].filter((word) => !row.includes(word))).toEqual([]);
  });

  it('has no key that the schema does not know', () => {
    const known = new Set(values.map(([path]) => path));
    expect([...rows.keys()].filter((path) => !known.has(path))).toEqual([]);
  });

  it('has the sections of $schema and rules', () => {
    expect(text).toContain('`"$schema"`');
    expect(text).toContain('\n## `rules`\n');
  });
});
