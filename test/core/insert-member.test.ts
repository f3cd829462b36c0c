import fc from 'fast-check';
import { parse, parseTree } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { applyEdits } from '../../src/core/edit.js';
import { insertMember } from '../../src/core/insert-member.js';

function added(text: string, path: readonly string[], value: unknown): string {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const outcome = applyEdits(text, root ? insertMember(text, 0, root, path, value) : []);
  return outcome.kind === 'edited' ? outcome.text : outcome.reason;
}

it.each([
  ['in one line', '{ "a": { "b": ["x"] } }', ['n'], 1, '{ "a": { "b": ["x"] }, "n": 1 }'],
  ['without a space', '{"a":[1,2]}', ['n'], { x: 1 }, '{"a":[1,2],"n":{"x":1}}'],
  ['an object in one line', '{ "a": 1 }', ['n'], { x: [1] }, '{ "a": 1, "n": { "x": [ 1 ] } }'],
  ['beside a compact line', '{\n  "a": { "b": ["x"] }\n}\n', ['n'], 'y', '{\n  "a": { "b": ["x"] },\n  "n": "y"\n}\n'],
  ['inside that line', '{\n  "a": { "b": ["x"] }\n}\n', ['a', 'n'], 'y', '{\n  "a": { "b": ["x"], "n": "y" }\n}\n'],
  ['with a table', '{\r\n\t"a": 1\r\n}', ['n', 'm'], 2, '{\r\n\t"a": 1,\r\n\t"n": {\r\n\t\t"m": 2\r\n\t}\r\n}'],
  ['behind a comment', '{\n  "a": 1 // mine\n}', ['n'], 2, '{\n  "a": 1, // mine\n  "n": 2\n}'],
  ['behind a trailing comma', '{\n  "a": 1, /* mine */\n}', ['n'], 2, '{\n  "a": 1, /* mine */\n  "n": 2,\n}'],
  ['before a comment at the end', '{\n  "a": 1\n  // end\n}', ['n'], 2, '{\n  "a": 1,\n  "n": 2\n  // end\n}'],
  ['first', '{}', ['n'], 1, '{\n  "n": 1\n}'],
  ['first, an object', '{}', ['n', 'm'], 1, '{\n  "n": {\n    "m": 1\n  }\n}'],
  ['first of a broken one', '{\n}\n', ['n'], 1, '{\n  "n": 1\n}\n'],
  ['first of an inner one', '{\n    "a": {}\n}', ['a', 'n'], 1, '{\n    "a": {\n        "n": 1\n    }\n}'],
  ['with spaces where a tab stands inside a line', '{\n  "a": {} // x\ty\n}', ['a', 'n'], 1, '{\n  "a": {\n    "n": 1\n  } // x\ty\n}'],
  ['of the last doubled key', '{ "a": {}, "a": { "b": 1 } }', ['a', 'n'], 2, '{ "a": {}, "a": { "b": 1, "n": 2 } }'],
])('a member is added %s', (_where, before, path, value, after) => {
  expect(added(before, path, value)).toBe(after);
});

it('a value that is no object is not made one', () => {
  expect(() => added('{ "a": 1 }', ['a', 'b'], 2)).toThrow('"b" cannot be added to a value that is no object');
});

it('whatever the text, every character of it stays, and the value is found at its path', () => {
  const layout = fc.constantFrom<string | number | undefined>(undefined, 1, 4, '\t');
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), layout, fc.jsonValue(), (object, space, value) => {
      // jsonc-parser loses a key of that name wherever it stands.
      fc.pre(!Object.hasOwn(object, 'n') && !JSON.stringify([object, value]).includes('"__proto__":'));
      const before = JSON.stringify(object, null, space);
      const after = added(before, ['n', 'm'], value);
      expect(parse(after)).toEqual(JSON.parse(JSON.stringify({ ...object, n: { m: value } })));
      if (Object.keys(object).length === 0) return;
      const kept = before.slice(0, -1).trimEnd();
      expect(after.startsWith(kept)).toBe(true);
      expect(after.endsWith(before.slice(kept.length))).toBe(true);
    }),
  );
});
