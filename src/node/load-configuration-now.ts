import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { UsageError } from '../core/errors.js';
import type { Loading } from './configuration-worker.js';
import type { LoadedConfiguration } from './load-configuration.js';

/** For hosts that cannot wait for a promise: a worker loads it while this thread sleeps. @throws UsageError as `loadConfiguration` does */
export function loadConfigurationNow(cwd: string, explicit: string | null): LoadedConfiguration {
  const { port1: here, port2: there } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./configuration-worker.js', import.meta.url), {
    workerData: { cwd, explicit, port: there, bell },
    transferList: [there],
  });
  worker.unref();
  Atomics.wait(bell, 0, 0);
  const received: { readonly message: Loading } | undefined = receiveMessageOnPort(here);
  here.close();
  if (received === undefined) throw new Error('the worker that loads the configuration said nothing');
  const { message } = received;
  switch (message.kind) {
    case 'loaded':
      return message.loaded;
    case 'refused':
      throw new UsageError(message.message, message.hint);
    case 'failed':
      throw message.error;
  }
}
