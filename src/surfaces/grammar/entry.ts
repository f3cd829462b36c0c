import type { EntryPoint } from '../surface.js';

/** What the entry points of one SDK have in common. */
interface Common {
  readonly hosts: readonly string[];
  readonly hostOptions?: readonly string[];
}

/** A class or object whose constructor or methods take `{ model }`. */
export function client(
  module: string,
  names: readonly string[],
  { hosts, hostOptions = ['baseURL'] }: Common,
  keys: readonly string[] = ['model'],
): readonly EntryPoint[] {
  return names.map((name) => ({ module, name, role: 'client', keys, hostOptions, hosts }));
}

/** An AI SDK provider: `anthropic('claude-…')` or `anthropic.chat('…')`, and the function that makes one with options. */
export function provider(
  module: string,
  instances: readonly string[],
  factories: readonly string[],
  { hosts, hostOptions = ['baseURL'] }: Common,
): readonly EntryPoint[] {
  return [
    ...instances.map((name): EntryPoint => ({ module, name, role: 'model', at: 0, hosts })),
    ...factories.map((name): EntryPoint => ({ module, name, role: 'factory', at: 0, hostOptions, hosts })),
  ];
}

/** A function or class that takes a model of any provider under `model`, or as the argument `at`. */
export function wrapper(
  module: string,
  names: readonly string[],
  at?: number,
  routes?: Readonly<Record<string, string>>,
): readonly EntryPoint[] {
  return names.map((name) => ({
    module,
    name,
    role: 'wrapper',
    keys: ['model', 'modelName'],
    ...(at !== undefined && { at }),
    ...(routes && { routes }),
  }));
}
