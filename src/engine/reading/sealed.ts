import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

const LENGTH_BYTES = 8;
const CHECKSUM_BYTES = 20;

/** Plain data as the bytes of a cache, value after value: all of it at once would take memory of three times its size. */
export function* sealed(values: Iterable<unknown>): Iterable<Uint8Array> {
  const hash = createHash('sha1');
  for (const value of values) {
    const body = serialize(value);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeDoubleLE(body.length);
    hash.update(length).update(body);
    yield length;
    yield body;
  }
  yield hash.digest();
}

/** The values; the caller knows their types. @throws DamagedCache */
export function unsealed(bytes: Uint8Array): readonly unknown[] {
  const end = bytes.length - CHECKSUM_BYTES;
  const checksum = createHash('sha1')
    .update(bytes.subarray(0, Math.max(0, end)))
    .digest();
  if (end < 0 || !checksum.equals(bytes.subarray(end))) throw new DamagedCache('the checksum is another');
  const values: unknown[] = [];
  for (let at = 0; at < end; ) {
    const start = at + LENGTH_BYTES;
    const length = new DataView(bytes.buffer, bytes.byteOffset + at, LENGTH_BYTES).getFloat64(0, true);
    at = start + length;
    // Arrays of numbers may stay parts of the bytes they were read from: a copy of this value's alone lets go of all the others.
    values.push(deserialize(new Uint8Array(bytes.subarray(start, at))));
  }
  return values;
}

/** The bytes were not written by unpin, or not as they are. */
export class DamagedCache extends Error {
  override readonly name = 'DamagedCache';
}
