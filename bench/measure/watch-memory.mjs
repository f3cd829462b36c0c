import { existsSync, readdirSync, readFileSync } from 'node:fs';

const EVERY = 10;
const PAGE = 4096;

/**
 * Looks at a process and all below it every 10 ms, and adds up what each holds in memory: what two share counts twice. Gives a function that
 * stops, with the highest sum in bytes; null where the system has no /proc.
 */
export function watchMemory(pid) {
  if (!existsSync('/proc/self/statm')) return null;
  let peak = 0;
  const look = () => {
    const sum = treeOf(pid).reduce((bytes, each) => bytes + residentOf(each), 0);
    peak = Math.max(peak, sum, highestOf(pid));
  };
  const timer = setInterval(look, EVERY);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function treeOf(pid) {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const children = threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean));
  return [pid, ...children.flatMap(treeOf)];
}

const residentOf = (pid) => Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE;

/** What the kernel itself remembers of one process, between two looks too. */
const highestOf = (pid) => Number(/VmHWM:\s*(\d+) kB/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

const read = (path) => attempt(() => readFileSync(path, 'utf8')) ?? '';

/** A process may end between two looks. */
function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
