// Runs tests on the mutants that its parent names, one at a time. Started with the copy of the project and the folder of its compiled code.
import * as processes from 'node:child_process';
import { createModules } from './modules.mjs';
import { collect, run, testsOf, VITEST } from './suite.mjs';

const [root, output] = process.argv.slice(2);
/** No test needs so many turns of a loop, and one that goes round for ever is ended here, much cheaper than with its process. */
const MOST_TURNS = 1_000_000;

let alive = 0;
let turns = 0;
let hits = null;
let isBroken = false;
globalThis.__alive = (id) => {
  hits?.add(id);
  return id === alive;
};
globalThis.__turn = () => {
  if (alive !== 0 && ++turns > MOST_TURNS) throw new Error('the loop does not end');
};
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, () => (isBroken = true));
for (const stream of [process.stdout, process.stderr]) stream.write = () => true;

process.on('message', async ({ survey, id, files }) => process.send(survey ? await surveyOf(survey) : await resultOf(id, files)));

const FAKES = { vitest: VITEST, 'node:child_process': withoutPrograms(processes) };
// A parent that is gone wants no answers.
process.on('disconnect', () => process.exit());

const newLoader = () => createModules(root, output, FAKES);

/** No mutant is alive in another process of Node, so a test that starts one is not worth its time; git may be asked. */
function withoutPrograms(real) {
  const apply = (start, self, words) => {
    if (start === real.fork || words[0] === process.execPath || words[0] === 'npm') throw new Error('starts a process of its own');
    return Reflect.apply(start, self, words);
  };
  return Object.fromEntries(
    Object.entries(real).map(([name, each]) => [name, /^(?:spawn|exec|fork)/.test(name) ? new Proxy(each, { apply }) : each]),
  );
}

/** Which mutants each test of the file meets, and how long it takes; those that fail here cannot be asked. */
async function surveyOf(file) {
  hits = new Set();
  const tests = [];
  let why = null;
  let start = process.cpuUsage();
  try {
    const tree = await collect(() => newLoader()(`${root}/${file}`));
    const loading = [...hits];
    const ordinals = new Map(testsOf(tree).map((test, at) => [test, at]));
    const load = spentSince(start);
    hits.clear();
    start = process.cpuUsage();
    await run(tree, new Set(ordinals.keys()), (test, error) => {
      if (error !== null) why ??= `${test?.name ?? 'a hook'}: ${String(error.message).slice(0, 300)}`;
      else tests.push({ at: ordinals.get(test), ms: spentSince(start), hits: [...hits] });
      hits.clear();
      start = process.cpuUsage();
    });
    return { file, load, loading, tests, count: ordinals.size, why };
  } catch (error) {
    return { file, load: 0, loading: [], tests: [], count: 0, why: String(error?.message).slice(0, 300) };
  } finally {
    hits = null;
  }
}

/** Which test the mutant turns red, if any. */
async function resultOf(id, files) {
  alive = id;
  turns = 0;
  isBroken = false;
  const start = process.cpuUsage();
  let killer = null;
  const load = newLoader();
  for (const { file, at } of files) {
    try {
      const tree = await collect(() => load(`${root}/${file}`));
      const tests = testsOf(tree);
      await run(tree, new Set(at.map((each) => tests[each])), (test, error) => {
        if (error !== null || isBroken) killer = `${file}: ${test?.name ?? 'hook'}`;
        return killer !== null;
      });
    } catch {
      killer = file;
    }
    if (killer !== null || isBroken) break;
  }
  alive = 0;
  return { id, killer: killer ?? (isBroken ? 'uncaught' : null), ms: spentSince(start) };
}

/** Milliseconds of processor time, which says the same however busy the machine is. */
function spentSince(start) {
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}
