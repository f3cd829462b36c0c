// Loaded with --import before a program: counts its steps on the disk below the folders of CRASH_BELOW, and at step CRASH_AT kills the
// process, or, where CRASH_CODE names an error, lets that step fail with it; `12-`, as a full or write-protected disk does, also all that
// change something from the twelfth on.
// For a kill each call that changes something has a step before and one after it, and a write one in its middle, with half of the bytes
// written. For an error each call has one step, those that only look as well.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { delimiter } from 'node:path';

const { CRASH_AT = '', CRASH_BELOW = '', CRASH_CODE = '', CRASH_COUNT } = process.env;
const CHANGING = [
  'openSync',
  'writeSync',
  'fchmodSync',
  'fchownSync',
  'fsyncSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'mkdirSync',
  'rmdirSync',
];
const LOOKING = ['lstatSync', 'accessSync', 'readdirSync', 'readFileSync', 'fstatSync', 'readSync', 'closeSync'];
const folders = CRASH_BELOW.split(delimiter);
const isFailing = CRASH_CODE !== '';
const [at, isLasting] = [Number.parseInt(CRASH_AT, 10), CRASH_AT.endsWith('-')];
const open = new Map();
const steps = [];
const { writeFileSync } = fs;

/** A full disk still gives room back. */
function isRefused(name, isReading) {
  return CHANGING.includes(name) && !isReading && !(CRASH_CODE === 'ENOSPC' && ['unlinkSync', 'rmdirSync'].includes(name));
}

function tick(name, target, isReading = false) {
  steps.push(`${name} ${target}`);
  if (!isFailing && steps.length === at) process.kill(process.pid, 'SIGKILL');
  if (isFailing && (steps.length === at || (isLasting && steps.length > at && isRefused(name, isReading)))) {
    const [code, syscall] = [CRASH_CODE, name.replace('Sync', '')];
    throw Object.assign(new Error(`${code}: injected, ${syscall} '${target}'`), { code, syscall, path: target });
  }
}

const targetOf = (given) => String(typeof given === 'number' ? (open.get(given) ?? '') : given);

for (const name of isFailing ? [...CHANGING, ...LOOKING] : CHANGING) {
  const original = fs[name];
  fs[name] = (...args) => {
    const target = targetOf(args[0]);
    const isReading = name === 'openSync' && !/[wa+]/.test(String(args[1]));
    if (isReading && !isFailing) return original(...args);
    if (!folders.some((folder) => target.startsWith(folder))) return original(...args);
    tick(name, target, isReading);
    if (isFailing || name !== 'writeSync') {
      const result = original(...args);
      if (name === 'openSync') open.set(result, target);
      if (name === 'closeSync') open.delete(args[0]);
      if (!isFailing) tick(name, target);
      return result;
    }
    const half = original(args[0], args[1].subarray(0, args[1].length >> 1));
    tick(name, target);
    const rest = original(args[0], args[1].subarray(half));
    tick(name, target);
    return half + rest;
  };
}
syncBuiltinESMExports();

if (CRASH_COUNT !== undefined) process.on('exit', () => writeFileSync(CRASH_COUNT, steps.join('\n')));
