import type { Successor } from './catalog.js';
import { compareVersions } from './compare-versions.js';
import type { ModelRow, Status } from './model-row.js';

interface Ledger {
  find(surface: string, id: string): ModelRow | null;
  status(row: ModelRow, today: string): Status;
}

/** Recommendations are often dead themselves, so the chain is followed until a model that is in service. */
export function findSuccessor(ledger: Ledger, row: ModelRow, today: string): Successor {
  const hops: string[] = [];
  const seen = new Set([row.id]);
  for (let at = row; ; ) {
    const recommended = at.replacement ?? (at.resolvesTo ? ledger.find(at.surface, at.resolvesTo)?.replacement : undefined);
    if (!recommended)
      return {
        kind: 'none',
        reason: at === row ? 'no-replacement' : ledger.status(at, today) === 'unknown' ? 'not-active' : 'chain-ends',
        hops,
      };
    if (seen.has(recommended)) return { kind: 'none', reason: 'cycle', hops };
    seen.add(recommended);
    hops.push(recommended);
    const next = ledger.find(row.surface, recommended);
    if (!next) return { kind: 'none', reason: 'chain-ends', hops };
    if (next.family !== row.family || !isSameLine(row, next)) return { kind: 'none', reason: 'leaves-line', hops };
    if (row.version && next.version && compareVersions(next.version, row.version) < 0)
      return { kind: 'none', reason: 'lower-version', hops };
    if (ledger.status(next, today) === 'active') return { kind: 'found', row: next, hops };
    at = next;
  }
}

/** Size words that OpenAI gave up with generation 5.6: what it recommends for them is their line's continuation. */
const GIVEN_UP = /^(?:turbo|preview|instruct|turbo-instruct|16k|32k|chat|chat-latest|mini|nano|pro|codex)$/;

function isSameLine(row: ModelRow, next: ModelRow): boolean {
  return next.line === row.line || (row.publisher === 'openai' && (row.line === null || GIVEN_UP.test(row.line)));
}
