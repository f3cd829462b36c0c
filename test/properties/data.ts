import fc from 'fast-check';
import { type Draft, draft, type Escape, escapedAt, type Piece, source } from './piece.js';
import type { Case } from './script.js';

const spell: Escape = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const name = fc
  .tuple(draft, fc.nat(40), fc.boolean())
  .map(([{ name }, at, isEscaped]) => ['"', { ...name, raw: escapedAt(name.text, at, isEscaped && at % 5 === 0 ? spell : null) }, '"']);

type Member = readonly [key: string, value: readonly Piece[]];

const scalar = fc
  .constantFrom('null', 'true', '-1.5e+3', '0', '"\\ud83d lone \\/ \\"\\\\"', '"größe 😀"', '[]', '{ }')
  .map((text) => [text]);

/** Keys that the configuration reads, and others. */
const member: fc.Arbitrary<Member> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constant('model'), name) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('fallback', 'id', 'description', 'ANTHROPIC_MODEL', '\\u006dodel'), name) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('version', 'list', 'x y'), scalar) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.constant('allowed'),
      fc.array(name, { maxLength: 3 }).map((all) => ['[', ...joined(all), ']']),
    ),
  },
);

const object = (depth: number): fc.Arbitrary<readonly Piece[]> =>
  fc
    .tuple(fc.array(member, { minLength: 1, maxLength: 4 }), depth === 0 ? fc.constant([]) : fc.array(agents(depth - 1), { maxLength: 1 }))
    .map(([members, nested]) => ['{\n', ...joined([...members.map(spelt), ...nested]), '\n}']);

const agents = (depth: number): fc.Arbitrary<readonly Piece[]> =>
  fc.tuple(fc.constantFrom('agents', 'env', 'other'), object(depth)).map(([key, value]) => source`"${key}": { "one": ${value} }`);

const spelt = ([key, value]: Member): readonly Piece[] => ['"', key, '" :\t', ...value];

function joined(all: readonly (readonly Piece[])[]): readonly Piece[] {
  return all.flatMap((pieces, at) => (at === 0 ? pieces : [', \n', ...pieces]));
}

/** A JSON file, with comments where the format takes them. */
export const data: fc.Arbitrary<Case> = fc
  .record({
    path: fc.constantFrom('settings/app.json', 'settings/app.json', 'settings/app.jsonc', '.claude/settings.json', 'data/rows.json'),
    mark: fc.constantFrom('', '', '\ufeff'),
    comment: fc.option(draft, { nil: null, freq: 3 }),
    body: object(2),
    end: fc.constantFrom('\n', '\r\n'),
    tail: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ path, mark, comment, body, end, tail }) => ({
    path,
    pieces: [mark, ...(comment && path.endsWith('c') ? commented(comment) : []), ...body, tail].map((piece) =>
      typeof piece === 'string' ? piece.replaceAll('\n', end) : piece,
    ),
  }));

const commented = ({ name }: Draft): readonly Piece[] => source`// ${name}
/* ${name} */ `;
