import { type MessagePort, workerData } from 'node:worker_threads';
import { UsageError } from '../core/errors.js';
import { type LoadedConfiguration, loadConfiguration } from './load-configuration.js';

/** What the worker says at its end. */
export type Loading =
  | { readonly kind: 'loaded'; readonly loaded: LoadedConfiguration }
  | { readonly kind: 'refused'; readonly message: string; readonly hint?: string }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Order {
  readonly cwd: string;
  readonly explicit: string | null;
  readonly port: MessagePort;
  /** Rung when the answer lies in the port. */
  readonly bell: Int32Array;
}

const { cwd, explicit, port, bell } = workerData as Order;

async function load(): Promise<Loading> {
  try {
    return { kind: 'loaded', loaded: await loadConfiguration(cwd, explicit, process.env) };
  } catch (error) {
    if (!(error instanceof UsageError)) return { kind: 'failed', error };
    return { kind: 'refused', message: error.message, ...(error.hint !== undefined && { hint: error.hint }) };
  }
}

port.postMessage(await load());
Atomics.store(bell, 0, 1);
Atomics.notify(bell, 0);
