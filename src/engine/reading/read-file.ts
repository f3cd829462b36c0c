import { createHash } from 'node:crypto';
import type { Stamp } from '../../core/disk.js';
import type { FileFacts, Skip } from '../../core/place.js';
import { readSuppressions } from '../../core/read-suppressions.js';
import type { Suppressions } from '../../core/suppression.js';
import type { Range } from '../../core/text.js';
import { contextOf } from '../../places/context.js';
import { analyse } from '../analyse.js';
import type { RunContext } from '../context.js';
import type { Prefilter } from '../prefilter.js';

/** Sources that people write are far smaller; a parse of more would cost seconds and hundreds of megabytes. */
const MAX_PARSED_BYTES = 2_000_000;

/** What one file gives to a run; plain data, which threads, caches and shards hand on. */
export type FileScan =
  /** No stem in it; deleted since it was listed; its facts are known already. */
  | { readonly kind: 'clean' | 'gone' | 'known' }
  | { readonly kind: 'skipped'; readonly skip: Skip; readonly isHit: boolean }
  /** `hash` is the name that git gives to the bytes. */
  | { readonly kind: 'analysed'; readonly facts: FileFacts; readonly suppressions: Suppressions; readonly hash: string };

export interface FileRead {
  readonly scan: FileScan;
  /** Null where it could not be read, or is no file of a disk. */
  readonly stamp: Stamp | null;
}

/** Reads one file, and judges nothing. `known` is the name of the bytes of which the facts are known already. */
export function readFile(path: string, prefilter: Prefilter, context: RunContext, known: string | null = null): FileRead {
  const { disk } = context;
  const read = disk.glance ? disk.glance(path) : disk.read(path);
  if (read.kind === 'failed') {
    if (read.cause === 'missing') return { scan: { kind: 'gone' }, stamp: null };
    return { scan: skipped(path, read.cause, read.message, false), stamp: null };
  }
  return { scan: scanBytes(path, read.bytes, prefilter, context, known), stamp: read.stamp ?? null };
}

function scanBytes(path: string, bytes: Uint8Array, prefilter: Prefilter, context: RunContext, known: string | null): FileScan {
  const found = prefilter.search(bytes);
  switch (found.kind) {
    case 'none':
      return { kind: 'clean' };
    case 'undecodable':
      return skipped(path, 'encoding', 'not UTF-8; save it as UTF-8 to have it judged', true);
    case 'hit':
      return scanText(path, found, { size: bytes.length, hash: hashOf(bytes) }, context, known);
  }
}

function scanText(
  path: string,
  { text, hits }: { readonly text: string; readonly hits: readonly Range[] },
  { size, hash }: { readonly size: number; readonly hash: string },
  context: RunContext,
  known: string | null,
): FileScan {
  if (hash === known) return { kind: 'known' };
  if (size > MAX_PARSED_BYTES && !contextOf(context.base + path, text, [], context.configuration.migrations.dir).decidesAlone)
    return skipped(path, 'too-large', tooLarge(size), true);
  return { kind: 'analysed', facts: analyseNamed(path, text, hits, context), suppressions: readSuppressions(path, text), hash };
}

function skipped(path: string, cause: string, message: string, isHit: boolean): FileScan {
  return { kind: 'skipped', skip: { path, cause, message }, isHit };
}

/** A fault of ours must say in which file it showed. */
function analyseNamed(path: string, text: string, hits: readonly Range[], context: RunContext): FileFacts {
  try {
    return analyse(path, text, hits, context);
  } catch (error) {
    throw new Error(`while reading ${path}`, { cause: error });
  }
}

function tooLarge(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB, over the limit of ${MAX_PARSED_BYTES / 1_000_000} MB; it holds what may be a model name`;
}

/** As git names a blob, so that a commit of the same bytes changes nothing. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
