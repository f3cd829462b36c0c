import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../corpus/make-corpus.mjs';
import { median } from '../measure/interleave.mjs';
import { runProcess } from '../measure/run-process.mjs';

/** The part that tools see which are too slow for all of it. */
const PART = 'p0';

/** A reference as a contender over a corpus, that throws when it prints other names than the corpus holds. Only ripgrep runs in every round. */
export function referenceOn({ id, tool, command, exit, counts, namesIn, isOnPart }, { tree, parts }) {
  return {
    id,
    cwd: tree,
    exit,
    ...(id !== 'ripgrep' && { rounds: 1 }),
    command: command(tool, [isOnPart ? PART : '.']),
    check: (text) => checkNames(id, namesIn(text), isOnPart ? [parts[0]] : parts, counts),
  };
}

export function checkNames(who, found, parts, counts) {
  const expected = parts.reduce((sum, part) => sum + counts.reduce((names, key) => names + part[key], 0), 0);
  if (found !== expected) throw new Error(`${who} found ${found} names, and the corpus holds ${expected}`);
}

/** Names of the generated files in what `scan --format json` prints; how many the packages hold is nobody's promise. */
export function namesIn(text) {
  return JSON.parse(text).references.filter(({ path }) => !path.startsWith('packages/')).length;
}

/** Milliseconds that a reference takes for one small file: what does not grow with the corpus. */
export async function startOf({ tool, command, exit }) {
  const cwd = join(HOME, 'one');
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, 'one.ts'), "export const model = 'gpt-4o';\n");
  const took = [];
  for (let run = 0; run < 3; run += 1) took.push((await runProcess({ command: command(tool, ['.']), cwd, exit })).milliseconds);
  return median(took);
}
