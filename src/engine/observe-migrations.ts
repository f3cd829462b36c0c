import { maskCodenames } from '../core/mask.js';
import type { Subject } from '../core/observation.js';
import type { ScanReport } from '../core/report.js';
import { type CheckedFolder, checkMigrations } from '../migrations/check/check-migrations.js';
import type { CheckFinding } from '../migrations/check/finding.js';
import { inFolder, type MissingMigration, missingMigrations } from '../migrations/check/missing-migrations.js';
import { type Rewrite, rewritesOf } from '../migrations/rewrites.js';
import type { MigrationProblem } from '../rules/rule.js';
import type { RunContext } from './context.js';
import { type Draft, identityOfName } from './fingerprint.js';
import { subjectOf } from './observe.js';
import type { PathPolicy } from './rule-policy.js';

/** The folder of migrations, and what a change of the configuration has retired. */
export interface LintedFolder extends CheckedFolder {
  readonly changes: readonly Rewrite[];
}

/** What is wrong with the migrations, and which are missing; of files that the run has read. */
export function observeMigrations(
  scan: ScanReport,
  folder: LintedFolder,
  policyOf: (path: string) => PathPolicy,
  context: RunContext,
): readonly Draft[] {
  const { base, configuration, catalog, today } = context;
  const planning = { configuration, catalog, today, existing: [] };
  const read = new Set(scan.files);
  const draft = (problem: MigrationProblem, subject: Subject, identified: Pick<Draft, 'identity' | 'name'>): readonly Draft[] =>
    policyOf(base + subject.path).rules.flatMap(({ rule, severity }) => {
      const observation = rule.about === 'migration' ? rule.observe(problem) : null;
      return observation === null ? [] : [{ finding: { ruleId: rule.id, severity, ...observation, ...subject }, ...identified }];
    });

  const inRun = (found: CheckFinding): Subject | null => {
    const path = `${configuration.migrations.dir}/${found.path}`;
    if (!path.startsWith(base) || !read.has(path.slice(base.length))) return null;
    const { range, line, column, code } = found;
    const text = masked(found.path.replace(/\.[^.]+$/, ''));
    return { path: path.slice(base.length), range, line, column, text, surface: null, reason: code, tier: null };
  };
  const masked = (text: string): string => maskCodenames(text, Object.keys(configuration.app.codenames));

  const mistakes = checkMigrations(folder, planning).flatMap((found) => {
    const subject = inRun(found);
    const problem = { code: found.code, message: masked(found.message), help: masked(found.help) };
    return subject === null ? [] : draft(problem, subject, { identity: `${found.code} ${subject.text}` });
  });
  const edited = scan.judged.filter(({ decision }) => decision.verdict === 'edit');
  const rewrites = [...folder.changes, ...rewritesOf(edited)];
  const missing = missingMigrations(folder.files, planning, rewrites).flatMap((found) => {
    const judged = edited.find(({ reference }) => reference === found.reference);
    const subject = judged ? { ...subjectOf(judged), reason: CODE } : named(inRun(inFolder(found, folder.files)), found);
    const identity = identityOfName(found.id, found.isCodename);
    return subject === null ? [] : draft({ code: CODE, ...found }, subject, { identity, name: found.id });
  });
  return [...mistakes, ...missing];
}

const CODE = 'missing-migration';

function named(subject: Subject | null, { name }: MissingMigration): Subject | null {
  return subject === null ? null : { ...subject, text: name };
}
