import { copyOf } from './text.js';

/**
 * Plain data (objects, arrays, strings, numbers, booleans, null) as one text and one array of integers. What is equal is stored once, and is
 * one object again after unpacking: facts repeat the same names, words and ranges thousands of times. Strings come back as copies of their
 * own; a part cut out of a text would keep the whole text in memory.
 */
export interface Packed {
  /** JSON of the tables. */
  readonly tables: string;
  readonly nodes: Int32Array;
}

interface Tables {
  readonly strings: readonly string[];
  /** Keys of objects, in order. An array has its length behind its shape. */
  readonly shapes: readonly (readonly string[])[];
  /** Everything that is neither object nor string nor small integer. */
  readonly others: readonly unknown[];
}

/** What the two lowest bits of a reference say about the rest. */
export const NODE = 0;
export const STRING = 1;
export const INTEGER = 2;
const OTHER = 3;
const LARGEST = 2 ** 29 - 1;
/** Shapes that are always there. */
export const ARRAY = 0;
export const EMPTY = 1;

export interface Packer {
  /** Takes a value in and keeps nothing of it alive. @throws where it is no plain data: a function, a symbol */
  push(value: unknown): void;
  /** All values so far, in order. */
  close(): Packed;
}

export function createPacker(): Packer {
  const strings = createList(copyOf);
  const others = createList((other: unknown) => other);
  const shapes = createShapes();
  const nodes = createNodes();
  const known = new Map<object, number>();
  const roots: number[] = [];

  const refer = (part: unknown): number => {
    switch (typeof part) {
      case 'string':
        return (strings.indexOf(part) << 2) | STRING;
      case 'number':
        if (Number.isInteger(part) && Math.abs(part) <= LARGEST && !Object.is(part, -0)) return (part << 2) | INTEGER;
        break;
      case 'object':
        if (part !== null) return (add(part) << 2) | NODE;
        break;
      case 'function':
      case 'symbol':
        throw new Error(`a ${typeof part} is no plain data`);
    }
    return (others.indexOf(part) << 2) | OTHER;
  };
  const add = (part: object): number => {
    // To remember an object costs more than to spell one without parts.
    if (!hasParts(part)) return nodes.add(fieldsOf(part));
    const seen = known.get(part);
    if (seen !== undefined) return seen;
    const index = nodes.add(fieldsOf(part));
    known.set(part, index);
    return index;
  };
  const fieldsOf = (part: object): readonly number[] => {
    if (Array.isArray(part)) return [ARRAY, part.length, ...part.map(refer)];
    const fields = [EMPTY];
    let shape = EMPTY;
    for (const key in part) {
      const field: unknown = part[key as keyof typeof part];
      if (field === undefined) continue;
      shape = shapes.with(shape, key);
      fields.push(refer(field));
    }
    fields[0] = shape;
    return fields;
  };

  return {
    push(value) {
      roots.push(refer(value));
      known.clear();
    },
    close() {
      const tables: Tables = { strings: strings.values, shapes: shapes.values, others: others.values };
      return { tables: JSON.stringify(tables), nodes: nodes.close([ARRAY, roots.length, ...roots]) };
    },
  };
}

function hasParts(part: object): boolean {
  for (const key in part) if (typeof part[key as keyof typeof part] === 'object') return true;
  return false;
}

/** Values in the order in which they were first asked for. `own` makes the value that is kept. */
function createList<T>(own: (value: T) => T): { readonly values: T[]; indexOf(value: T): number } {
  const values: T[] = [];
  const known = new Map<T, number>();
  return {
    values,
    indexOf(value) {
      const seen = known.get(value);
      if (seen !== undefined) return seen;
      const kept = own(value);
      known.set(kept, values.length);
      return values.push(kept) - 1;
    },
  };
}

