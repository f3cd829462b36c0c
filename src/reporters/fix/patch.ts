import { formatPatch, structuredPatch } from 'diff';
import type { FixPlan, NewFile, PlannedFile } from '../../core/fix-plan.js';

/** One unified diff over all files, as `git apply` and `patch -p1` read it. Line endings, marks and missing final newlines as they are. */
export function renderPatch({ files, created }: Pick<FixPlan, 'files' | 'created'>): string {
  return files.map(changed).join('') + created.map(added).join('');
}

function changed({ path, beforeText, afterText }: PlannedFile): string {
  const patch = structuredPatch(`a/${path}`, `b/${path}`, beforeText, afterText, undefined, undefined, { context: 3 });
  return formatPatch({ ...patch, isGit: true });
}

function added({ path, content }: NewFile): string {
  const patch = structuredPatch('/dev/null', `b/${path}`, '', content, undefined, undefined, { context: 3 });
  return formatPatch({ ...patch, isGit: true, isCreate: true, newMode: '100644' });
}
