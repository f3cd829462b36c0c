import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../example/copy.js';

const PAGES = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md', 'examples/*/*.md'], { cwd: ROOT }).sort();

/** Without blocks of code. */
const prose = (path: string): string => readFileSync(join(ROOT, path), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(path: string): readonly string[] {
  const headings = [...prose(path).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => words.toLowerCase());
  return headings.map((words) => words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'));
}

describe.each(PAGES)('%s', (page) => {
  it('links to pages and headings that exist', () => {
    for (const [, target = ''] of prose(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [path = '', anchor] = target.split('#');
      const linked = path === '' ? page : join(dirname(page), path);
      expect(existsSync(join(ROOT, linked)), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(linked), target).toContain(anchor);
    }
  });
});

it('reads the pages that there are, and their links', () => {
  expect(PAGES.length).toBeGreaterThan(35);
  expect(prose('README.md').match(/\]\((?!https?:)/g)?.length).toBeGreaterThan(30);
});
