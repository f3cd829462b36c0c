import { describe, expect, it } from 'vitest';
import { createPacker, unpack } from '../../../src/core/pack.js';
import { openHelper } from '../../../src/engine/reading/helper.js';
import type { Chunk, Task } from '../../../src/engine/reading/read-chunk.js';
import { readChunks } from '../../../src/engine/reading/read-chunks.js';

const TASKS: readonly Task[] = [['a', 'b'], ['c'], ['d'], ['e', 'f']].map((paths) => ({ paths, known: paths.map(() => null) }));

/** A chunk that says by whom its files were read. */
function chunkOf(paths: readonly string[], reader: string): Chunk {
  const scans = createPacker();
  for (const path of paths) scans.push(`${path} ${reader}`);
  return { scans: scans.close(), stamps: new Float64Array(), secrets: [] };
}

/** A thread that runs `onTask`, with `paths` of its task, and answers `chunk` until then. */
function threadThat(onTask: string, onStart = ''): URL {
  const answer = JSON.stringify({ tables: JSON.stringify({ strings: ['there'], shapes: [[], []], others: [] }) });
  const source = `import { parentPort } from 'node:worker_threads';
    ${onStart}
    const chunk = { scans: { ...${answer}, nodes: new Int32Array([0, 1, 1]) }, stamps: new Float64Array(), secrets: [] };
    parentPort.on('message', ({ paths }) => { if (paths.length > 0) { ${onTask} } parentPort.postMessage(chunk); });`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

/** Reads the tasks with one thread beside this one, which waits until the other has settled as many tasks as it should. */
async function readBeside(module: URL, isMet: (settled: number) => boolean) {
  const notices: string[] = [];
  let settled = 0;
  const chunks = await readChunks(TASKS, {
    mostHelpers: 1,
    isAsked: true,
    openHelper() {
      const helper = openHelper(module, null);
      return {
        ...helper,
        async read(task) {
          try {
            return await helper.read(task);
          } finally {
            if (task.paths.length > 0) settled += 1;
          }
        },
      };
    },
    notice: (line) => notices.push(line),
    tell() {},
    async read({ paths }) {
      while (!isMet(settled)) await new Promise((resolve) => setImmediate(resolve));
      return chunkOf(paths, 'here');
    },
  });
  return { notices, read: chunks.map(({ scans }) => unpack(scans)) };
}

const ALL_HERE = TASKS.map(({ paths }) => paths.map((path) => `${path} here`));

describe('threads that read', () => {
  it('share the tasks, and their chunks stand in the order of the tasks', async () => {
    const { read, notices } = await readBeside(threadThat(''), (settled) => settled >= 3);
    expect(read).toEqual([['a here', 'b here'], ['there'], ['there'], ['there']]);
    expect(notices).toEqual([]);
  });

  it.each([
    ['ended', 'process.exit(0);'],
    ['ended', 'process.exit(1);'],
    ['ran out of memory', 'for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));'],
  ])('lose no file when one %s: %s', async (how, fate) => {
    const { read, notices } = await readBeside(threadThat(fate), (settled) => settled >= 1);
    expect(read).toEqual(ALL_HERE);
    expect(notices).toEqual([`a thread that was reading files ${how}; they are read again`]);
  });

  it('lose no file when one dies at its last task, with nothing left to read here', async () => {
    const { read, notices } = await readBeside(threadThat('if (paths[0] === "e") process.exit(0);'), (settled) => settled >= 2);
    expect(read).toEqual([['a here', 'b here'], ['there'], ['there'], ['e here', 'f here']]);
    expect(notices).toHaveLength(1);
  });

  it('are not waited for when they are not ready', async () => {
    const { read } = await readBeside(threadThat('', 'await new Promise(() => setInterval(() => {}, 1000));'), () => true);
    expect(read).toEqual(ALL_HERE);
  });

  it('hand on a fault of ours: what one file breaks must not pass as read', async () => {
    const faulty = readBeside(threadThat('throw new Error("while reading c");'), (settled) => settled >= 1);
    await expect(faulty).rejects.toThrow('while reading c');
  });
});
