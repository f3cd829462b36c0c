import { testCases } from './case.js';
import { CLIENTS } from './cases/clients.js';

testCases(CLIENTS);
