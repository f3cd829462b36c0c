import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { renovateReleases } from '../../src/catalog/renovate-releases.js';
import { ledger, row } from './made-ledger.js';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/renovate.md', root), 'utf8');
const block = (language: string): string => page.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';
const preset: {
  readonly customDatasources: { readonly unpin: { readonly defaultRegistryUrlTemplate: string } };
  readonly customManagers: readonly { readonly matchStrings: readonly string[]; readonly managerFilePatterns: readonly string[] }[];
  readonly packageRules: readonly { readonly matchPackageNames?: readonly string[]; readonly versioning?: string }[];
} = JSON.parse(block('json'));

/** Major, minor, … as Renovate's regex versioning reads them; null where a name is no version to it. */
function numbers(packageName: string, version: string): readonly number[] | null {
  const rule = preset.packageRules.find(({ matchPackageNames: [pattern = ''] = [] }) => new RegExp(pattern.slice(1, -1)).test(packageName));
  const groups = new RegExp(rule?.versioning?.replace('regex:', '') ?? 'x^').exec(version)?.groups;
  return groups ? ['major', 'minor', 'patch', 'build', 'revision'].map((name) => Number(groups[name] ?? 0)) : null;
}

describe('the releases for Renovate', () => {
  it('are the pins of a line on a surface, oldest first, the dying marked', () => {
    const catalog = ledger(
      row('us.anthropic.claude-sonnet-5', { surface: 'bedrock', version: '5' }),
      row('us.anthropic.claude-sonnet-4-5-20250929-v1:0', {
        surface: 'bedrock',
        version: '4.5',
        snapshot: '2025-09-29',
        releasedOn: '2025-09-29',
        retiresOn: '2027-01-01',
      }),
      row('eu.anthropic.claude-sonnet-5', { surface: 'bedrock', version: '5' }),
      row('claude-sonnet-latest', { version: '5', kind: 'alias' }),
      row('gemini-3-pro-preview', { surface: 'gemini-api', family: 'gemini', line: 'pro', version: '3' }),
      row('openai/o3', { surface: 'openrouter', family: 'o', line: null, version: '3' }),
    );
    expect(Object.fromEntries(renovateReleases(catalog, '2026-11-20'))).toEqual({
      'bedrock/eu.anthropic.claude-sonnet': { releases: [{ version: 'eu.anthropic.claude-sonnet-5', isStable: true }] },
      'bedrock/us.anthropic.claude-sonnet': {
        releases: [
          {
            version: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
            isStable: true,
            isDeprecated: true,
            releaseTimestamp: '2025-09-29T00:00:00.000Z',
          },
          { version: 'us.anthropic.claude-sonnet-5', isStable: true },
        ],
      },
      'gemini-api/gemini-pro': { releases: [{ version: 'gemini-3-pro-preview', isStable: false }] },
      'openrouter/openai.o': { releases: [{ version: 'openai/o3', isStable: true }] },
    });
  });
});

describe('docs/renovate.md', () => {
  const catalog = loadCatalog();
  const releases = renovateReleases(catalog, catalog.asOf);

  it('has a manager that finds the marked pin, and a file for it in the package', () => {
    const [manager] = preset.customManagers;
    const found = new RegExp(manager?.matchStrings[0] ?? '').exec(block('ts'))?.groups;
    expect(found).toMatchObject({ datasource: 'custom.unpin', currentValue: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0' });
    const template = preset.customDatasources.unpin.defaultRegistryUrlTemplate;
    const path = template.replace(/^https:\/\/[^/]+\/npm\/unpin@latest\//, '').replace('{{packageName}}', found?.depName ?? '');
    expect(existsSync(new URL(path, root))).toBe(true);
    expect(JSON.parse(readFileSync(new URL(path, root), 'utf8'))).toEqual(releases.get(found?.depName ?? ''));
    expect(manager?.managerFilePatterns.some((pattern) => new RegExp(pattern.slice(1, -1)).test('src/x.ts'))).toBe(true);
  });

  it.each([
    'anthropic-api/claude-sonnet',
    'bedrock/us.anthropic.claude-opus',
    'vertex/claude-haiku',
    'openai-api/gpt',
    'openai-api/gpt-mini',
  ])('orders the releases of %s as the catalog does', (name) => {
    const versions = (releases.get(name)?.releases ?? []).map(({ version }) => version);
    const read = versions.flatMap((version) => {
      const parts = numbers(name, version);
      return parts ? [parts] : [];
    });
    expect(read.length).toBeGreaterThan(versions.length / 2);
    const sorted = [...read].sort((a, b) => a.map((part, at) => part - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0);
    expect(read).toEqual(sorted);
  });
});
