import type { Retirement } from '../../catalog/retirements.js';

/** Where a scan found a name: `path:line`, the first first. */
export type Uses = ReadonlyMap<Retirement, readonly string[]>;

const LONGEST = 75;
const SHOWN_USES = 5;

/**
 * An iCalendar file (RFC 5545) with a whole-day event for each exact date; promises have no day and are left out. An event keeps its UID when its
 * date moves, so that importing a newer file moves it. `asOf` is the ISO day of the data, `version` that of unpin.
 */
export function renderCalendar(retirements: readonly Retirement[], uses: Uses, asOf: string, version: string): string {
  const events = retirements.flatMap((retirement) =>
    retirement.dating === 'exact' && retirement.on !== null ? eventOf(retirement, retirement.on, uses.get(retirement) ?? [], asOf) : [],
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//unpin//models ${version}//EN`,
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf({ row, instead }: Retirement, on: string, uses: readonly string[], asOf: string): readonly string[] {
  const places =
    uses.length === 0
      ? []
      : [`Found at ${uses.slice(0, SHOWN_USES).join(', ')}${uses.length > SHOWN_USES ? ` and ${uses.length - SHOWN_USES} more` : ''}.`];
  const source = row.factSources?.retiresOn ?? row.lifecycleSource;
  const description = [
    `${row.id} is retired on ${row.surface} on ${on}: ${instead ?? 'no replacement is named'}.`,
    ...places,
    `Source: ${source}; data of ${asOf}.`,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`retirement-${row.surface}-${row.id}`)}@unpin`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(on))}`,
    `SUMMARY:${escapeText(`${row.id} retires (${row.surface})`)}`,
    `DESCRIPTION:${escapeText(description.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Lines are folded at 75 octets, never inside a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > LONGEST) {
      parts.push(part);
      part = '';
      // The blank that marks a continuation counts.
      octets = 1;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join('\r\n ');
}
