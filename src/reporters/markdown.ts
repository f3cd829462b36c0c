import type { Finding } from '../core/observation.js';
import { printable } from '../core/printable.js';
import type { Reporter } from './reporter.js';
import { closing } from './text/closing.js';
import { repositoryPath } from './text/repository-path.js';

/** For pull requests and step summaries: a table, then the closing lines. */
export const markdown: Reporter = {
  id: 'markdown',
  render(report, options) {
    const rows = report.findings.map((finding) => row(finding, options.base));
    const table = rows.length === 0 ? [] : ['| place | | name | finding |', '|---|---|---|---|', ...rows, ''];
    const end = closing(report, { ...options, width: Number.POSITIVE_INFINITY })
      .split('\n')
      .map(escapeText)
      .join('  \n');
    return `${['## unpin', '', ...table, end].join('\n')}\n`;
  },
};

function row({ path, line, severity, ruleId, text, message, help }: Finding, base: string): string {
  const place = code(`${repositoryPath(base, path)}:${line}`);
  return `| ${place} | ${severity} | ${code(text)} | ${escapeText(message)} ${escapeText(help)} (${ruleId}) |`;
}

/** A code span that no backtick in it can end, and no pipe can leave. */
function code(text: string): string {
  const clean = printable(text).replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...(clean.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const space = fence.length > 1 ? ' ' : '';
  return fence + space + clean + space + fence;
}

/** Code spans of our own stay; the rest is text, which names nobody, links nowhere and refers to no issue. */
function escapeText(text: string): string {
  return printable(text)
    .split('`')
    .map((part, at) => (at % 2 === 1 ? `\`${part.replaceAll('|', '\\|')}\`` : plain(part)))
    .join('');
}

function plain(text: string): string {
  return text.replace(/[\\*_<>|[\]~]/g, '\\$&').replace(/[@#]|(?<=\bwww)(?=\.)|(?<=\bhttps?)(?=:)/gi, (found) => `${found}<!-- -->`);
}
