import { expect, it } from 'vitest';
import { makeIndex, register } from '../../src/migrations/register.js';

const registered = (text: string, ...names: string[]) => {
  const outcome = register('index.ts', text, names);
  return outcome.kind === 'registered' ? outcome.text : outcome.reason;
};

it('appends on the line or on a line of its own, as the list is written', () => {
  expect(registered("import { a } from './a.js';\nexport const all = [a];\n", 'b', 'c')).toBe(
    "import { a } from './a.js';\nimport { b } from './b.js';\nimport { c } from './c.js';\nexport const all = [a, b, c];\n",
  );
  expect(registered("import { a } from './a.js';\nexport const all = [\n\ta, // first\n] as const;\n", 'b', 'c')).toBe(
    "import { a } from './a.js';\nimport { b } from './b.js';\nimport { c } from './c.js';\nexport const all = [\n\ta,\n\tb,\n\tc, // first\n] as const;\n",
  );
  expect(registered('export default [];\n', 'b')).toBe("import { b } from './b.js';\n\nexport default [b];\n");
});

it('keeps quotes, line ends, BOM and comments', () => {
  expect(registered('\uFEFF// head\r\nimport { a } from "./a.js";\r\n\r\nexport const all: M[] = [\r\n  a\r\n];\r\n', 'b')).toBe(
    '\uFEFF// head\r\nimport { a } from "./a.js";\r\nimport { b } from "./b.js";\r\n\r\nexport const all: M[] = [\r\n  a,\r\n  b\r\n];\r\n',
  );
});

it('registers nothing twice', () => {
  const index = makeIndex(['a', 'b']);
  expect(registered(index, 'b', 'a')).toBe(index);
});

it.each(['export function run() {}', 'const all = [];', 'export const a = [1], b = [2];'])('refuses %s', (text) => {
  expect(registered(text, 'b')).toBe('no-list');
});
