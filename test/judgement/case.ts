import { expect, test } from 'vitest';
import { judgeOne, type Situation, tell, tellEvidence } from './judging.js';

/** A situation and its judgement as `tell` says it. */
export interface Case extends Situation {
  readonly name: string;
  readonly expected: string;
  /** What a run says that sees this file only, where it is not the same. */
  readonly alone?: string;
}

/** Judges each case with the project around it and without. */
export function testCases(cases: readonly Case[]): void {
  test.each(cases)('$name', async (each) => {
    const linked = await judgeOne(each);
    expect(tell(linked), tellEvidence(linked).join('\n')).toBe(each.expected);
    const alone = await judgeOne(each, true);
    expect(`alone: ${tell(alone)}`, tellEvidence(alone).join('\n')).toBe(`alone: ${each.alone ?? each.expected}`);
  });
}
