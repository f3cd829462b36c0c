import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As few objects as git can do with are compressed: nobody will fetch them. */
const SETTINGS = ['core.compression=0', 'core.autocrlf=false', 'gc.auto=0', 'user.name=bench', 'user.email=bench@example.invalid'];

const git = (folder, ...words) =>
  execFileSync('git', ['-C', folder, ...SETTINGS.flatMap((setting) => ['-c', setting]), ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

export function commitAll(folder) {
  writeFileSync(join(folder, '.gitignore'), 'node_modules/\n*.log\n');
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--no-verify', '--message', 'corpus');
}

/** The work tree as it was committed. */
export function restore(folder) {
  git(folder, 'checkout', '--quiet', '--', '.');
}
