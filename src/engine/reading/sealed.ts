import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

const CHECKSUM_BYTES = 20;

/** Plain data as the bytes of a cache. */
export function sealed(value: unknown): Uint8Array {
  const body = serialize(value);
  return Buffer.concat([checksum(body), body]);
}

/** The value; the caller knows its type. @throws DamagedCache */
export function unsealed(bytes: Uint8Array): unknown {
  const body = bytes.subarray(CHECKSUM_BYTES);
  if (!checksum(body).equals(bytes.subarray(0, CHECKSUM_BYTES))) throw new DamagedCache('the checksum is another');
  return deserialize(body);
}

/** The bytes were not written by unpin, or not as they are. */
export class DamagedCache extends Error {
  override readonly name = 'DamagedCache';
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha1').update(body).digest();
}
