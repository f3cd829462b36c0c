import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyExample, unpin } from './copy.js';

let copy: string;

beforeEach(() => {
  copy = copyExample();
});

afterEach(() => {
  rmSync(dirname(copy), { recursive: true, force: true });
});

interface Found {
  readonly ruleId: string;
  readonly path: string;
}

/** Findings of lint in the folder of migrations, and all other files that have findings. */
function lintExample(): { readonly inFolder: readonly Found[]; readonly elsewhere: ReadonlySet<string> } {
  const { findings } = JSON.parse(unpin(copy, 'lint', '--format', 'json').stdout) as { findings: Found[] };
  const isInFolder = ({ path }: Found): boolean => path.startsWith('src/migrations/');
  return {
    inFolder: findings.filter(isInFolder),
    elsewhere: new Set(findings.filter((one) => !isInFolder(one)).map(({ path }) => path)),
  };
}

describe.each(['host', 'portable'])('after fix and two migrations of the %s style', (style) => {
  beforeEach(() => {
    const sonnet = ['--from', 'claude-sonnet-4-5-20250929', '--to', 'sonnet', '--gate', 'provider:first-party', '--gate', 'plan:pro,max'];
    for (const words of [
      ['fix', '--write'],
      ['migrate', 'new', '--style', style, ...sonnet],
      ['migrate', 'new', '--style', style, '--from', 'fennec-latest', '--gate', 'user-type:ant'],
    ])
      expect(unpin(copy, ...words).status).toBe(0);
  });

  it('lint finds nothing in their folder, though it looks at it', () => {
    const { inFolder, elsewhere } = lintExample();
    expect(inFolder).toEqual([]);
    expect(elsewhere).toContain('src/pricing.ts');
    writeFileSync(join(copy, 'src/migrations/index.ts'), 'export const migrations = [];\n');
    expect(lintExample().inFolder.map(({ ruleId, path }) => `${ruleId} ${path}`)).toEqual([
      'migration-check src/migrations/migrateFennecToOpus.ts',
      'migration-check src/migrations/migrateSonnet45ToSonnet46.ts',
    ]);
  });
});
