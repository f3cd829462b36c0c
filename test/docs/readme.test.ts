import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyExample, EXPECTED, ROOT, unpin } from '../example/copy.js';
import { expectedReferences } from '../example/references.js';

const text = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The first fenced block of that language. */
function block(language: string): string {
  return text.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';
}

describe('README.md', () => {
  it('shows a finding as lint prints it', () => {
    const copy = copyExample();
    const { stdout } = unpin(copy, 'lint', 'src/modes.ts');
    rmSync(dirname(copy), { recursive: true, force: true });
    const [path, ...finding] = block('text').trimEnd().split('\n');
    expect(finding.length).toBeGreaterThan(5);
    expect(stdout).toContain(`${path}\n`);
    expect(stdout).toContain(`${finding.join('\n')}\n`);
  });

  it('counts the places of that model, and how many are rewritten', () => {
    const places = expectedReferences().filter((line) => line.includes('sonnet-4-5-20250929'));
    expect(text).toContain(`stands in ${places.length - 1} more places`);
    const rewritten = places.filter((line) => line.includes('\trewrite\tsafe\t'));
    expect(text.replaceAll('\n', ' ')).toContain(`${places.length - rewritten.length} of the ${places.length} must not be rewritten`);
  });

  it('shows a migration as it is generated', () => {
    const migration = readFileSync(join(EXPECTED, 'migrations', 'migrateSonnet45ToSonnet46.ts'), 'utf8');
    expect(block('ts')).not.toBe('');
    expect(migration.endsWith(block('ts'))).toBe(true);
  });

  it('stays short', () => {
    expect(text.split('\n').length).toBeLessThan(200);
  });
});
