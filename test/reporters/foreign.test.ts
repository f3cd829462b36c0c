import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { Project, ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { makeTree } from '../node/temporary-tree.js';

const SOURCE = `const a = resolveModel('claude-haiku-4-5-20251001');
const b = resolveModel('fennec-latest');
// unpin-ignore-next-line codename -- "<&>" ]]> \u0001
`;
const CONFIGURATION = JSON.stringify({
  app: { aliases: { haiku: 'claude-haiku-4-5' }, codenames: { 'fennec-latest': 'haiku' }, sinks: { functions: ['resolveModel'] } },
});

/** A report with findings, names that have to be escaped, and a file that was not read. */
async function report(format: string): Promise<string> {
  const root = makeTree({
    'unpin.config.json': CONFIGURATION,
    'src/a & "b" <c>.ts': SOURCE,
    'src/bad.ts': Buffer.from([...Buffer.from("'claude-haiku-4-5-20251001' // "), 0xf6]),
  });
  const { code, stdout } = await runMain(root, ['lint', 'src', '--format', format, '--today', '2026-11-20']);
  expect(code).toBe(3);
  return stdout;
}

describe('sarif, by the schema of SARIF 2.1.0 that Microsoft publishes', () => {
  // Written for draft 4, and for nothing that later drafts read otherwise.
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema);
  const complaints = (log: object): readonly string[] =>
    validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

  test('a report is valid, with findings and without', async () => {
    const log = JSON.parse(await report('sarif'));
    expect(log.runs[0].results.length).toBeGreaterThan(1);
    expect(complaints(log)).toEqual([]);
    const clean = await runMain(makeTree({ 'a.ts': '' }), ['lint', '--format', 'sarif']);
    expect(complaints(JSON.parse(clean.stdout))).toEqual([]);
  });

  test('the schema refuses a key that it does not know, a level that is none, and a line before the first', async () => {
    const log = await report('sarif');
    for (const [good, bad] of [
      ['"ruleId"', '"rule"'],
      ['"level": "error"', '"level": "fatal"'],
      ['"startLine": 1', '"startLine": 0'],
    ] as const)
      expect(complaints(JSON.parse(log.replace(good, bad)))).not.toEqual([]);
  });
});

describe('gitlab, by the types that others made of the format of Code Climate', () => {
  /** What the compiler says about a literal that is declared to be a report; unknown properties are errors too. */
  const complaints = (issues: string): readonly string[] => {
    const project = new Project({
      compilerOptions: {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        module: ts.ModuleKind.ESNext,
      },
    });
    const file = project.createSourceFile(
      join(process.cwd(), 'test/reporters/issues.ts'),
      `import type { Issue } from 'codeclimate-types';\nexport const issues: Issue[] = ${issues};\n`,
    );
    return file.getPreEmitDiagnostics().map((each) => ts.flattenDiagnosticMessageText(each.compilerObject.messageText, ' '));
  };

  test('a report is a list of issues', async () => {
    const issues = await report('gitlab');
    expect(complaints(issues)).toEqual([]);
    expect(complaints(issues.replace('"check_name"', '"check"'))).not.toEqual([]);
    expect(complaints(issues.replace('"severity": "major"', '"severity": "error"'))).not.toEqual([]);
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** By a parser that refuses what is not well-formed. */
function parseXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element: Element = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [root] = top.children;
  if (!root) throw new Error('no element');
  return root;
}

/** Of the schema that Jenkins publishes for JUnit: what an element may hold, and what it must say of itself. */
const JUNIT: Readonly<
  Record<string, { readonly children: readonly string[]; readonly required: readonly string[]; readonly known: readonly string[] }>
> = {
  testsuites: { children: ['testsuite'], required: [], known: ['name', 'time', 'tests', 'failures', 'disabled', 'errors'] },
  testsuite: {
    children: ['properties', 'testcase', 'system-out', 'system-err'],
    required: ['name', 'tests'],
    known: ['name', 'tests', 'failures', 'errors', 'time', 'disabled', 'skipped', 'timestamp', 'hostname', 'id', 'package'],
  },
  testcase: {
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    required: ['name', 'classname'],
    known: ['name', 'classname', 'assertions', 'time', 'status'],
  },
  failure: { children: [], required: [], known: ['type', 'message'] },
  error: { children: [], required: [], known: ['type', 'message'] },
};

function problemsOf({ name, attributes, children }: Element): readonly string[] {
  const rule = JUNIT[name];
  if (!rule) return [`<${name}>`];
  return [
    ...rule.required.filter((key) => !attributes[key]).map((key) => `<${name}> without ${key}`),
    ...Object.keys(attributes).flatMap((key) => (rule.known.includes(key) ? [] : [`<${name} ${key}>`])),
    ...children.flatMap((child) => (rule.children.includes(child.name) ? problemsOf(child) : [`<${child.name}> in <${name}>`])),
  ];
}

describe('junit, by an XML parser that is not ours and the schema that Jenkins publishes', () => {
  test('elements and attributes are those of the schema; counts are those of the elements', async () => {
    const root = parseXml(await report('junit'));
    expect([root.name, problemsOf(root)]).toEqual(['testsuites', []]);
    const count = (suite: Element, kind: string): number =>
      suite.children.filter(({ children }) => children.some(({ name }) => name === kind)).length;
    for (const suite of root.children) {
      expect(suite.attributes).toMatchObject({
        tests: String(suite.children.length),
        failures: String(count(suite, 'failure')),
        errors: String(count(suite, 'error')),
      });
    }
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual(['src/a & "b" <c>.ts', 'src/bad.ts']);
    expect(root.attributes).toMatchObject({ tests: '4', failures: '3', errors: '1' });
  });

  test('the parser refuses what is not well-formed', () => {
    expect(() => parseXml('<a b="&"/>')).toThrow();
  });
});
