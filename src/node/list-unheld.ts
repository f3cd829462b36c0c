import { dirname, join, relative, sep } from 'node:path';
import { workTreeOf } from './project.js';
import { runGit } from './run-git.js';

/**
 * Those of the paths whose bytes git does not hold: changed since they were staged or committed, untracked, ignored, or marked so that git
 * does not look at them. What is written over them git cannot give back. Outside of a work tree none, for there nobody expects git to help.
 */
export async function listUnheld(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const byTop = new Map<string | null, string[]>();
  for (const path of paths) {
    const top = workTreeOf(dirname(join(root, path)));
    byTop.set(top, [...(byTop.get(top) ?? []), path]);
  }
  const unheld = new Set<string>();
  for (const [top, within] of byTop) {
    if (top === null) continue;
    const held = await listHeld(top);
    for (const path of within) if (!held.has(relative(top, join(root, path)).replaceAll(sep, '/'))) unheld.add(path);
  }
  return paths.filter((path) => unheld.has(path));
}

/** Relative to the top of the work tree. Where git itself is missing nothing is known to be held. */
async function listHeld(top: string): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  const tagged = await runGit(top, ['ls-files', '-z', '-v']);
  const modified = await runGit(top, ['ls-files', '-z', '--modified']);
  if (tagged.kind === 'none' || modified.kind === 'none') return held;
  // `H` is a plain entry; `h` and `S` (assume-unchanged, skip-worktree) say that git does not look at the file.
  for (const entry of tagged.stdout.split('\0')) if (entry.startsWith('H ')) held.add(entry.slice(2));
  for (const path of modified.stdout.split('\0')) held.delete(path);
  return held;
}
