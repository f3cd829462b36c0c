import type { Catalog } from '../../src/catalog/catalog.js';
import { createCatalog } from '../../src/catalog/create-catalog.js';
import type { ModelRow } from '../../src/catalog/model-row.js';
import { PUBLISHER_SURFACES } from '../../src/catalog/publisher-index.js';
import { insteadOf } from '../../src/catalog/retirements.js';
import type { Reading } from './fact.js';
import { keyOf, type Ledger } from './ledger.js';

/** What a maintainer reads before the new data is committed. The same ledgers, readings and day give the same bytes. */
export function reportChanges(before: Ledger, after: Ledger, readings: readonly Reading[], today: string): string {
  const old = new Map(before.rows.map((row) => [keyOf(row), row]));
  const was = createCatalog(before.rows, before.asOf);
  const is = createCatalog(after.rows, after.asOf);
  const rows = [...after.rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const changed = rows.flatMap((row) => {
    const known = old.get(keyOf(row));
    return known ? [{ row, known }] : [];
  });
  const statusThen = ({ surface, id }: ModelRow): string => {
    const known = old.get(keyOf({ surface, id }));
    return known ? was.status(known, before.asOf) : 'unknown';
  };
  const turned = (status: string): readonly ModelRow[] =>
    rows.filter(
      (row) => is.status(row, today) === status && (statusThen(row) !== status || old.get(keyOf(row))?.retiresOn !== row.retiresOn),
    );
  const ends = rows.flatMap((row) => deadEnd(row, is, today));
  const endsBefore = new Set(before.rows.flatMap((row) => deadEnd(row, was, before.asOf).map(({ key }) => key)));

  return [
    `# Catalog of ${today}`,
    '',
    `${rows.length} names, ${rows.length - before.rows.length} more than on ${before.asOf}.`,
    '',
    ...section('New', rows.filter((row) => !old.has(keyOf(row))).map(newLine)),
    ...section(
      'Dying',
      turned('deprecated').map((row) => lifeLine(row, is, today)),
    ),
    ...section(
      'Died',
      turned('retired').map((row) => lifeLine(row, is, today)),
    ),
    ...section(
      'Moved aliases',
      changed.flatMap(({ row, known }) => movedLine(row, known)),
    ),
    ...section(
      'Observed gone',
      changed.flatMap(({ row, known }) => goneLines(row, known)),
    ),
    ...section(
      'New conflicts',
      rows.flatMap((row) => conflictLines(row, (old.get(keyOf(row))?.conflicts ?? []).length)),
    ),
    ...section(
      'Recommendations that end in a dead model',
      ends.flatMap(({ words, isDead }) => (isDead ? [words] : [])),
    ),
    ...section(
      'New recommendations of another line, or of an older version',
      ends.flatMap(({ words, isDead, key }) => (isDead || endsBefore.has(key) ? [] : [words])),
    ),
    ...section(
      'Names that no grammar reads',
      readings.flatMap(({ unreadable }) => unreadable.map(({ surface, text, source }) => `\`${text}\` on ${surface}: ${source}`)),
    ),
    '## Read',
    '',
    '| package | version | names | before |',
    '|---|---|---|---|',
    ...readings.map((reading) => readLine(reading, before)),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title} (${lines.length})`, '', ...lines.map((line) => `- ${line}`), ''];
}

function newLine({ id, surface, publisher, family, line, version, kind, sources }: ModelRow): string {
  return `\`${id}\` on ${surface}: ${kind} of ${publisher}, ${[family, line, version].map((part) => part ?? '-').join(' ')}; ${sources[0]}`;
}

function lifeLine(row: ModelRow, catalog: Catalog, today: string): string {
  const { retiresOn, source } = catalog.lifecycle(row, today);
  const to = insteadOf(row, catalog, today);
  return `\`${row.id}\` on ${row.surface}: ${retiresOn ? `exact date ${retiresOn}` : 'no date'}; ${to}; ${source}`;
}

function movedLine(row: ModelRow, known: ModelRow): readonly string[] {
  const name = `\`${row.id}\` on ${row.surface}`;
  if (row.kind !== known.kind) return [`${name}: was ${known.kind}, is ${row.kind}${row.resolvesTo ? ` of \`${row.resolvesTo}\`` : ''}`];
  if (row.resolvesTo === known.resolvesTo) return [];
  return [
    `${name}: from ${known.resolvesTo ? `\`${known.resolvesTo}\`` : 'nothing'} to ${row.resolvesTo ? `\`${row.resolvesTo}\`` : 'nothing'}`,
  ];
}

function goneLines(row: ModelRow, known: ModelRow): readonly string[] {
  return (row.lastSeen ?? [])
    .filter(({ source }) => !(known.lastSeen ?? []).some((sighting) => sighting.source === source))
    .map(({ source, on, goneIn }) => `\`${row.id}\` on ${row.surface}: last seen on ${on} in ${source}, gone in ${goneIn}`);
}

function conflictLines(row: ModelRow, known: number): readonly string[] {
  return (row.conflicts ?? [])
    .slice(known)
    .map(({ field, value, source }) => `\`${row.id}\` on ${row.surface}: ${field} is ${row[field] ?? 'unknown'}; ${source} says ${value}`);
}

interface DeadEnd {
  readonly key: string;
  /** False where the last hop is in service, and only no rewrite may go there. */
  readonly isDead: boolean;
  readonly words: string;
}

function deadEnd(row: ModelRow, catalog: Catalog, today: string): readonly DeadEnd[] {
  const status = catalog.status(row, today);
  const isDying = status === 'deprecated' || status === 'retired';
  if (!isDying || row.replacement === undefined || PUBLISHER_SURFACES[row.publisher] !== row.surface) return [];
  const found = catalog.successor(row, today);
  if (found.kind === 'found') return [];
  const isDead = found.reason !== 'leaves-line' && found.reason !== 'lower-version';
  const words = `\`${row.id}\` on ${row.surface}: ${insteadOf(row, catalog, today)}`;
  return [{ key: `${keyOf(row)} ${found.hops.join(' ')}`, isDead, words }];
}

function readLine({ package: name, version, counts }: Reading, before: Ledger): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const last = before.reads.filter((read) => read.package === name).at(-1);
  const old = last ? `${last.version}: ${Object.values(last.counts).reduce((sum, count) => sum + count, 0)}` : '-';
  return `| ${name} | ${version} | ${total} | ${old} |`;
}
