import fc from 'fast-check';

/** A source under construction: text that must never change, and names that may. */
export type Piece = string | Name;

export interface Name {
  /** As a value. */
  readonly text: string;
  /** As it is spelt in the source. */
  readonly raw: string;
  /** No rewrite may touch it: it is a third party's own form, or stands where a third party reads it. */
  readonly isForeign: boolean;
}

const OWN = ['claude-sonnet-4-5-20250929', 'sonnet-4-5-20250929', 'claude-opus-4-1-20250805', 'claude-opus-4-6', 'fennec-latest'];
const FOREIGN = [
  'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
  'anthropic.claude-3-5-sonnet-20241022-v2:0',
  'claude-sonnet-4-5@20250929',
  'anthropic/claude-sonnet-4.5',
  'openrouter/anthropic/claude-opus-4.6',
  'bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
];
const OTHER = [
  'sonnet',
  'gpt-4o-2024-08-06',
  'gemini-2.5-flash',
  'claude-sonnet-9-20991231',
  'claude-3-opus-20240229',
  'größe 😀',
  'plain',
  '',
];
const MODIFIERS = ['', '', '', '[1m]', '[1M]'];

/** What stands for one character: itself, or as the language may also spell it. */
export type Escape = (character: string) => string;

const SCRIPT_ESCAPES: readonly Escape[] = [
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
];

/** A name, and how it would be escaped in a literal that can be. */
export interface Draft {
  readonly name: Name;
  readonly escaped: Name;
  readonly quote: string;
}

export const draft: fc.Arbitrary<Draft> = fc
  .record({
    text: fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...OWN), fc.constantFrom(...MODIFIERS)) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...FOREIGN), fc.constant('')) },
      { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...OTHER), fc.constant('')) },
    ),
    quote: fc.constantFrom("'", '"', '`'),
    spell: fc.constantFrom(null, null, null, null, null, ...SCRIPT_ESCAPES),
    at: fc.nat(40),
  })
  .map(({ text: [base, modifier], quote, spell, at }) => {
    const text = base + modifier;
    const name = { text, raw: text, isForeign: FOREIGN.includes(base) };
    return { quote, name, escaped: { ...name, raw: escapedAt(text, at, spell) } };
  });

/** ASCII alone: what one escape spells. */
export function escapedAt(text: string, at: number, spell: Escape | null): string {
  const place = text === '' ? 0 : at % text.length;
  const character = text.charAt(place);
  return spell === null || !/^[\x20-\x7e]$/.test(character) ? text : text.slice(0, place) + spell(character) + text.slice(place + 1);
}

/** The quoted name in script. */
export function literal({ quote, escaped }: Draft): readonly Piece[] {
  return [quote, escaped, quote];
}

/** Text with pieces in its holes. */
export function source(strings: TemplateStringsArray, ...holes: readonly (Piece | readonly Piece[])[]): readonly Piece[] {
  return strings.raw.flatMap((text, at) => {
    const hole = holes[at];
    return [text, ...(hole === undefined ? [] : Array.isArray(hole) ? hole : [hole as Piece])];
  });
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.raw)).join('');
}
