import { describe } from 'vitest';
import { testCases } from './case.js';
import { BESIDE_SENDING, CHOSEN, CLIENTS_IN_DISGUISE, ODD, TYPED } from './cases/uses.js';

describe('what else happens to a value that is sent', () => testCases(BESIDE_SENDING));
describe('clients in disguise', () => testCases(CLIENTS_IN_DISGUISE));
describe('types', () => testCases(TYPED));
describe('what a data file chose', () => testCases(CHOSEN));
describe('odd cases', () => testCases(ODD));
