import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './run-main.js';

/** The built program, as users run it. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Runs the built program in a process of its own, away from a terminal. */
export function runCli(cwd: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...words], {
      cwd,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr]: Buffer[][] = [[], []];
    child.stdout.on('data', (chunk) => stdout?.push(chunk));
    child.stderr.on('data', (chunk) => stderr?.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? -1, stdout: Buffer.concat(stdout ?? []).toString(), stderr: Buffer.concat(stderr ?? []).toString() });
    });
  });
}
