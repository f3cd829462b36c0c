// Writes every file that holds the name which the fixed corpus holds again, as unpin writes files: beside, flushed, renamed, folder flushed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const { writeAtomically } = await import(new URL('../../dist/node/write-atomically.js', import.meta.url).href);
const listed = execFileSync('git', ['grep', '--name-only', '-z', 'resolveModel('], { encoding: 'utf8', maxBuffer: 2 ** 26 });
for (const path of listed.split('\0').filter(Boolean)) writeAtomically(resolve(path), readFileSync(path));
