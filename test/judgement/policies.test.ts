import { describe } from 'vitest';
import { testCases } from './case.js';
import { CODENAMES, MODIFIERS, PREFERENCES, REPORT_ONLY, SINKS, TIERS } from './cases/policies.js';

describe('tiers', () => testCases(TIERS));
describe('preferences', () => testCases(PREFERENCES));
describe('sinks of the application', () => testCases(SINKS));
describe('codenames', () => testCases(CODENAMES));
describe('modifiers', () => testCases(MODIFIERS));
describe('files that do not parse', () => testCases(REPORT_ONLY));
