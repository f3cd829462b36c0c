import { expect, test } from 'vitest';
import { REASONS } from '../../src/decisions/reasons.js';
import { testCases } from './case.js';
import { CLIENTS } from './cases/clients.js';
import { REASON_CASES } from './cases/reasons.js';
import { TIED_FROM_AFAR } from './cases/tied.js';

testCases(REASON_CASES);
testCases(TIED_FROM_AFAR);

/** Codes that no judgement of a place can give, each with who gives it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'alias-meaning': 'given by a release that moves an alias, to what the configuration says of it',
  suppressed: 'given by the run, after a comment in the source; see the tests of suppressions',
};

test('every reason code is reached', () => {
  const reached = [...CLIENTS, ...REASON_CASES]
    .flatMap(({ expected, alone = expected }) => [expected, alone])
    .map((told) => told.split(' ')[1]);
  expect(Object.keys(REASONS).filter((code) => !reached.includes(code))).toEqual(Object.keys(ELSEWHERE));
});
