// Controls, the characters that reorder or hide text (bidirectional marks, zero widths, fillers, tags, variation selectors), line separators,
// halves of a pair, and the two units that XML does not know.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/gu;
const UNPRINTABLE_IN_LINES = new RegExp(`(?!\\n)${UNPRINTABLE.source}`, 'gu');
// What a CI log takes for a command: `::` at the beginning of a line, `##[` and `##vso[` anywhere.
const COMMAND = /^(\s*):(?=:)|#(?=#[a-z]*\[)/g;

/** Text that a terminal or a CI log shows as it is: what could move, hide or colour other output, or command the CI, is spelt as `\u{…}`. Tabs go too. */
export function printable(text: string): string {
  const shown = text.replace(UNPRINTABLE, spell);
  return shown.replace(COMMAND, (found) => found.slice(0, -1) + spell(found.slice(-1)));
}

function spell(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** JSON of two spaces and a final newline, in which the same characters are `\uXXXX`: the value is unchanged, a terminal that shows it is safe. */
export function printableJson(value: unknown): string {
  return `${escapeUnits(JSON.stringify(value, null, 2))}\n`;
}

/** The same on one line, without a newline. */
export function printableLine(value: unknown): string {
  return escapeUnits(JSON.stringify(value));
}

function escapeUnits(json: string): string {
  const unitEscapes = (character: string): string =>
    Array.from({ length: character.length }, (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`).join('');
  // Outside of strings JSON has no `#`, and no line of it begins with a colon. Its own line ends stay.
  return json.replace(UNPRINTABLE_IN_LINES, unitEscapes).replace(/#(?=#[a-z]*\[)/g, '\\u0023');
}
