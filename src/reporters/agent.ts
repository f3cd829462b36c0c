import type { Finding } from '../core/observation.js';
import { printable } from '../core/printable.js';
import type { Reporter } from './reporter.js';

const LETTERS = { error: 'E', warn: 'W', info: 'I' } as const;

/** For language models, which pay by the token: a line a finding under its file, no frames, the totals last. */
export const agent: Reporter = {
  id: 'agent',
  render({ findings, skips, accepted, counted }) {
    const lines: string[] = [];
    let path: string | null = null;
    for (const finding of findings) {
      if (finding.path !== path) lines.push(printable(finding.path));
      path = finding.path;
      lines.push(line(finding));
    }
    const unread = skips.map(({ path, cause }) => `not-read ${printable(path)} ${cause}`);
    const total = `findings=${findings.length} accepted=${accepted.length} counted=${counted.length} not-read=${skips.length}`;
    return `${[...lines, ...unread, total].join('\n')}\n`;
  },
};

function line({ line, column, severity, ruleId, reason, text, tier, to, message, help }: Finding): string {
  const head = `${line}:${column} ${LETTERS[severity]} ${ruleId}/${reason}`;
  if (to !== undefined) return `${head} ${printable(text)} -> ${printable(to)} (${tier})`;
  return `${head} ${printable(message)} ${printable(help)}`;
}
