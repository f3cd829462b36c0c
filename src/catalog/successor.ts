import type { Successor } from './catalog.js';
import { compareVersions } from './compare-versions.js';
import type { ModelRow, Status } from './model-row.js';

interface Ledger {
  find(surface: string, id: string): ModelRow | null;
  status(row: ModelRow, today: string): Status;
}

/** Recommendations are often dead themselves, so the chain is followed to its end, also where it has left the line. */
export function findSuccessor(ledger: Ledger, row: ModelRow, today: string): Successor {
  const hops: string[] = [];
  const seen = new Set([row.id]);
  let strayed: 'leaves-line' | 'lower-version' | null = null;
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
    strayed ??= strayOf(row, next);
    if (ledger.status(next, today) === 'active')
      return strayed === null ? { kind: 'found', row: next, hops } : { kind: 'none', reason: strayed, hops };
    at = next;
  }
}

function strayOf(row: ModelRow, next: ModelRow): 'leaves-line' | 'lower-version' | null {
  if (next.family !== row.family || !isSameLine(row, next)) return 'leaves-line';
  return row.version && next.version && compareVersions(next.version, row.version) < 0 ? 'lower-version' : null;
}

/**
 * Words of names that a publisher gave up, the empty one for names without: what it recommends for them is their line's continuation. OpenAI
 * names no sizes since generation 5.6, Google no `flash` in its Live models since 3.8 (docs:ai.google.dev/gemini-api/docs/models/gemini-3.8-live, its section on migrating).
 */
const GIVEN_UP: Readonly<Record<string, RegExp>> = {
  openai: /^(?:turbo|preview|instruct|turbo-instruct|16k|32k|chat|chat-latest|mini|nano|pro|codex|)$/,
  google: /^(?:flash-live|live-flash|flash-native-audio)$/,
};

function isSameLine(row: ModelRow, next: ModelRow): boolean {
  return next.line === row.line || GIVEN_UP[row.publisher]?.test(row.line ?? '') === true;
}
