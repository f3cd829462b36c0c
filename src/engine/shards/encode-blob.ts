import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { createPacker } from '../../core/pack.js';
import type { Blob } from './blob.js';

/** Raised with every change of what stands in a blob. */
export const FORMAT = 1;

/** One line of JSON that says what it is, the tables of the facts as JSON, then their nodes, four bytes each, the lowest first. */
export function encodeBlob({ scans, files, skips, notices, ...head }: Blob): Uint8Array {
  const packer = createPacker();
  packer.push({ files, skips, notices });
  for (const scan of scans) packer.push(scan);
  const { tables, nodes } = packer.close();
  const text = new TextEncoder().encode(tables);
  const body = Buffer.concat([text, littleEndian(new Uint8Array(nodes.buffer, nodes.byteOffset, nodes.byteLength))]);
  const first = { unpin: 'facts', format: FORMAT, ...head, tables: text.length, hash: hashOf(body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(first)}\n`), body]);
}

export function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

/** Nodes as every machine reads them. */
export function littleEndian(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  return endianness() === 'LE' ? copy : copy.swap32();
}
