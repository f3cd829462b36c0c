// Writes docs/reasons.md from the records of reason codes; run it after a build whenever one of them changes.
import { writeFileSync } from 'node:fs';
import { REFUSALS } from '../dist/core/fix-plan.js';
import { EXCEPTION_PROBLEMS } from '../dist/core/suppression.js';
import { REASONS } from '../dist/decisions/reasons.js';
import { MIGRATION_PROBLEMS } from '../dist/migrations/check/problems.js';

const sentence = (text) => `${text[0].toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
const sections = (record) =>
  Object.entries(record)
    .map(([code, text]) => `### ${code}\n\n${sentence(text)}\n`)
    .join('\n');

writeFileSync(
  'docs/reasons.md',
  `# Reasons

Every decision of unpin carries one code that says why. The codes are stable: reports can be routed by them, and configurations may name them.

## Why a name is rewritten, shown or left

${sections(REASONS)}
## Why \`fix\` refuses a file

A file that is refused stays as it is, byte for byte; the others are written.

${sections(REFUSALS)}
## What is wrong with a migration

They belong to the rules [\`missing-migration\`](rules/missing-migration.md) and [\`migration-check\`](rules/migration-check.md), and to
[\`unpin migrate check\`](migrations.md#unpin-migrate-check).

${sections(MIGRATION_PROBLEMS)}
## Why an exception is a finding

They belong to the rules [\`unused-suppression\`](rules/unused-suppression.md) and [\`stale-baseline\`](rules/stale-baseline.md).

${sections(EXCEPTION_PROBLEMS)}`,
);
