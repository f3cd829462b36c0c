// npm run mutate -- src/core src/surfaces            every mutant of these folders or files
// npm run mutate -- --sample 500 --seed 1 src/places   so many of them, drawn by the seed
// npm run mutate -- --survivors mutants.jsonl src/core  only those that a former run left alive or unmet, by path, text and change
// Each mutant is one small mistake in a copy of the project; tests that meet it should turn red. Writes a line a mutant to --output
// (mutants.jsonl), prints those that no test found, and the score a folder.
import { fork } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../fuzz/random.mjs';
import { createOrder } from './order.mjs';
import { openWorkspace } from './workspace.mjs';

/** Longer than a test file, and than the tests of one mutant by the budget, also take on a busy machine; a process that is silent for so long is stuck, and its mutant is found. */
const SILENCE_MS = { survey: 600_000, mutant: 90_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    milliseconds: { type: 'string', default: '15000' },
    survivors: { type: 'string' },
    tests: { type: 'string', default: 'test/' },
    output: { type: 'string', default: 'mutants.jsonl' },
  },
});
const workspace = openWorkspace(join(import.meta.dirname, '../..'), positionals.length > 0 ? positionals : ['src']);
const former = values.survivors
  ? readFileSync(values.survivors, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : null;
writeFileSync(values.output, '');
let child = null;

const surveys = [];
for (const survey of workspace.tests.filter((path) => values.tests.split(',').some((part) => path.includes(part)))) {
  const result = await ask({ survey });
  if (result?.tests.length > 0)
    surveys.push({
      ...result,
      loading: new Set(result.loading),
      tests: result.tests.map((test) => ({ ...test, hits: new Set(test.hits) })),
    });
  if (result === null) console.log(`not asked: ${survey}: does not end`);
  else if (result.why) console.log(`not asked: ${survey}: ${result.count - result.tests.length} of ${result.count} tests: ${result.why}`);
}
const order = createOrder(surveys, Number(values.milliseconds));
const chosen = choose(workspace.mutants);
console.log(`${chosen.length} of ${workspace.mutants.length} mutants, ${surveys.length} test files`);

const counts = new Map();
for (const mutant of chosen) {
  const files = order.testsFor(mutant);
  const result = files.length === 0 ? { killer: null } : ((await ask({ id: mutant.id, files })) ?? { killer: 'no end' });
  const state = files.length === 0 ? 'unmet' : result.killer === null ? 'alive' : 'found';
  if (state === 'found') order.learn(mutant, result.killer.split(':')[0]);
  const folder = mutant.path.split('/').slice(0, 2).join('/');
  const count = counts.get(folder) ?? { found: 0, alive: 0, unmet: 0 };
  count[state] += 1;
  counts.set(folder, count);
  appendFileSync(values.output, `${JSON.stringify({ ...mutant, state, killer: result.killer, ms: result.ms })}\n`);
  if (state !== 'found')
    console.log(`${state} ${mutant.path}:${mutant.line}:${mutant.column} ${short(mutant.from)} -> ${short(mutant.to)}`);
}
child?.kill();
rmSync(workspace.folder, { recursive: true, force: true });
for (const [folder, { found, alive, unmet }] of counts) {
  console.log(
    `${folder}: ${found} of ${found + alive + unmet} found, ${alive} alive, ${unmet} met by no test: ${((100 * found) / (found + alive + unmet)).toFixed(1)} %`,
  );
}

function choose(mutants) {
  const key = ({ path, from, to }) => JSON.stringify([path, from, to]);
  const left = former && new Set(former.filter(({ state }) => state !== 'found').map(key));
  const rank = ({ path }) => positionals.findIndex((each) => path.startsWith(each));
  const all = (left ? mutants.filter((mutant) => left.has(key(mutant))) : mutants).sort((a, b) => rank(a) - rank(b));
  if (values.sample === undefined) return all;
  const random = createRandom(Number(values.seed));
  return all
    .map((mutant) => ({ mutant, at: random.below(2 ** 31) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, Number(values.sample))
    .map(({ mutant }) => mutant);
}

function short(text) {
  const line = text.replace(/\s+/g, ' ');
  return line === '' ? 'nothing' : line.length > 70 ? `${line.slice(0, 67)}...` : line;
}

/** Null where the child does not answer. */
function ask(question) {
  child ??= fork(join(import.meta.dirname, 'child.mjs'), [workspace.root, workspace.output], {
    cwd: workspace.root,
    serialization: 'advanced',
    env: { ...process.env, XDG_STATE_HOME: join(workspace.folder, 'state'), VITEST: 'true', NODE_ENV: 'test' },
  });
  return new Promise((resolve) => {
    const done = (answer) => {
      clearTimeout(limit);
      child?.removeAllListeners();
      if (answer === null) {
        child?.kill('SIGKILL');
        child = null;
      }
      resolve(answer);
    };
    const limit = setTimeout(() => done(null), question.survey ? SILENCE_MS.survey : SILENCE_MS.mutant);
    child.once('message', done);
    child.once('exit', () => done(null));
    child.send(question);
  });
}
