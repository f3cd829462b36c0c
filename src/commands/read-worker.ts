import { parentPort, workerData } from 'node:worker_threads';
import { openCatalog } from '../catalog/open-catalog.js';
import { createReader, type Task } from '../engine/reading/read-chunk.js';
import { openDisk } from '../node/open-disk.js';
import { createRecogniser } from '../surfaces/recognise.js';
import type { ReadingSetup } from './reading-setup.js';

// A thread of its own, which answers each task with its chunk. A fault ends it, and is told where the thread was opened.
const setup = workerData as ReadingSetup;
const { catalog } = openCatalog(setup.catalog, setup.configuration.catalog);
const read = createReader({
  ...setup,
  catalog,
  recogniser: createRecogniser(catalog, setup.configuration.app),
  disk: openDisk(setup.root),
  project: null,
});
parentPort?.on('message', async (task: Task) => {
  const chunk = await read(task, () => null);
  parentPort?.postMessage(chunk, [chunk.scans.nodes.buffer as ArrayBuffer, chunk.stamps.buffer as ArrayBuffer]);
});
