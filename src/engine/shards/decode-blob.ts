import { z } from 'zod';
import { isSound } from '../../core/check-packed.js';
import { unpack } from '../../core/pack.js';
import type { Blob } from './blob.js';
import { FORMAT, hashOf, littleEndian } from './encode-blob.js';
import { shardScan, skip } from './file-scan-schema.js';

export type Decoded = { readonly kind: 'blob'; readonly blob: Blob } | { readonly kind: 'refused'; readonly why: string };

const MAX_HEAD = 10_000;
const hex = z.string().regex(/^[0-9a-f]+$/);
const head = z.strictObject({
  unpin: z.literal('facts'),
  format: z.literal(FORMAT),
  version: z.string(),
  catalog: z.string(),
  commit: hex.nullable(),
  base: z.string(),
  isFileOnly: z.boolean(),
  isWhole: z.boolean(),
  listing: hex,
  shard: z.strictObject({ index: z.int().min(1), of: z.int().min(1).max(999) }).refine(({ index, of }) => index <= of),
  seal: z.strictObject({ salt: hex, hash: hex }),
  tables: z.int().min(0),
  hash: hex,
});
const about = z.strictObject({ files: z.array(z.string()), skips: z.array(skip), notices: z.array(z.string()) });

/** Reads what may come from anywhere: nothing in it is believed before it was looked at. `version` is that of the unpin that reads. */
export function decodeBlob(bytes: Buffer, version: string): Decoded {
  const end = bytes.subarray(0, MAX_HEAD).indexOf('\n');
  const read = end < 0 ? null : jsonOf(bytes.toString('utf8', 0, end));
  if (!isObject(read) || read.unpin !== 'facts') return refused('is no blob of unpin');
  // Another version may have written another format: that is what must be told then.
  if (read.version !== version) return refused(`was written by unpin ${String(read.version).slice(0, 40)}, and this is ${version}`);
  const parsed = head.safeParse(read);
  if (!parsed.success) return refused(DAMAGED);
  const { unpin: _, format: _format, tables, hash, ...rest } = parsed.data;
  const body = bytes.subarray(end + 1);
  if (hashOf(body) !== hash || tables > body.length || (body.length - tables) % 4 !== 0) return refused(DAMAGED);
  const nodes = littleEndian(body.subarray(tables));
  const packed = {
    tables: body.toString('utf8', 0, tables),
    nodes: new Int32Array(nodes.buffer.slice(nodes.byteOffset, nodes.byteOffset + nodes.length)),
  };
  if (!isSound(packed)) return refused(DAMAGED);
  const [first, ...scans] = unpack(packed);
  const told = about.safeParse(first);
  if (!told.success || told.data.files.length !== scans.length) return refused(DAMAGED);
  const { files } = told.data;
  if (scans.some((scan, at) => !isScanOf(scan, files[at] ?? ''))) return refused(DAMAGED);
  return { kind: 'blob', blob: { ...rest, ...told.data, scans: scans as Blob['scans'] } };
}

const DAMAGED = 'is damaged: it does not hold what its head says';

function refused(why: string): Decoded {
  return { kind: 'refused', why };
}

/** Everything in it speaks of that file. The values stay as they were unpacked: a checked copy would share nothing any more. */
function isScanOf(given: unknown, path: string): boolean {
  const { data } = shardScan.safeParse(given);
  if (data?.kind === 'skipped') return data.skip.path === path;
  if (data?.kind !== 'analysed') return data !== undefined;
  const { facts, suppressions } = data;
  const spots = [...facts.references, ...suppressions.valid, ...suppressions.broken, ...(facts.skip ? [facts.skip] : [])];
  return facts.path === path && spots.every((spot) => spot.path === path);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
