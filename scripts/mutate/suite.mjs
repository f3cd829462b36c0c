// As much of vitest's interface as the tests use. Tests are collected once a file, and run one by one, as often as there are mutants.
import { chai, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, {
  unreachable: (message) => chai.assert.fail(message ?? 'unreachable'),
});
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, testPath: '' }, expect);

let suite = null;
const finishers = [];
let undo = [];

const newSuite = (parent) => ({ parent, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [], children: [] });
const hook = (kind) => (work) => suite[kind].push(work);

const workIn = (parts) => parts.find((part) => typeof part === 'function');

function describe(_, ...rest) {
  const inner = newSuite(suite);
  suite.children.push(inner);
  suite = inner;
  workIn(rest)();
  suite = inner.parent;
}

function it(name, ...rest) {
  suite.children.push({ name, work: workIn(rest) });
}

const each =
  (add) =>
  (rows) =>
  (name, ...rest) => {
    const work = workIn(rest);
    for (const row of rows) add(name, () => (Array.isArray(row) ? work(...row) : work(row)));
  };
describe.each = each(describe);
it.each = each(it);

function stubEnv(name, value) {
  const before = process.env[name];
  undo.push(() => setEnv(name, before));
  setEnv(name, value);
}

function setEnv(name, value) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

function spyOn(object, name) {
  const before = object[name];
  const replace = (work) => {
    object[name] = work;
  };
  undo.push(() => replace(before));
  const spy = {
    mockImplementation: (work) => {
      replace(work);
      return spy;
    },
    mockReturnValue: (value) => spy.mockImplementation(() => value),
    mockRestore: () => replace(before),
  };
  return spy;
}

function restore() {
  for (const each of undo.reverse()) each();
  undo = [];
}

const vi = { stubEnv, spyOn, unstubAllEnvs: restore, restoreAllMocks: restore };

/** What a test file gets that imports vitest. */
export const VITEST = {
  ...{ describe, it, test: it, expect, vi, onTestFinished: (work) => finishers.push(work) },
  ...{ beforeAll: hook('beforeAll'), afterAll: hook('afterAll'), beforeEach: hook('beforeEach'), afterEach: hook('afterEach') },
};

/** The tests that `load` collects, as a tree. */
export async function collect(load) {
  const root = newSuite(null);
  suite = root;
  await load();
  return root;
}

/** Every test of the tree, in the order in which it is written. */
export function testsOf(tree) {
  return tree.children.flatMap((child) => ('work' in child ? [child] : testsOf(child)));
}

/** Runs those of the tests that are wanted, until `onEnd(test, error)` says true. */
export async function run(tree, wanted, onEnd, around = []) {
  if (!testsOf(tree).some((test) => wanted.has(test))) return false;
  const hooks = [...around, tree];
  const from = finishers.length;
  let isOver = false;
  try {
    for (const work of tree.beforeAll) await work();
    for (const child of tree.children) {
      if (isOver) break;
      if (!('work' in child)) isOver = await run(child, wanted, onEnd, hooks);
      else if (wanted.has(child)) isOver = onEnd(child, await errorOf(child, hooks));
    }
    for (const work of tree.afterAll) await work();
  } catch (error) {
    isOver = onEnd(null, error) || isOver;
  }
  await finish(from);
  return isOver;
}

async function errorOf({ work }, hooks) {
  const from = finishers.length;
  let error = null;
  try {
    for (const { beforeEach } of hooks) for (const before of beforeEach) await before();
    await within(work());
  } catch (thrown) {
    error = thrown ?? new Error('thrown nothing');
  }
  try {
    for (const { afterEach } of [...hooks].reverse()) for (const after of afterEach) await after();
  } catch (thrown) {
    error ??= thrown;
  }
  await finish(from);
  restore();
  return error;
}

async function finish(from) {
  for (const work of finishers.splice(from).reverse()) {
    try {
      await work();
    } catch {
      // What cannot be tidied up is no result.
    }
  }
}

const MOST_MS = 60_000;

function within(work) {
  if (typeof work?.then !== 'function') return work;
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the test does not end')), MOST_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
