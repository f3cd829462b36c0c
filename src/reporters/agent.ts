import type { Finding } from '../core/observation.js';
import { printable } from '../core/printable.js';
import type { Reporter } from './reporter.js';
import { groupBy } from './text/group-by.js';
import { bySameWords } from './text/same-words.js';

const LETTERS = { error: 'E', warn: 'W', info: 'I' } as const;

/** For language models, which pay by the token: what is found once, and under it a line a file with the places there; the totals last. */
export const agent: Reporter = {
  id: 'agent',
  render({ findings, skips, accepted, counted }) {
    const lines = bySameWords(findings).flatMap((same) => [words(same[0]), ...places(same)]);
    const unread = skips.map(({ path, cause }) => `not-read ${printable(path)} ${cause}`);
    const total = `findings=${findings.length} accepted=${accepted.length} counted=${counted.length} not-read=${skips.length}`;
    return `${[...lines, ...unread, total].join('\n')}\n`;
  },
};

function words({ severity, ruleId, reason, text, tier, to, message, help }: Finding): string {
  const head = `${LETTERS[severity]} ${ruleId}/${reason}`;
  if (to !== undefined) return `${head} ${printable(text)} -> ${printable(to)} (${tier})`;
  return `${head} ${printable(message)} ${printable(help)}`;
}

function places(findings: readonly Finding[]): readonly string[] {
  const files = groupBy(findings, ({ path }) => path);
  return [...files].map(([path, inFile]) => ` ${printable(path)} ${inFile.map(({ line, column }) => `${line}:${column}`).join(' ')}`);
}
