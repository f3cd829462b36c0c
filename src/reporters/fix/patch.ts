import { formatPatch, structuredPatch } from 'diff';
import type { PlannedFile } from '../../core/fix-plan.js';

/** One unified diff over all files, as `git apply` and `patch -p1` read it. Line endings, marks and missing final newlines as they are. */
export function renderPatch(files: readonly PlannedFile[]): string {
  return files.map(patchOf).join('');
}

function patchOf({ path, beforeText, afterText }: PlannedFile): string {
  const patch = structuredPatch(`a/${path}`, `b/${path}`, beforeText, afterText, undefined, undefined, { context: 3 });
  return formatPatch({ ...patch, isGit: true });
}
