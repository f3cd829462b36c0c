import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPECTED } from './copy.js';

interface ScannedReference {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly verdict: string;
  readonly decision: { readonly action: string; readonly tier: string | null; readonly reason: string; readonly to?: string };
}

/** The table of `fixtures/example/references.tsv`, a line a reference: place, text, verdict, action, tier, reason, new value. */
export function expectedReferences(): readonly string[] {
  const [, ...lines] = readFileSync(join(EXPECTED, 'references.tsv'), 'utf8').trimEnd().split('\n');
  return lines;
}

/** The same lines from `scan --format json`. */
export function scannedReferences(json: string): readonly string[] {
  const report: { readonly references: readonly ScannedReference[] } = JSON.parse(json);
  return report.references.map(({ path, line, column, text, verdict, decision: { action, tier, reason, to } }) =>
    [`${path}:${line}:${column}`, text, verdict, action, tier ?? '-', reason, to ?? '-'].join('\t'),
  );
}
