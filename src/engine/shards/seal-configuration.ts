import { randomBytes, scryptSync } from 'node:crypto';
import type { Configuration } from '../../core/configuration.js';
import type { Seal } from './blob.js';

export function sealConfiguration(configuration: Configuration, salt: string = randomBytes(16).toString('hex')): Seal {
  return { salt, hash: scryptSync(JSON.stringify(configuration), salt, 32).toString('hex') };
}

export function hasSeal(configuration: Configuration, { salt, hash }: Seal): boolean {
  return sealConfiguration(configuration, salt).hash === hash;
}
