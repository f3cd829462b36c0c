import type { Finding } from '../core/observation.js';
import { printableJson } from '../core/printable.js';
import type { Reporter } from './reporter.js';
import { repositoryPath } from './text/repository-path.js';

const SEVERITIES = { error: 'major', warn: 'minor', info: 'info' } as const;

/** A Code Quality report of GitLab: an array, empty for a clean tree. Each issue is one of Code Climate, from which GitLab took the format. */
export const gitlab: Reporter = {
  id: 'gitlab',
  render({ findings }, { base }) {
    const seen = new Map<string, number>();
    return printableJson(findings.map((finding) => issueOf(finding, base, seen)));
  },
};

/** GitLab drops a second issue of the same fingerprint, so equal findings of several files are numbered. */
function issueOf({ ruleId, severity, message, help, path, line, fingerprint }: Finding, base: string, seen: Map<string, number>): object {
  const times = seen.get(fingerprint) ?? 0;
  seen.set(fingerprint, times + 1);
  return {
    type: 'issue',
    categories: ['Compatibility'],
    description: `${message} ${help}`,
    check_name: ruleId,
    fingerprint: times === 0 ? fingerprint : `${fingerprint}-${times}`,
    severity: SEVERITIES[severity],
    location: { path: repositoryPath(base, path), lines: { begin: line, end: line } },
  };
}
