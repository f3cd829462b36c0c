import fc from 'fast-check';
import { type Draft, draft, literal, type Piece, source } from './piece.js';

type Statement = (a: Draft, b: Draft, at: number) => readonly Piece[];

const foreign = (piece: Piece): Piece => (typeof piece === 'string' ? piece : { ...piece, isForeign: true });
/** Where a third party reads what is written. */
const abroad = (pieces: readonly Piece[]): readonly Piece[] => pieces.map(foreign);

/** Where a rewrite may happen: the application's own resolver, and the API of the publisher. */
const SINKS: readonly Statement[] = [
  (a) => source`resolveModel(${literal(a)});`,
  (a, b) => source`resolveModel(flag ? ${literal(a)} : ${literal(b)});`,
  (a, _, at) => source`const own${String(at)} = ${literal(a)};
resolveModel(own${String(at)});`,
  (a) => source`use({ 'defaultModel': ${literal(a)}, other: 1_000n });`,
  (a, b) => source`use({ defaultModel: ${literal(a)}, nested: { defaultModel: ${literal(b)} } }, /[/\]]+(?:a|b)/giu);`,
  (a) => source`await client.messages.create({ model: ${literal(a)}, max_tokens: 0x1f, messages: [], });`,
  (a) => source`void client?.messages.stream({ max_tokens: .5e3, ...rest, model: (${literal(a)}) });`,
  (a, b) =>
    source`class Agent extends Base { #model = ${literal(b)}; static { resolveModel(${literal(a)}); } get x() { return this.#model } }`,
  (a, b) => source`tag${'`'}one ${'${'}resolveModel(${literal(a)})} two ${b.name} \u{1F600}${'`'};`,
];

/** Where none may: tables, comparisons, comments, prose, third parties. */
const OTHERS: readonly Statement[] = [
  (a, b) => source`switch (name) { case ${literal(a)}: case ${literal(b)}: break; default: }`,
  (a, b) => source`if (name === ${literal(a)} || [${literal(b)}, , 'x'].includes(name)) { debugger }`,
  (a, b, at) => source`const prices${String(at)} = { [${literal(a)}]: { input: 3, output: 1.5e1 }, "${b.name}": null };`,
  (a) => source`// ${a.name} é \u2028 not a line end`,
  (a, b) => source`/** @default ${a.name}
 * ${b.name} */ function documented(a = ${literal(a)}, ...rest) { label: for (;;) { break label } }`,
  (a) => source`console.log('use ' + ${literal(a)} + "\uD83D \x41 \
 continued", ${'`'}prose about ${a.name}, ${'${'}name${'}'} and\n${'`'});`,
  (a) => source`bedrock.messages.create({ model: ${abroad(literal(a))}, max_tokens: 1, messages: [] });`,
  (a) => source`gateway.chat.completions.create({ model: ${abroad(literal(a))}, messages: [] });`,
  (a, b, at) => source`export const settings${String(at)} = { version: 8.5, fallback: ${literal(a)}, list: [${literal(b)}] };`,
  (a) => source`@Model(${literal(a)}) class Decorated { @prop({ default: ${literal(a)} }) field = !0; async *m() { yield* /re/; } }`,
  (a) => source`// unpin-ignore-next-line pinned-model, deprecated-model, retired-model, codename -- measured with it
resolveModel(${literal(a)});`,
];

/** In types a template is another thing than a string. */
const unTemplated = (draft: Draft): Draft => ({ ...draft, quote: draft.quote === '`' ? "'" : draft.quote });

const TYPED: readonly Statement[] = [
  (a, b, at) => source`type Id${String(at)}<T extends string = ${literal(a)}> = T | ${literal(b)} | ${'`'}x-${'${'}T${'}'}${'`'};`,
  (a, _, at) => source`enum Tier${String(at)} { One = ${literal(a)}, 'two' = 2 }`,
  (a, _, at) =>
    source`const typed${String(at)}: Record<string, string> = { a: ${literal(a)} } as const satisfies object; resolveModel(typed${String(at)}.a!);`,
  (a, _, at) =>
    source`abstract class C${String(at)}<in out T> { declare x: T; constructor(private readonly model: string = ${literal(a)}) { super(); } }`,
];

const ELEMENTS: readonly Statement[] = [
  (a, b) =>
    source`const view = <Chat defaultModel="${a.name}" {...rest} b='${b.name}'>{/* ${a.name} */} text ${b.name} &amp; &#99;<></></Chat>;`,
  (a) => source`render(<Chat.Box defaultModel={${literal(a)}} on={() => resolveModel(${literal(a)})} />);`,
];

const HEAD = `import Anthropic from '@anthropic-ai/sdk';
import { AnthropicBedrock } from '@anthropic-ai/bedrock-sdk';
import OpenAI from 'openai';
import { resolveModel } from './resolver.js';
const client = new Anthropic();
const bedrock = new AnthropicBedrock();
const gateway = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
`;

const PATHS = ['src/chat', 'src/chat', 'src/chat', 'test/chat.test', 'src/generated/chat', 'scripts/seed'];
const EXTENSIONS = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs'];
const ENDS = ['\n', '\r\n', '\r'];

export interface Case {
  readonly path: string;
  readonly pieces: readonly Piece[];
}

/** A TypeScript or JavaScript file that parses. Line ends may be mixed; the lines inside of templates and comments get them too. */
export const script: fc.Arbitrary<Case> = fc.constantFrom(...EXTENSIONS).chain((extension) => {
  const typed = TYPED.map(
    (make): Statement =>
      (a, b, at) =>
        make(unTemplated(a), unTemplated(b), at),
  );
  const others = [...OTHERS, ...(/ts/.test(extension) ? typed : []), ...(extension.endsWith('x') ? ELEMENTS : [])];
  const statement = fc.tuple(fc.oneof(fc.constantFrom(...SINKS), fc.constantFrom(...others)), draft, draft);
  return fc
    .record({
      path: fc.constantFrom(...PATHS),
      start: fc.constantFrom('', '', '\ufeff', '#!/usr/bin/env node\n'),
      statements: fc.array(statement, { minLength: 1, maxLength: 6 }),
      ends: fc.array(fc.constantFrom(...ENDS), { minLength: 1, maxLength: 4 }),
    })
    .map(({ path, start, statements, ends }) => {
      const body = statements.flatMap(([make, a, b], at) => [...make(a, b, at), '\n']);
      let line = 0;
      const spelt = (text: string): string => text.replaceAll('\n', () => ends[line++ % ends.length] ?? '\n');
      return {
        path: path + extension,
        pieces: [start + HEAD, ...body].map((piece) => (typeof piece === 'string' ? spelt(piece) : piece)),
      };
    });
});
