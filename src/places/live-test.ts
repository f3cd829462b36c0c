import type { Context, Evidence } from '../core/place.js';

/** An evaluation (`agent.eval.ts`) measures the real model. */
const LIVE = /(?:^|[./_-])(?:e2e|int|integration|smoke|live)(?:[./_-]|$)|\.eval\.[^./]+$/i;
const MOCKED =
  /\b(?:vi|jest)\.(?:mock|fn|spyOn)\(|\bnock\(|\bmsw\b|\bmock(?:Fetch|Server|Implementation|Client)\b|createTestServer|\bsinon\b/;

/** A test whose path says that it talks to real services, and whose text replaces none of them. */
export function liveTestEvidence(path: string, text: string, context: Context): readonly Evidence[] {
  if (context !== 'test' || !LIVE.test(path) || MOCKED.test(text)) return [];
  return [
    {
      claim: 'live-test',
      value: LIVE.exec(path)?.[0] ?? '',
      strength: 'strong',
      words: 'the path says that the test calls real services, and nothing is mocked',
    },
  ];
}
