import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/places/context.js';

const HEADER = '// @generated\n';
const TEST = `import { it } from 'vitest';\nit('a', run);\n`;

describe('which of two signs holds', () => {
  it.each([
    ['a fixture of data before what wrote it', 'fixtures/a.generated.json', '{}', 'fixture'],
    ['what wrote a file before the fixture it is', 'fixtures/a.generated.ts', '', 'generated'],
    ['a header before the folder', 'test/a.ts', HEADER, 'generated'],
    ['a header before a proven fixture', 'src/A.stories.tsx', HEADER, 'generated'],
    ['a proven fixture before a test', 'test/A.stories.tsx', '', 'fixture'],
    ['a test before a fixture', 'test/fixtures/a.ts', '', 'test'],
    ['a fixture before what the text tests', 'fixtures/a.ts', TEST, 'fixture'],
    ['what the text tests before a language', 'locales/de.ts', TEST, 'test'],
    ['a language before a migration', 'migrations/locales/de.ts', '', 'locale'],
    ['a migration before an example', 'examples/migrations/a.ts', '', 'migration'],
    ['an example in documentation', 'docs/examples/a.ts', '', 'example'],
    ['documentation in an example', 'examples/docs/a.ts', '', 'doc'],
    ['an example in a script', 'scripts/examples/a.ts', '', 'example'],
    ['documentation in scripts', 'scripts/docs/a.ts', '', 'doc'],
    ['a script in documentation', 'docs/scripts/a.ts', '', 'script'],
    ['a script in an example', 'examples/scripts/a.ts', '', 'example'],
    ['an API description among scripts', 'scripts/a.json', '{ "openapi": "3.0" }', 'script'],
    ['an API description', 'a.json', '{ "openapi": "3.0" }', 'doc'],
    ['nothing', 'src/a.ts', '', 'product'],
  ])('%s', (_, path, text, context) => {
    expect(contextOf(path, text).context).toBe(context);
  });

  it.each([
    ['src/a.generated.ts', true],
    ['src/__fixtures__/a.ts', true],
    ['src/locales/de.ts', true],
    ['src/a.test.ts', false],
    ['src/migrations/a.ts', false],
    ['examples/a.ts', false],
    ['docs/a.ts', false],
    ['scripts/a.ts', false],
    ['src/a.ts', false],
  ])('%s decides alone: %s', (path, decidesAlone) => {
    expect(contextOf(path, '').decidesAlone).toBe(decidesAlone);
  });

  it('says where it was seen', () => {
    const words = (path: string, text = ''): readonly string[] => contextOf(path, text).evidence.map((each) => each.words);
    expect(words('Docs/Examples/a.test.ts')).toEqual([
      'the path says test: a.test.ts',
      'the path says doc: Docs/',
      'the path says example: Examples/',
    ]);
    expect(words('src/a.ts', TEST)).toEqual(["imports a test library: from 'vitest'"]);
    expect(words('src/a.ts', "it('a', () => expect(1));")).toEqual(['describes and expects like a test']);
    expect(words('src/a.ts', "import a from 'assert';\nwindow.fetch = b;")).toEqual(['asserts on a transport that it replaces itself']);
    expect(words('src/a.ts', 'x'.repeat(5000))).toEqual(['minified or bundled code']);
    expect(words('a.json', '{ "openapi": "3.0" }')).toEqual(['an API description']);
    expect(words('a.json', '{ "id": "msg_1", "stop_reason": null }')).toEqual(['fields of a recorded answer or trace']);
    expect(words('a.json', `{ "$defs": { ${'"type": "object", "additionalProperties": false,'.repeat(20)} } }`)).toEqual([
      'a JSON Schema written by a program',
    ]);
    const attributes = [{ folder: '', text: 'a.ts linguist-generated' }];
    expect(contextOf('a.ts', '', attributes).evidence.map((each) => each.words)).toEqual(['marked linguist-generated in .gitattributes']);
    expect(contextOf('up/a.ts', '', [], 'up').evidence.map((each) => each.words)).toEqual(['stands in up, the folder of migrations']);
  });

  it('gives the range of what was read', () => {
    const seen = (text: string, path = 'src/a.ts'): string | undefined => {
      const range = contextOf(path, text).evidence[0]?.range;
      return range && text.slice(range.start, range.end);
    };
    expect(seen(`x;\n${TEST}`)).toBe("from 'vitest'");
    expect(seen("x;\n  it('a', () => expect(1));")).toBe("  it('");
    expect(seen("import a from 'assert';\nwindow.fetch = b;")).toBe('window.fetch =');
    expect(seen('{ "openapi": "3.0" }', 'a.json')).toBe('"openapi": "3.');
    expect(seen('{ "id": "msg_1", "stop_reason": null }', 'a.json')).toBe('"stop_reason": null');
  });
});
