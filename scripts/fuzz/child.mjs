// Runs the cases that its parent sends, each in a folder of its own, and tells what is wrong with the result.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../dist/main.js';
import { makeCase } from './make-case.mjs';
import { createRandom } from './random.mjs';
import { damaged } from './sources.mjs';

// What no output but a patch may hold.
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uffff]/u;

process.on('message', async (seed) => {
  const start = process.cpuUsage();
  const result = await run(makeCase(seed));
  const { user, system } = process.cpuUsage(start);
  process.send({ ...result, spent: Math.round((user + system) / 1000) });
});

async function run({ seed, tree, isRepository, commands }) {
  const folder = mkdtempSync(join(tmpdir(), 'unpin-fuzz-'));
  const root = join(folder, 'tree');
  mkdirSync(root);
  try {
    plant(root, tree);
    if (isRepository) execFileSync('git', ['init', '-q'], { cwd: root });
    const state = join(folder, 'state');
    const wrongs = [];
    const snapshots = [];
    const codes = [];
    for (const step of commands) {
      if (step.damage) {
        damage(step.damage === 'state' ? state : root, step);
        continue;
      }
      const { words: command, stdin } = Array.isArray(step) ? { words: step } : step;
      const [stdout, stderr] = [collect(), collect()];
      const streams = {
        stdin: Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)]),
        stdout: stdout.stream,
        stderr: stderr.stream,
        env: { XDG_STATE_HOME: state, XDG_CACHE_HOME: join(folder, 'cache'), HOME: folder },
        cwd: () => root,
      };
      const code = await main(command, streams);
      codes.push(code);
      snapshots.push({ command, code, files: bytesBelow(root), stdout: stdout.text() });
      wrongs.push(...wrongsOf(command, code, stdout.text(), stderr.text()));
    }
    wrongs.push(...wrongsAfterFix(snapshots), ...escapes(folder));
    return { seed, wrongs, codes, memory: process.memoryUsage().rss };
  } catch (error) {
    return { seed, wrongs: [`thrown: ${error?.stack}`], codes: [], memory: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function plant(root, tree) {
  for (const [path, content] of tree) {
    try {
      const absolute = `${root}/${path}`;
      mkdirSync(dirname(absolute), { recursive: true });
      const special = typeof content === 'string' || Buffer.isBuffer(content) ? {} : content;
      if (special.folder) mkdirSync(absolute, { recursive: true });
      else if (special.link !== undefined) symlinkSync(special.link, absolute);
      else if (!lstatSync(absolute, { throwIfNoEntry: false })) writeFileSync(absolute, content);
    } catch {
      // Not every name can stand beside every other.
    }
  }
}

function damage(folder, { damage: part, seed }) {
  const random = createRandom(seed);
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && path.includes(part)) writeFileSync(path, damaged(random, readFileSync(path)));
  }
}

function wrongsOf(command, code, stdout, stderr) {
  const line = JSON.stringify(command);
  const wrongs = [];
  if (![0, 1, 2, 3].includes(code)) wrongs.push(`${line}: exit ${code}`);
  if (stderr.includes('a fault in unpin')) wrongs.push(`${line}: ${stderr.slice(0, 1500)}`);
  if (code === 2 && !/^(?:.*\n)*unpin: /.test(stderr) && !stderr.includes('Usage'))
    wrongs.push(`${line}: exit 2 without words: ${stderr.slice(0, 300)}`);
  const isPatch = (command[0] === 'fix' || command[0] === 'release') && !command.includes('json') && !command.includes('--write');
  const isSource = command[0] === 'migrate' || command[0] === 'models' || command[0] === 'resolve';
  const hidden = isPatch || isSource ? null : HIDDEN.exec(stdout);
  if (hidden)
    wrongs.push(
      `${line}: shows U+${hidden[0].codePointAt(0).toString(16)} near ${JSON.stringify(stdout.slice(Math.max(0, hidden.index - 60), hidden.index + 20))}`,
    );
  if (HIDDEN.test(stderr)) wrongs.push(`${line}: stderr shows ${JSON.stringify(stderr.slice(0, 300))}`);
  if (command.includes('json') && code !== 2) {
    try {
      JSON.parse(stdout);
    } catch (error) {
      wrongs.push(`${line}: no JSON: ${error.message}`);
    }
  }
  return wrongs;
}

/** A second fix writes nothing, and undo brings every byte back. */
function wrongsAfterFix(snapshots) {
  const at = snapshots.findIndex(({ command }) => command[0] === 'fix' && command.includes('--write'));
  if (at < 1 || snapshots[at + 2]?.command[0] !== 'undo') return [];
  const [before, once, twice, undone] = snapshots.slice(at - 1, at + 3);
  if (once.code === 2) return [];
  const wrongs = [];
  if (!equal(once.files, twice.files)) wrongs.push(`the second fix writes: ${differences(once.files, twice.files)}`);
  if (undone.code === 0 && twice.code !== 2 && !equal(before.files, undone.files))
    wrongs.push(`undo does not restore: ${differences(before.files, undone.files)}`);
  return wrongs;
}

function bytesBelow(root) {
  const files = new Map();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !path.includes('/.git/')) files.set(path, readFileSync(path, 'latin1'));
  }
  return files;
}

function equal(a, b) {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}

function differences(a, b) {
  return JSON.stringify([...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).slice(0, 5));
}

/** Nothing but the tree, the state and the cache may be written to. */
function escapes(folder) {
  const others = readdirSync(folder).filter((name) => !['tree', 'state', 'cache'].includes(name));
  return others.length === 0 ? [] : [`written outside of the tree: ${others}`];
}

function collect() {
  const chunks = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