/** Keys of objects, grown key by key. */
function createShapes(): { readonly values: (readonly string[])[]; with(shape: number, key: string): number } {
  const values: (readonly string[])[] = [[], []];
  const longer: Map<string, number>[] = [new Map(), new Map()];
  return {
    values,
    with(shape, key) {
      const known = longer[shape]?.get(key);
      if (known !== undefined) return known;
      longer.push(new Map());
      longer[shape]?.set(key, values.length);
      return values.push([...(values[shape] ?? []), key]) - 1;
    },
  };
}

interface Nodes {
  /** The number of the node, that of an equal one where there is one. */
  add(fields: readonly number[]): number;
  /** All nodes, and one more at their end. */
  close(last: readonly number[]): Int32Array;
}

/** A table of hashes over one growing array: a map with a text as the key of each node takes ten times as long. */
function createNodes(): Nodes {
  let nodes = new Int32Array(1024);
  let length = 0;
  /** Where each node begins, and its hash. */
  const starts: number[] = [];
  const hashes: number[] = [];
  /** Number of a node and one, by its hash or behind; 0 where the slot is free. */
  let slots = new Int32Array(1024);

  const slotOf = (hash: number, isIt: (node: number) => boolean): number => {
    for (let slot = hash; ; slot += 1) {
      const found = slots[slot & (slots.length - 1)] ?? 0;
      if (found === 0 || isIt(found - 1)) return slot & (slots.length - 1);
    }
  };
  const holds = (node: number, fields: readonly number[]): boolean => {
    const start = starts[node] ?? 0;
    if ((starts[node + 1] ?? length) - start !== fields.length) return false;
    for (let at = 0; at < fields.length; at += 1) if (nodes[start + at] !== fields[at]) return false;
    return true;
  };

  return {
    add(fields) {
      const hash = hashOf(fields);
      const slot = slotOf(hash, (node) => hashes[node] === hash && holds(node, fields));
      const found = slots[slot] ?? 0;
      if (found > 0) return found - 1;
      if (length + fields.length >= nodes.length) nodes = grown(nodes, (length + fields.length) * 2);
      nodes.set(fields, length);
      slots[slot] = starts.push(length);
      hashes.push(hash);
      length += fields.length;
      if (starts.length * 2 > slots.length) {
        slots = new Int32Array(slots.length * 4);
        hashes.forEach((each, node) => {
          slots[slotOf(each, () => false)] = node + 1;
        });
      }
      return starts.length - 1;
    },
    close(last) {
      const closed = new Int32Array(length + last.length);
      closed.set(nodes.subarray(0, length));
      closed.set(last, length);
      return closed;
    },
  };
}

function hashOf(fields: readonly number[]): number {
  let hash = 17;
  for (const field of fields) hash = Math.imul(hash ^ field, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> 1;
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
}

/** The values that were packed. The caller knows their type, as with `JSON.parse`. */
export function unpack({ tables, nodes }: Packed): readonly unknown[] {
  const { strings, shapes, others } = JSON.parse(tables) as Tables;
  const made: unknown[] = [];
  let last: readonly unknown[] = [];
  const resolve = (reference: number): unknown => {
    const index = reference >> 2;
    switch (reference & 3) {
      case NODE:
        return made[index];
      case STRING:
        return strings[index];
      case INTEGER:
        return index;
      default:
        return others[index];
    }
  };
  for (let at = 0; at < nodes.length; ) {
    const shape = nodes[at] ?? 0;
    at += 1;
    if (shape === ARRAY) {
      // One that grows as it is filled takes several times the memory.
      const items: unknown[] = new Array(nodes[at] ?? 0);
      at += 1;
      for (let index = 0; index < items.length; index += 1, at += 1) items[index] = resolve(nodes[at] ?? 0);
      made.push(items);
      last = items;
    } else {
      const object: Record<string, unknown> = {};
      for (const key of shapes[shape] ?? []) {
        object[key] = resolve(nodes[at] ?? 0);
        at += 1;
      }
      made.push(object);
    }
  }
  return last;
}
