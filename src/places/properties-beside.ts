import type { Property, Use, Value } from '../core/syntax.js';

/** Properties of the object that holds the value in the argument of a call. */
export function propertiesBeside(use: Use): readonly Property[] {
  if (use.kind !== 'argument' || use.path.length === 0) return [];
  const start = use.arguments[use.index];
  const holder = use.path.slice(0, -1).reduce<Value | undefined>((at, key) => valueUnder(at, key), start);
  return holder?.kind === 'object' ? holder.properties : [];
}

function valueUnder(value: Value | undefined, key: string): Value | undefined {
  if (value?.kind === 'array') return value.items[0];
  return value?.kind === 'object' ? value.properties.find(({ name }) => name === key)?.value : undefined;
}
