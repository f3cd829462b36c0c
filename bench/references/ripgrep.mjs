import { execFileSync } from 'node:child_process';
import { PATTERN } from '../corpus/hits.mjs';
import { installedBinary } from './installed.mjs';

/** From npm, else what is on the path (Debian: `apt install ripgrep`). It cannot tell a string from a comment, so it prints those too. */
export const ripgrep = {
  id: 'ripgrep',
  find() {
    const { file } = installedBinary('@vscode/ripgrep', 'bin/rg') ?? { file: 'rg' };
    try {
      const [, version] = execFileSync(file, ['--version'], { encoding: 'utf8' }).split(/\s/);
      return { file, version };
    } catch {
      return null;
    }
  },
  command: ({ file }, paths) => [file, '--line-number', '--only-matching', '--no-heading', '--color=never', PATTERN, ...paths],
  exit: 0,
  counts: ['code', 'json', 'remarks'],
  namesIn: (text) => text.split('\n').filter((line) => line !== '' && !/^(?:\.\/)?packages\//.test(line)).length,
};
