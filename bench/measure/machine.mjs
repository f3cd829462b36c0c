import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** Head of the results: what was measured, on what. */
export function describeMachine(rounds) {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
  return [
    '# What it costs',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}; unpin ${version}, Node ${process.version}, ${git}.`,
    `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${type()} ${release()}.`,
    `Medians of ${rounds} interleaved runs, wall time of the whole process; files are in the cache of the system. Every run ended with the`,
    'exit code that is documented, and printed what the others printed.',
    '',
  ];
}
