import { cpSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Installed packages that ship the sources they are built from. */
const PACKAGES = ['openai', '@anthropic-ai/sdk', 'zod'];

const folderOf = (name) => join(dirname(fileURLToPath(import.meta.url)), '../../node_modules', name);

export function packageVersions() {
  return PACKAGES.map((name) => `${name}@${JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')).version}`);
}

export function copyPackages(to) {
  for (const name of PACKAGES) cpSync(join(folderOf(name), 'src'), join(to, name), { recursive: true });
}
