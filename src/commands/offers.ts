import type { PackageManager, Survey } from '../node/survey.js';

/** Lines that the person may want to put into a file of theirs; nothing writes them. */
export interface Offer {
  /** The file, or where to type it. */
  readonly where: string;
  readonly lines: readonly string[];
}

const EXECUTE: Readonly<Record<PackageManager, string>> = { npm: 'npx --no-install', pnpm: 'pnpm exec', yarn: 'yarn', bun: 'bunx' };
const INSTALL: Readonly<Record<PackageManager, string>> = {
  npm: 'npm install --save-dev unpin',
  pnpm: 'pnpm add --save-dev unpin',
  yarn: 'yarn add --dev unpin',
  bun: 'bun add --dev unpin',
};
const GLOB = '*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json,jsonc}';

/** The script, linter, hook and workflow lines that fit the project. */
export function offersFor({ packageManager, manifest, eslint, oxlint, hooks, isGit, ci }: Survey): readonly Offer[] {
  const unpin = `${EXECUTE[packageManager]} unpin`;
  return [
    ...(manifest?.isInstalled === false ? [{ where: 'the terminal', lines: [INSTALL[packageManager]] }] : []),
    ...(manifest?.hasScript === false ? [{ where: 'package.json, "scripts"', lines: ['"lint:models": "unpin lint"'] }] : []),
    ...(eslint === null ? [] : [{ where: eslint, lines: ["import unpin from 'unpin/eslint';", 'unpin.configs.recommended,'] }]),
    ...(oxlint === null ? [] : [{ where: oxlint, lines: ['"jsPlugins": ["unpin/eslint"]', '(rules: node_modules/unpin/docs/eslint.md)'] }]),
    ...(isGit ? [hookOffer(hooks, unpin)] : []),
    ...(ci === null ? [] : [ciOffer(ci, unpin)]),
  ];
}

function hookOffer(hooks: Survey['hooks'], unpin: string): Offer {
  switch (hooks) {
    case 'husky':
      return { where: '.husky/pre-commit', lines: [`${unpin} lint --staged`] };
    case 'lefthook':
      return { where: 'lefthook.yml, pre-commit.commands', lines: ['unpin:', `  glob: '${GLOB}'`, `  run: ${unpin} lint --staged`] };
    case 'lint-staged':
      return { where: 'the configuration of lint-staged', lines: [`"${GLOB}": "unpin lint --as-list"`] };
    case 'pre-commit':
      return {
        where: '.pre-commit-config.yaml, repos',
        lines: [
          '- repo: local',
          '  hooks:',
          '    - id: unpin',
          '      name: unpin',
          `      entry: ${unpin} lint --as-list`,
          '      language: system',
        ],
      };
    case null:
      return { where: '.git/hooks/pre-commit', lines: ['#!/bin/sh', `${unpin} lint --staged`] };
  }
}

function ciOffer(ci: 'github' | 'gitlab', unpin: string): Offer {
  if (ci === 'gitlab') return { where: '.gitlab-ci.yml, a job', lines: [`- ${unpin} lint --report gitlab=gl-code-quality-report.json`] };
  return {
    where: '.github/workflows, a step',
    lines: [`- run: ${unpin} lint --format github --report sarif=unpin.sarif --report markdown=$GITHUB_STEP_SUMMARY`],
  };
}
