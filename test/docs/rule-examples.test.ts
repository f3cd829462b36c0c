import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.js';
import { docsOf } from '../../src/rules/rule.js';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

/** What stands above every example in TypeScript. */
const HEAD = `import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import { resolveModel } from './resolver.js';
const anthropic = new Anthropic();
const openai = new OpenAI();
`;
const CONFIGURATION = JSON.stringify({
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-8' },
    codenames: { 'fennec-latest': 'opus' },
    sinks: { functions: ['resolveModel'], settings: [{ files: ['settings/*.jsonc'], keys: ['model'] }] },
  },
  overrides: [{ files: ['evals/**'], prefer: 'pin' }],
});
/** Their examples are commands, entries of a baseline, or need a folder of migrations: tested elsewhere. */
const OTHERWISE = ['migration-check', 'missing-migration', 'stale-baseline'];

/** The blocks of code under a heading of the page, each with where it would stand. */
function examplesOf(page: string, heading: string): readonly (readonly [path: string, content: string])[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/```(ts|jsonc)\n([^`]*)```/g)].map(([, language, code = '']) =>
    language === 'ts' ? [code.includes('// evals/') ? 'evals/a.ts' : 'src/a.ts', HEAD + code] : ['settings/a.jsonc', code],
  );
}

async function rulesFinding(path: string, content: string): Promise<ReadonlySet<string>> {
  const root = makeTree({ 'unpin.config.json': CONFIGURATION, [path]: content });
  const { stdout } = await runMain(root, ['lint', '--format', 'json', '--today', '2026-11-20']);
  return new Set(JSON.parse(stdout).findings.map(({ ruleId }: { ruleId: string }) => ruleId));
}

describe.each(RULES.filter(({ id }) => !OTHERWISE.includes(id)))('the page of $id', (rule) => {
  const page = readFileSync(docsOf(rule), 'utf8');

  test('shows as bad what the rule finds', async () => {
    const examples = examplesOf(page, 'Bad');
    expect(examples.length).toBeGreaterThan(0);
    for (const [path, content] of examples) expect(await rulesFinding(path, content), content).toContain(rule.id);
  });

  test('shows as good what it does not', async () => {
    for (const [path, content] of examplesOf(page, 'Good')) expect(await rulesFinding(path, content), content).not.toContain(rule.id);
  });
});
