import type { EntryPoint } from '../surface.js';

/** A class or object whose constructor or methods take `{ model }`. */
export function client(
  module: string,
  names: readonly string[],
  hostOptions: readonly string[] = [],
  keys: readonly string[] = [],
): readonly EntryPoint[] {
  return names.map((name) => ({ module, name, role: 'client', hostOptions, keys }));
}

/** An AI SDK provider: `anthropic('claude-…')` or `anthropic.chat('…')`, and the function that makes one with options. */
export function provider(module: string, instances: readonly string[], factories: readonly string[]): readonly EntryPoint[] {
  return [
    ...instances.map((name): EntryPoint => ({ module, name, role: 'model', at: 0 })),
    ...factories.map((name): EntryPoint => ({ module, name, role: 'factory', at: 0 })),
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
    ...(at !== undefined && { at }),
    ...(routes && { routes }),
  }));
}
