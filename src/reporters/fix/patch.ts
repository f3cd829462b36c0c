import { formatPatch, structuredPatch } from 'diff';
import type { FixPlan, NewFile, PlannedFile } from '../../core/fix-plan.js';
import { textAfter, textBefore } from '../../core/planned-text.js';

/** One unified diff over all files, as `git apply` and `patch -p1` read it. Line endings, marks and missing final newlines as they are. */
export function renderPatch({ files, created }: Pick<FixPlan, 'files' | 'created'>): string {
  return files.map(changed).join('') + created.map(added).join('');
}

function changed(file: PlannedFile): string {
  const { path } = file;
  const patch = structuredPatch(`a/${path}`, `b/${path}`, textBefore(file), textAfter(file), undefined, undefined, { context: 3 });
  return formatPatch({ ...patch, isGit: true });
}

function added({ path, content }: NewFile): string {
  const patch = structuredPatch('/dev/null', `b/${path}`, '', content, undefined, undefined, { context: 3 });
  return formatPatch({ ...patch, isGit: true, isCreate: true, newMode: '100644' });
}
