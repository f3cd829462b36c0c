import type { Finding } from '../core/observation.js';
import type { Skip } from '../core/place.js';
import { printableJson } from '../core/printable.js';
import { hasUnread, type RuleDescription } from '../core/report.js';
import type { Reporter } from './reporter.js';
import { endColumn } from './text/finding-json.js';
import { repositoryUri } from './text/repository-path.js';

const LEVELS = { error: 'error', warn: 'warning', info: 'note', off: 'none' } as const;

/** SARIF 2.1.0, as GitHub code scanning reads it. A run stands in it also when nothing is found, or old alerts would never close. */
export const sarif: Reporter = {
  id: 'sarif',
  render({ version, catalog, findings, rules, skips }, { base }) {
    return printableJson({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'unpin', semanticVersion: version, rules: rules.map(ruleOf) } },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: !hasUnread(skips),
              toolExecutionNotifications: skips.map((skip) => notificationOf(skip, base)),
            },
          ],
          results: findings.map((finding) => resultOf(finding, rules, base)),
          properties: { catalog },
        },
      ],
    });
  },
};

/** GitHub documents full description and help as required. */
function ruleOf({ id, summary, severity, docs }: RuleDescription): object {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary[0]?.toUpperCase()}${summary.slice(1)}.` },
    help: { text: `Why, what to write instead, and when not to use it: node_modules/unpin/${docs}` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['maintainability'] },
  };
}

function resultOf(finding: Finding, rules: readonly RuleDescription[], base: string): object {
  const { ruleId, severity, line, message, help, fingerprint, reason, tier, to, surface, source } = finding;
  const region = { startLine: line, startColumn: finding.column, endLine: line, endColumn: endColumn(finding) };
  return {
    ruleId,
    ruleIndex: rules.findIndex(({ id }) => id === ruleId),
    level: LEVELS[severity],
    message: { text: `${message} ${help}` },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(finding.path, base), region } }],
    partialFingerprints: { 'unpin/v1': fingerprint },
    properties: { reason, tier, surface, ...(to !== undefined && { to }), ...(source !== undefined && { source }) },
  };
}

function notificationOf({ path, cause, message }: Skip, base: string): object {
  return {
    level: 'warning',
    message: { text: `not read (${cause}): ${message}` },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(path, base) } }],
  };
}

function artifactOf(path: string, base: string): object {
  return { uri: repositoryUri(base, path), uriBaseId: '%SRCROOT%' };
}
