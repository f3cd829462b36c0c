import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, runMain } from '../commands/run-main.js';
import { git, makeTree } from '../node/temporary-tree.js';

export const name = (id: string): string => `export const model = ask('${id}');\n`;

/** A repository whose first commit holds these files. */
export function makeRepository(files: Readonly<Record<string, string>>): string {
  const root = makeTree(files);
  git(root, 'init');
  commit(root);
  return root;
}

export function commit(root: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--message', 'state');
}

export function write(root: string, path: string, content: string): void {
  writeFileSync(join(root, path), content);
}

/** `path text` of every name that a scan with these flags sees, in order. */
export async function namesSeen(cwd: string, ...words: readonly string[]): Promise<readonly string[]> {
  return namesIn(await scan(cwd, ...words));
}

export function namesIn({ code, stdout, stderr }: Outcome): readonly string[] {
  if (code !== 0) throw new Error(`exit ${code}: ${stderr}`);
  const { references } = JSON.parse(stdout) as { references: { path: string; text: string }[] };
  return references.map(({ path, text }) => `${path} ${text}`);
}

export function scan(cwd: string, ...words: readonly string[]): Promise<Outcome> {
  return runMain(cwd, ['scan', '--format', 'json', ...words]);
}
