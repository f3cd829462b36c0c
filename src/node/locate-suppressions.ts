import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Spot } from '../core/suppression.js';
import { lineStarts, positionAt } from '../core/text.js';
import type { FoundConfiguration } from './find-configuration.js';

/** Where each entry of `suppressions` begins in the file; its first character where that is a module. */
export function locateSuppressions({ path, name }: FoundConfiguration, entries: number): readonly Spot[] {
  const text = /\.jsonc?$/.test(path) ? readFileSync(path, 'utf8') : null;
  const mark = text?.startsWith('\ufeff') ? 1 : 0;
  const tree = text === null ? undefined : parseTree(text.slice(mark), [], { allowTrailingComma: true });
  const above = basename(path) === 'package.json' ? ['unpin'] : [];
  const starts = lineStarts(text ?? '');
  return Array.from({ length: entries }, (_, at) => {
    const node = tree && findNodeAtLocation(tree, [...above, 'suppressions', at]);
    const start = (node?.offset ?? 0) + (node ? mark : 0);
    return { path: name, range: { start, end: start + 1 }, ...positionAt(starts, start) };
  });
}
