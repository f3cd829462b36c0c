import type { Case } from '../case.js';
import { CLIENTS } from './clients.js';
import { LINKED } from './linked.js';
import { PITFALLS } from './pitfalls.js';
import { CODENAMES, MODIFIERS, PREFERENCES, REPORT_ONLY, SINKS, TIERS } from './policies.js';
import { REASON_CASES } from './reasons.js';
import { TIED_FROM_AFAR } from './tied.js';
import { BESIDE_SENDING, CHOSEN, CLIENTS_IN_DISGUISE, ODD, TYPED } from './uses.js';

/** Every situation, for what holds of all of them. */
export const ALL_CASES: readonly Case[] = [
  ...CLIENTS,
  ...REASON_CASES,
  ...TIED_FROM_AFAR,
  ...LINKED,
  ...PITFALLS,
  ...TIERS,
  ...PREFERENCES,
  ...SINKS,
  ...CODENAMES,
  ...MODIFIERS,
  ...REPORT_ONLY,
  ...BESIDE_SENDING,
  ...CLIENTS_IN_DISGUISE,
  ...TYPED,
  ...CHOSEN,
  ...ODD,
];
