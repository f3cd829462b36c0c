// C0 and C1 controls, and the characters that reorder or hide text in a terminal (bidirectional marks, zero widths, line separators).
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;

/** Text that a terminal shows as it is: what could move, hide or colour other output is spelt as `\u{…}`. Tabs go too. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
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
  return json.replace(UNPRINTABLE, (character) => (character === '\n' ? '\n' : unitEscapes(character)));
}
