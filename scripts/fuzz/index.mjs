// npm run fuzz -- --seconds 3600 --seed 1     many cases, from that seed on
// npm run fuzz -- --case 12345                one case again
// Each case must end in time, within its memory, with an exit code of the contract, and without a fault of unpin. Prints the seeds of those that do not.
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';

/** Of the processor, so that a busy machine makes no case slow. */
const SECONDS_A_CASE = 30;
/** A process that is silent for so long hangs. */
const SECONDS_OF_SILENCE = 600;
/** A process that needs more dies, and that is wrong. */
const MOST_HEAP_MB = 800;
const MOST_MEMORY = 1_500_000_000;
/** A new process now and then, so that what one case leaves in memory does not count for the next. */
const CASES_A_PROCESS = 200;

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, case: { type: 'string' } },
});
const first = Number(values.case ?? values.seed ?? Math.floor(Math.random() * 2 ** 30));
const end = Date.now() + Number(values.seconds) * 1000;
const seen = { cases: 0, wrong: 0, slowest: 0, memory: 0, codes: {} };
let child = null;

console.log(`first seed ${first}`);
for (let seed = first; values.case === undefined ? Date.now() < end : seed === first; seed++) {
  if (child === null || seen.cases % CASES_A_PROCESS === 0) restart();
  const result = await runCase(seed);
  const { spent } = result;
  seen.cases += 1;
  seen.slowest = Math.max(seen.slowest, spent);
  seen.memory = Math.max(seen.memory, result.memory);
  for (const code of result.codes) seen.codes[code] = (seen.codes[code] ?? 0) + 1;
  const wrongs = [
    ...result.wrongs,
    ...(result.memory > MOST_MEMORY ? [`memory: ${result.memory}`] : []),
    ...(spent > SECONDS_A_CASE * 1000 ? [`${spent} ms of the processor`] : []),
  ];
  if (wrongs.length === 0) continue;
  seen.wrong += 1;
  console.log(`\ncase ${seed}\n${wrongs.join('\n')}`);
}
child?.kill();
console.log(
  `\n${seen.cases} cases from seed ${first}, ${seen.wrong} wrong; slowest ${seen.slowest} ms, most memory ${Math.round(seen.memory / 1e6)} MB, exit codes ${JSON.stringify(seen.codes)}`,
);
process.exitCode = seen.wrong === 0 ? 0 : 1;

function restart() {
  child?.kill();
  const execArgv = [`--max-old-space-size=${MOST_HEAP_MB}`];
  child = fork(new URL('./child.mjs', import.meta.url), { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

function runCase(seed) {
  return new Promise((resolve) => {
    const done = (result) => {
      clearTimeout(limit);
      child?.removeAllListeners();
      resolve(result);
    };
    const dead = (words) => {
      child?.kill('SIGKILL');
      const gone = { seed, wrongs: [words], codes: [], memory: 0, spent: 0 };
      done(gone);
      child = null;
    };
    const limit = setTimeout(() => dead(`no end within ${SECONDS_OF_SILENCE} seconds`), SECONDS_OF_SILENCE * 1000);
    child.once('message', done);
    child.once('exit', (code, signal) => dead(`the process died: ${code ?? signal}`));
    child.send(seed);
  });
}
