import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileGlobs } from '../core/glob.js';
import { codeOf } from './failure.js';
import { oddity } from './ordinary-file.js';

const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** Who owns a path of the project, by the first CODEOWNERS file that is found: the last matching line, its owners by spaces; null for nobody. */
export function readOwners(project: string): (path: string) => string | null {
  const rules = readFirst(project)
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '' && !/^\^?\[/.test(line))
    .map((line) => {
      const [pattern = '', ...owners] = line.split(/\s+/);
      return { covers: compileGlobs(globsOf(pattern)), owners: owners.join(' ') };
    });
  return (path) => rules.findLast(({ covers }) => covers(path))?.owners || null;
}

/** As in ignore files: without a slash inside it matches at every depth, and a folder means all below it. */
function globsOf(pattern: string): readonly string[] {
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  const glob = (isAnchored ? '' : '**/') + pattern.replace(/^\//, '').replace(/\/$/, '');
  return pattern.endsWith('/') ? [`${glob}/**`] : [glob, `${glob}/**`];
}

function readFirst(project: string): string {
  for (const place of PLACES) {
    if (oddity(join(project, place)) !== null) continue;
    try {
      return readFileSync(join(project, place), 'utf8');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return '';
}
