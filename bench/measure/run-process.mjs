import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../corpus/make-corpus.mjs';
import { watchMemory } from './watch-memory.mjs';

const OUTPUT = join(HOME, 'output');
/** Nobody's cache, journal or configuration is read or written. */
const OWN_FOLDERS = { XDG_CACHE_HOME: join(HOME, 'cache'), XDG_STATE_HOME: join(HOME, 'state'), XDG_CONFIG_HOME: join(HOME, 'config') };

/**
 * Runs a process to its end, what it prints in files: the same cost for all. Gives milliseconds, what it printed, and with `isWatched` the
 * peak of the memory of it and all its children, in bytes.
 * @throws for another exit code than `exit`
 */
export async function runProcess({ command: [file, ...words], cwd, exit }, isWatched = false) {
  mkdirSync(OUTPUT, { recursive: true });
  const [out, errors] = ['stdout', 'stderr'].map((name) => openSync(join(OUTPUT, name), 'w'));
  const begun = performance.now();
  const child = spawn(file, words, { cwd, stdio: ['ignore', out, errors], env: { ...process.env, ...OWN_FOLDERS, NO_COLOR: '1' } });
  const peak = isWatched ? watchMemory(child.pid) : null;
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('exit', (ended, signal) => resolve(ended ?? signal)));
  const milliseconds = performance.now() - begun;
  closeSync(out);
  closeSync(errors);
  const text = readFileSync(join(OUTPUT, 'stdout'), 'utf8');
  if (code !== exit) {
    const told = readFileSync(join(OUTPUT, 'stderr'), 'utf8') || text;
    throw new Error(`exit ${code} instead of ${exit}: ${[file, ...words].join(' ')}\n${told.slice(0, 2000)}`);
  }
  return { milliseconds, text, peak: peak?.() ?? null };
}
