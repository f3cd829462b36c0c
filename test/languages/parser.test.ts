import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCompiler, type TS, ts } from '../../src/languages/typescript/compiler.js';
import { ROOT } from '../example/copy.js';

const whole: typeof TS = createRequire(import.meta.url)('@ts-morph/common/dist/typescript.js');
loadCompiler();

/** Each node with what is asked of it, and the mistakes of the file. */
function told(parser: typeof TS, path: string, text: string): unknown {
  const options = { languageVersion: parser.ScriptTarget.Latest, jsDocParsingMode: parser.JSDocParsingMode.ParseNone };
  const file = parser.createSourceFile(path, text, options, true);
  const nodes: unknown[] = [];
  const visit = (node: TS.Node): void => {
    nodes.push([
      parser.SyntaxKind[node.kind],
      node.getFullStart(),
      node.getStart(file),
      node.getEnd(),
      node.getText(file).length,
      node.flags,
    ]);
    parser.forEachChild(node, visit);
  };
  visit(file);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly TS.DiagnosticWithLocation[] };
  return { nodes, mistakes: parseDiagnostics.map(({ start, length, messageText }) => ({ start, length, messageText })) };
}

const FOLDER = join(ROOT, 'src/languages/typescript');
const SOURCES = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);

const CASES: readonly (readonly [path: string, text: string])[] = [
  ...SOURCES,
  ...SOURCES.map(([name, text]): readonly [string, string] => [
    `broken-${name}`,
    `${text.slice(0, text.length / 2)} } <a b={ ${text.slice(text.length / 3)}`,
  ]),
  ['page.tsx', `const a = <A.B x="1" {...p}>text {\`t\${1}\`}<></></A.B>;`],
  ['old.js', '#!/usr/bin/env node\nvar r = /[/]\\/(?<n>a)/giu, o = { __proto__: null, get a() {} }; label: for (;;) break label'],
  ['old.cts', 'import fs = require("fs"); export = fs; namespace A.B { declare const x: unique symbol }'],
  [
    'new.mts',
    '@d class A<const T> { accessor #x = 1n; static {} } await using y = <T,>(x: T) => x satisfies T; import j from "j" with { type: "json" }',
  ],
  [
    'types.d.ts',
    `export type A<T> = T extends \`\${infer U extends number}-x\` ? { readonly [K in keyof T as \`a\${K & string}\`]-?: T[K] } : never`,
  ],
];

describe('the parser that the build cuts out of TypeScript tells what TypeScript tells', () => {
  it.each(CASES)('%s', (path, text) => {
    expect(told(ts, path, text)).toEqual(told(whole, path, text));
  });
});
