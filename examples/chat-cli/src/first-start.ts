import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configDirectory } from './host.js';

/** Gives a new user a settings file to start from. */
export function createUserSettings(): void {
  const target = join(configDirectory(), 'settings.jsonc');
  if (existsSync(target)) return;
  mkdirSync(configDirectory(), { recursive: true });
  copyFileSync(fileURLToPath(new URL('../settings/user.jsonc', import.meta.url)), target);
}
