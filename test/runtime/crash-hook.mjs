// Loaded with --import before the application: counts its steps on the disk below CRASH_BELOW and kills the process at step CRASH_AT.
// Each call has a step before and one after it, and a write one in its middle, with half of the bytes written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { CRASH_AT, CRASH_BELOW, CRASH_COUNT } = process.env;
const open = new Map();
let step = 0;
const { writeFileSync } = fs;

function tick() {
  step += 1;
  if (String(step) === CRASH_AT) process.kill(process.pid, 'SIGKILL');
}

const isCounted = (target) => String(typeof target === 'number' ? (open.get(target) ?? '') : target).startsWith(CRASH_BELOW);

for (const name of ['openSync', 'writeSync', 'fchmodSync', 'fsyncSync', 'renameSync', 'linkSync', 'unlinkSync', 'mkdirSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    if (!isCounted(args[0])) return original(...args);
    tick();
    let result;
    if (name === 'writeSync') {
      const half = args[1].subarray(0, args[1].length >> 1);
      result = original(args[0], half);
      tick();
      result += original(args[0], args[1].subarray(result));
    } else result = original(...args);
    if (name === 'openSync') open.set(result, args[0]);
    tick();
    return result;
  };
}
syncBuiltinESMExports();

if (CRASH_COUNT !== undefined) process.on('exit', () => writeFileSync(CRASH_COUNT, String(step)));
