// C0 and C1 controls, and the characters that reorder or hide text in a terminal (bidirectional marks, zero widths, line separators).
const UNPRINTABLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;

/** Text that a terminal shows as it is: what could move, hide or colour other output is spelt as `\u{…}`. Tabs go too. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
