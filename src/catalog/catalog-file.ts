import { createHash } from 'node:crypto';
import { UsageError } from '../core/errors.js';
import { unlessTooDeep } from '../core/too-deep.js';
import type { CatalogRead } from './catalog-read.js';
import { areReads, faultOfRows, isDay } from './check-rows.js';
import type { ModelRow } from './model-row.js';

/** What a catalog is made of. As a file it is the export `unpin/catalog`, refreshed apart from releases. */
export interface CatalogData {
  /** ISO day on which the youngest fact was read. */
  readonly asOf: string;
  readonly reads: readonly CatalogRead[];
  readonly rows: readonly ModelRow[];
}

/** Raised when a reader of the old format would misread the new one. */
const FORMAT = 1;
const REFRESH = 'Fetch the file again, or leave out --catalog and UNPIN_CATALOG to use the catalog in the package.';

/** The text of the file: one row a line. `version` is that of `Catalog.version`. */
export function spellCatalogFile({ asOf, reads, rows }: CatalogData, version: string): string {
  const lines = (items: readonly object[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const head = [`"format": ${FORMAT}`, `"version": "${version}"`, `"asOf": "${asOf}"`, `"sha256": "${hashOf({ asOf, reads, rows })}"`];
  return `{\n${head.join(',\n')},\n"reads": ${lines(reads)},\n"rows": ${lines(rows)}\n}\n`;
}

/**
 * Reads such a file. `name` is how messages call it.
 * @throws UsageError where it is something else, of a newer format, or not what was written
 */
export function parseCatalogFile(text: string, name: string): CatalogData {
  const file = parse(text, name);
  if (typeof file.format !== 'number' || file.format > FORMAT) {
    if (typeof file.format !== 'number') throw new UsageError(`${name} is no catalog of unpin`, REFRESH);
    throw new UsageError(`${name} has format ${file.format}, and this unpin reads up to ${FORMAT}`, 'Update unpin.');
  }
  const { asOf, reads, rows, sha256 } = file;
  if (
    unlessTooDeep(
      () => hashOf({ asOf, reads, rows }) !== sha256,
      () => true,
    )
  )
    throw new UsageError(`${name} is damaged: its content does not match its sha256`, REFRESH);
  const fault = faultOfRows(rows);
  if (fault === null && isDay(asOf) && areReads(reads)) return { asOf, reads, rows: rows as CatalogData['rows'] };
  throw new UsageError(
    `${name} holds no catalog: ${fault ?? (isDay(asOf) ? 'reads' : 'asOf')} is missing or not what it should be`,
    REFRESH,
  );
}

type Given = { readonly [key in 'format' | 'asOf' | 'reads' | 'rows' | 'sha256']?: unknown };

function parse(text: string, name: string): Given {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError(`${name} is damaged: it is not JSON, or cut off`, REFRESH);
  }
  if (typeof value !== 'object' || value === null) throw new UsageError(`${name} is no catalog of unpin`, REFRESH);
  return value;
}

/** Over the values, so that line ends and indentation do not count. */
function hashOf({ asOf, reads, rows }: Given): string {
  return createHash('sha256')
    .update(JSON.stringify([asOf, reads, rows]))
    .digest('hex');
}
