import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.js';
import { docsOf } from '../../src/rules/rule.js';

const SECTIONS = ['Why', 'Bad', 'Good', 'Options', 'Fix', 'When not to use it'];

test('every file of the folder is a rule of the registry, and its name is its id', () => {
  const files = readdirSync('src/rules').filter((name) => name.endsWith('.ts') && name !== 'index.ts' && name !== 'rule.ts');
  expect(RULES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

test('every page belongs to a rule', () => {
  const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(RULES.map(({ id }) => `${id}.md`).sort());
});

test.each([
  ['README.md', 'docs/rules/'],
  ['docs/rules/README.md', ''],
])('the table of %s names each rule with its default and its summary, in their order', (page, folder) => {
  const rows = RULES.map(({ id, severity, summary }) => `| [\`${id}\`](${folder}${id}.md) | ${severity} | ${summary} |`);
  expect(readFileSync(page, 'utf8')).toContain(`| rule | default | what it finds |\n|---|---|---|\n${rows.join('\n')}\n\n`);
});

describe.each(RULES)('$id', (rule) => {
  const page = existsSync(docsOf(rule)) ? readFileSync(docsOf(rule), 'utf8') : '';

  test('its page opens with its summary and default severity', () => {
    const summary = `${rule.summary[0]?.toUpperCase()}${rule.summary.slice(1)}`;
    expect(page.startsWith(`# ${rule.id}\n\n${summary}. Default: \`${rule.severity}\`.\n`)).toBe(true);
  });

  test('its page has every section, none empty', () => {
    const found = [...page.matchAll(/^## (.+)\n\n(\S)/gm)].map((match) => match[1]);
    expect(found).toEqual(SECTIONS);
  });

  test('its page describes every option', () => {
    const options = page.slice(page.indexOf('## Options'), page.indexOf('## Fix'));
    for (const { name, description } of rule.options) expect(options).toContain(`\`${name}\`: ${description}`);
    if (rule.options.length === 0) expect(options).toContain('None.');
  });
});
