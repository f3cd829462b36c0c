import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where packages come from. Tests hand in folders. */
export interface Registry {
  /** The version that carries the tag `latest`. */
  latest(name: string): string;
  /** A folder with the given files of that version, and its package.json. */
  fetch(name: string, version: string, files: readonly string[]): string;
}

/** The npm client. `npm pack` takes what the tag says; `npm install` would prefer an older release whose `engines` fit. */
export function npmRegistry(cache: string): Registry {
  mkdirSync(cache, { recursive: true });
  return {
    latest: (name) =>
      run('npm', ['view', `${name}@latest`, 'version'], cache)
        .trim()
        .split('\n')
        .at(-1) ?? '',
    fetch(name, version, files) {
      const folder = join(cache, `${name.replace('@', '').replace('/', '-')}-${version}`);
      const wanted = ['package.json', ...files];
      if (wanted.every((file) => existsSync(join(folder, file)))) return folder;
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const tarball =
        run('npm', ['pack', `${name}@latest`, '--silent', '--pack-destination', cache], cache)
          .trim()
          .split('\n')
          .at(-1) ?? '';
      const members = wanted.map((file) => `package/${file}`);
      run('tar', ['-xzf', join(cache, tarball), '-C', folder, '--strip-components=1', ...members], cache);
      return folder;
    },
  };
}

/** @throws Error where the fetched package is older than the newest one: a tag or a cache was stale */
export function checkVersion(name: string, folder: string, latest: string): void {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  if (version !== latest)
    throw new Error(`${name}: ${version} was fetched, and ${latest} is the latest: nothing is read from an older release.`);
}

function run(command: string, words: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
