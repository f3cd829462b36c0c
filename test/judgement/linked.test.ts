import { testCases } from './case.js';
import { LINKED } from './cases/linked.js';

testCases(LINKED);
