import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../example/copy.js';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const page = read('docs/dependencies.md');

interface Locked {
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

it('justifies every dependency, in its version', () => {
  const rows = [...page.matchAll(/^\| `([^`]+)` \| (\S+) \| [^|]{10,} \| [^|]{10,} \|$/gm)].map(([, name, version]) => [name, version]);
  expect(rows).toEqual(Object.entries(manifest.dependencies));
  for (const [, version] of rows) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

it('runs no script where it is installed, neither its own nor one of a dependency, and knows the hash of each', () => {
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
  const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(read('package-lock.json'));
  const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  expect(page).toContain(`of the ${installed.length} packages`);
  for (const [path, { hasInstallScript, integrity }] of installed)
    expect([hasInstallScript, integrity?.slice(0, 7)], path).toEqual([undefined, 'sha512-']);
});

it('is released with a statement of its origin, by actions that cannot be exchanged, and without a secret', () => {
  const workflow = read('.github/workflows/release.yml');
  const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
  expect(actions.length).toBeGreaterThan(1);
  for (const action of actions) expect(action).toMatch(/@[0-9a-f]{40}$/);
  expect(workflow).toContain('npm publish --provenance');
  expect(workflow).toContain('id-token: write');
  expect(workflow).not.toMatch(/secrets\.|_TOKEN|contents: write/);
});
