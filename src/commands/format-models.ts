import { ageInDays } from '../catalog/age.js';
import type { Catalog } from '../catalog/catalog.js';
import { dayOfSource } from '../catalog/catalog-read.js';
import type { ModelRow } from '../catalog/model-row.js';
import { datingOf, insteadOf } from '../catalog/retirements.js';
import { printableJson } from '../core/printable.js';
import { count } from '../reporters/text/count.js';
import { wrapBehind } from '../reporters/text/width.js';

const WIDTH = 80;

/** The rows with what is known of their life. `which` says how they were chosen, beside the query. */
export function formatModels(rows: readonly ModelRow[], catalog: Catalog, today: string, format: string, which: string | null): string {
  const ageDays = ageInDays(catalog, today);
  if (format === 'json') {
    const models = rows.map((row) => ({ ...row, status: catalog.status(row, today), dating: datingOf(row) }));
    return printableJson({ catalog: catalog.version, asOf: catalog.asOf, ageDays, models });
  }
  const age = ageDays < 0 ? `${count(-ageDays, 'day')} after that day` : `${count(ageDays, 'day')} old`;
  const closing = `${count(rows.length, 'name')}${which === null ? '' : ` whose state rests on a source ${which}`}; data of ${catalog.asOf}, ${age}.`;
  return [...rows.flatMap((row) => linesOf(row, catalog, today)), closing, ''].join('\n');
}

/** True where every word stands in what the row is called and in the state that it is in. */
export function holds(row: ModelRow, words: readonly string[], catalog: Catalog, today: string): boolean {
  const { id, surface, publisher, line, kind } = row;
  const text = [id, surface, publisher, line ?? '', kind, catalog.status(row, today)].join(' ').toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}

function linesOf(row: ModelRow, catalog: Catalog, today: string): readonly string[] {
  const { status, deprecatedOn, retiresOn, retiresNotBefore, source } = catalog.lifecycle(row, today);
  const isDying = status === 'deprecated' || status === 'retired';
  const life = [
    `${row.surface}, ${row.kind}, ${status}`,
    deprecatedOn && `deprecated ${deprecatedOn}`,
    retiresOn && `${retiresOn <= today ? 'retired' : 'retires'} ${retiresOn}`,
    retiresNotBefore && `retires not before ${retiresNotBefore}`,
    row.resolvesTo && `means ${row.resolvesTo}`,
    isDying && row.replacement !== undefined && insteadOf(row, catalog, today),
  ];
  const told = source ?? row.sources[0];
  return [
    row.id,
    ...indented(life.filter(Boolean).join('; ')),
    ...(row.lastSeen ?? []).flatMap(({ source, on, goneIn }) => indented(`observed gone: in ${source} on ${on}, not in ${goneIn}`)),
    ...(row.conflicts ?? []).flatMap((conflict) => indented(`disagrees: ${conflict.field} ${conflict.value}, says ${conflict.source}`)),
    ...(told ? indented(`source: ${told}${readOn(told, catalog)}`) : []),
  ];
}

/** The day of the reading, where the source does not hold it itself. */
function readOn(source: string, { reads }: Catalog): string {
  const day = dayOfSource(source, reads);
  return day === null || source.includes(day) ? '' : `, read ${day}`;
}

function indented(text: string): readonly string[] {
  return wrapBehind('    ', text, WIDTH);
}
