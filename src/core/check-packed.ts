import { ARRAY, EMPTY, INTEGER, NODE, type Packed, STRING } from './pack.js';

/** Nothing that unpin packs is nested deeper, or is longer once what is shared stands everywhere it is used. */
const DEEPEST = 1000;
const LARGEST = 50_000_000;

/** Whether it can be unpacked and walked through whoever made it, within memory in proportion to it. */
export function isSound({ tables, nodes }: Packed): boolean {
  const parsed = parse(tables);
  if (parsed === null) return false;
  const { strings, shapes, others } = parsed;
  const depths: number[] = [];
  const sizes: number[] = [];
  let last = -1;
  for (let at = 0; at < nodes.length; ) {
    const shape = nodes[at] ?? 0;
    const length = shape === ARRAY ? nodes[at + 1] : shapes[shape]?.length;
    const start = at + (shape === ARRAY ? 2 : 1);
    if (length === undefined || length < 0 || start + length > nodes.length) return false;
    let depth = 1;
    let size = 1;
    for (at = start; at < start + length; at += 1) {
      const reference = nodes[at] ?? 0;
      const index = reference >> 2;
      const kind = reference & 3;
      size += 1;
      if (kind === NODE) {
        if (index < 0 || index >= depths.length) return false;
        depth = Math.max(depth, (depths[index] ?? 0) + 1);
        size += sizes[index] ?? 0;
      } else if (kind !== INTEGER) {
        if (index < 0 || index >= (kind === STRING ? strings : others).length) return false;
      }
    }
    if (depth > DEEPEST || size > LARGEST) return false;
    depths.push(depth);
    sizes.push(size);
    last = shape;
  }
  return last === ARRAY;
}

interface Tables {
  readonly strings: readonly unknown[];
  readonly shapes: readonly (readonly string[])[];
  readonly others: readonly unknown[];
}

function parse(text: string): Tables | null {
  let tables: Partial<Tables> | null;
  try {
    tables = JSON.parse(text) as Partial<Tables> | null;
  } catch {
    return null;
  }
  const { strings, shapes, others } = tables ?? {};
  if (!Array.isArray(strings) || !Array.isArray(shapes) || !Array.isArray(others)) return null;
  const isKey = (key: unknown): boolean => typeof key === 'string' && key !== '__proto__';
  const isShape = (shape: unknown): boolean => Array.isArray(shape) && shape.every(isKey);
  const isOther = (other: unknown): boolean => typeof other !== 'object' || other === null;
  if (!strings.every((each) => typeof each === 'string') || !others.every(isOther) || !shapes.every(isShape)) return null;
  return shapes.length > EMPTY ? { strings, shapes, others } : null;
}
