import { UsageError } from '../core/errors.js';
import { hasUnread, type ReadReport } from '../core/report.js';
import { RULES } from '../rules/index.js';
import type { RunContext } from './context.js';
import { compilePolicy } from './rule-policy.js';

/**
 * A run that could not have found anything must not look clean. `isWhole`: it looked at every file of the project.
 * @throws UsageError where the catalog is empty, or every rule is off for every file; a plain error where files with names were not parsed and nobody was told
 */
export function checkLook({ files, counts, skips }: ReadReport, context: RunContext, isWhole: boolean): void {
  if (context.catalog.rows.length === 0)
    throw new UsageError('the catalog of models is empty, so nothing would be found', 'Install unpin again, or name another --catalog.');
  if (counts.hit > 0 && counts.parsed === 0 && !hasUnread(skips))
    throw new Error(`${counts.hit} files hold what may be names, and none of them was parsed`);
  const policyOf = compilePolicy(context.configuration, RULES);
  const isAsleep = isWhole && files.length > 0 && files.every((path) => policyOf(context.base + path).rules.length === 0);
  if (isAsleep)
    throw new UsageError('every rule is off for every file, so nothing would be found', 'Look at `overrides` in the configuration.');
}
