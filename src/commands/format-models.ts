import type { Catalog } from '../catalog/catalog.js';
import type { ModelRow } from '../catalog/model-row.js';
import { printableJson } from '../core/printable.js';
import { count } from '../reporters/text/count.js';
import { wrap } from '../reporters/text/width.js';

const WIDTH = 80;
const DAY_MS = 86_400_000;

/** The rows that hold every word, with what is known of their life. */
export function formatModels(catalog: Catalog, words: readonly string[], today: string, format: string): string {
  const rows = catalog.rows.filter((row) => holds(row, words, catalog, today));
  const ageDays = Math.round((Date.parse(today) - Date.parse(catalog.asOf)) / DAY_MS);
  if (format === 'json') {
    const models = rows.map((row) => ({ ...row, status: catalog.status(row, today) }));
    return printableJson({ catalog: catalog.version, asOf: catalog.asOf, ageDays, models });
  }
  const age = ageDays < 0 ? `${count(-ageDays, 'day')} after that day` : `${count(ageDays, 'day')} old`;
  return [
    ...rows.flatMap((row) => linesOf(row, catalog, today)),
    `${count(rows.length, 'name')}; data of ${catalog.asOf}, ${age}.`,
    '',
  ].join('\n');
}

function holds(row: ModelRow, words: readonly string[], catalog: Catalog, today: string): boolean {
  const { id, surface, publisher, line, kind } = row;
  const text = [id, surface, publisher, line ?? '', kind, catalog.status(row, today)].join(' ').toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}

function linesOf(row: ModelRow, catalog: Catalog, today: string): readonly string[] {
  const { status, deprecatedOn, retiresOn, retiresNotBefore, source } = catalog.lifecycle(row, today);
  const life = [
    `${row.surface}, ${row.kind}, ${status}`,
    deprecatedOn && `deprecated ${deprecatedOn}`,
    retiresOn && `${retiresOn <= today ? 'retired' : 'retires'} ${retiresOn}`,
    retiresNotBefore && `retires not before ${retiresNotBefore}`,
    row.resolvesTo && `means ${row.resolvesTo}`,
    row.replacement && `replaced by ${row.replacement}`,
  ];
  const told = source ?? row.sources[0];
  return [row.id, ...indent(life.filter(Boolean).join('; ')), ...(told ? indent(`source: ${told}`) : [])];
}

function indent(text: string): readonly string[] {
  return wrap(text, WIDTH - 4).map((line) => `    ${line}`);
}
