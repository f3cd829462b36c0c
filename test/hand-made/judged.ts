import type { Decision, Judged } from '../../src/core/decision.js';
import type { Reference } from '../../src/core/place.js';
import { lineStarts, positionAt } from '../../src/core/text.js';

const REWRITE: Decision = { verdict: 'edit', action: 'rewrite', tier: 'safe', reason: 'app-alias' };

/** A judged reference to the first `text` in `source`: built by hand, to test what reads decisions without what makes them. */
export function judgedIn(source: string, text: string, decision: Partial<Decision> = {}, reference: Partial<Reference> = {}): Judged {
  const start = source.indexOf(text);
  if (start < 0) throw new Error(`${text} is not in the source`);
  const quote = /["'`]/.exec(source[start - 1] ?? '')?.[0] ?? '';
  return {
    reference: {
      path: 'src/chat.ts',
      range: { start, end: start + text.length },
      ...positionAt(lineStarts(source), start),
      text,
      raw: text,
      quote,
      role: 'property',
      slot: 'model',
      owner: ['ask', 'model'],
      whole: true,
      kind: 'pin',
      names: [],
      local: { context: 'product', evidence: [], questions: [] },
      ...reference,
    },
    place: { role: reference.role ?? 'property', context: 'product', surface: 'app', strength: 'proof', evidence: [], open: [] },
    decision: { ...REWRITE, ...decision },
  };
}
