import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readLedger, spellLedger } from '../../scripts/catalog-sync/ledger.js';
import type { Registry } from '../../scripts/catalog-sync/registry.js';
import { type SyncResult, sync } from '../../scripts/catalog-sync/sync.js';
import type { Upstream } from '../../scripts/catalog-sync/upstreams.js';
import type { ModelRow } from '../../src/catalog/model-row.js';

/** A package by hand: version, and text by file. */
export interface SmallPackage {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
  /** What the registry says is newest; the version itself unless the fetch is to be stale. */
  readonly latest?: string;
}

/** A ledger and packages in a temporary folder of their own. */
export interface Bench {
  sync(today: string, packages: Readonly<Record<string, SmallPackage>>, upstreams: readonly Upstream[]): SyncResult;
  row(surface: string, id: string): ModelRow | undefined;
  rows(): readonly ModelRow[];
  /** Text of every file of the ledger. */
  bytes(): ReadonlyMap<string, string>;
  remove(): void;
}

export function openBench(rows: readonly ModelRow[], asOf: string): Bench {
  const top = mkdtempSync(join(tmpdir(), 'unpin-sync-'));
  const data = join(top, 'data');
  mkdirSync(data);
  for (const [name, text] of spellLedger({ asOf, rows, reads: [] })) writeFileSync(join(data, name), text);
  return {
    sync(today, packages, upstreams) {
      const registry: Registry = {
        latest: (name) => packages[name]?.latest ?? packages[name]?.version ?? '',
        fetch(name) {
          const { version, files } = packages[name] ?? { version: '', files: {} };
          const folder = join(top, name.replace('/', '-'));
          rmSync(folder, { recursive: true, force: true });
          for (const [file, text] of Object.entries({ ...files, 'package.json': JSON.stringify({ name, version }) })) {
            mkdirSync(dirname(join(folder, file)), { recursive: true });
            writeFileSync(join(folder, file), text);
          }
          return folder;
        },
      };
      return sync(upstreams, registry, data, today);
    },
    row: (surface, id) => readLedger(data).rows.find((row) => row.surface === surface && row.id === id),
    rows: () => readLedger(data).rows,
    bytes: () => new Map(Array.from(spellLedger(readLedger(data)).keys(), (name) => [name, readFileSync(join(data, name), 'utf8')])),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}
