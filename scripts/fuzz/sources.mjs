/** Sources: real ones that are damaged, made ones that are nested, pumped or long, and bytes that are nothing. */

export const PINS = [
  'claude-sonnet-4-5-20250929',
  'claude-opus-4-1-20250805',
  'claude-3-7-sonnet-20250219',
  'gpt-4o-2024-08-06',
  'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
  'claude-sonnet-4-5@20250929',
  'anthropic/claude-sonnet-4.5',
  'gemini-2.5-flash',
  'fennec-latest[1m]',
  'claude-haiku-9-20991231',
  'opus',
];

const SEEDS = [
  (pin) =>
    `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\nawait client.messages.create({ model: '${pin}', max_tokens: 10, messages: [] });\n`,
  (pin) =>
    `import { resolveModel } from './resolver.js';\n/** ${pin} */\nexport const model = resolveModel("${pin}"); // unpin-ignore pinned-model(${pin}) -- why\n`,
  (pin) =>
    `export const TABLE = { '${pin}': { input: 3, output: 15 }, 'gpt-4o': { input: 1 } } as const;\nexport type Id = keyof typeof TABLE | '${pin}';\n`,
  (pin) =>
    `@Injectable()\nclass A<T extends string = '${pin}'> { #m = \`${pin}\`; static { f(a ?? '${pin}'); } get x() { return this.#m satisfies T; } }\n`,
  (pin) => `export const App = () => <Chat model="${pin}" {...rest}>{'${pin}'} text ${pin} &amp;</Chat>;\n`,
  (pin) =>
    `switch (m) { case '${pin}': return /claude-(?:3|${pin})\\d+/u.test(m) ? \`a\${b('${pin}')}c\` : "${pin}"; }\nlabel: for (;;) break label;\n`,
  (pin) => `{ "model": "${pin}", "fallback": ["${pin}", null, 1e9, true], "nested": { "env": { "ANTHROPIC_MODEL": "${pin}" } } }\n`,
  (pin) => `{\r\n\t// comment ${pin}\r\n\t"model" : "${pin}", /* x */ "\\u0061": "\\u{1}",\r\n}\r\n`,
  (pin) => `# unpin-ignore-file pinned-model -- x\nmodel: ${pin}\n`,
];

const PUMPS = [
  '[a]',
  '[',
  ' ',
  '\t',
  '\n',
  '\u2028',
  '--',
  '//',
  '/*',
  '*/',
  'a',
  '-',
  'claude-',
  '.a',
  ':',
  '/',
  '`',
  '${',
  "'",
  '"',
  '(',
  '{',
  '<a>',
  '?.',
  '??',
  '@f(',
  'COST',
  'foundry',
  'https://x',
  'unpin-ignore ',
  '\\',
  '\\u0061',
  '\\ud800',
  '\\udc00',
  '\ud800',
  'é',
  '😀',
  '\u0000',
  '#',
  '=',
  ', ',
  '=>',
  'test.',
  '-20250929',
  '[1m]',
  'const ',
  'x:',
];

export const ENDINGS = ['.ts', '.tsx', '.mts', '.js', '.jsx', '.cjs', '.json', '.jsonc'];

export function makeSource(random) {
  const pin = random.pick(PINS);
  switch (random.below(9)) {
    case 0:
      return random.bytes(random.size(5000));
    case 1:
      return Buffer.concat([random.bytes(random.size(500)), Buffer.from(pin), random.bytes(random.size(500))]);
    case 2:
      return nested(random, pin);
    case 3:
      return pumped(random, pin);
    case 4:
      return `${random.pick(SEEDS)(pin)}`.repeat(random.size(3000));
    default:
      return damaged(random, random.times(random.between(1, 6), () => random.pick(SEEDS)(random.pick(PINS))).join(''));
  }
}

function nested(random, pin) {
  const [open, close] = random.pick([
    ['(', ')'],
    ['[', ']'],
    ['{a:', '}'],
    ['f(', ')'],
    ['`${', '}`'],
    ['()=>', ''],
    ['!', ''],
    ['x?1:', ''],
    ['<a>', '</a>'],
    ['class A{x=', '}'],
    ['if(a)', ''],
    ['{"a":', '}'],
    ['function f(){', '}'],
    ['...{', '}'],
  ]);
  const depth = random.size(30_000);
  const end = random.chance(0.5) ? '\n' : '';
  const unclosed = random.chance(0.2) ? 0 : depth;
  return `const a = ${(open + end).repeat(depth)}"${pin}"${(close + end).repeat(unclosed)};`;
}

function pumped(random, pin) {
  const pump = random.pick(PUMPS).repeat(random.size(60_000));
  const other = random.pick(PUMPS).repeat(random.size(3000));
  const quoted = (text) => JSON.stringify(text);
  return random.pick([
    () => `f({ model: ${quoted(pump + pin)} });`,
    () => `f({ model: ${quoted(pin + pump)}, a: ${quoted(other)} });`,
    () => `/* ${pump} */ f('${pin}') // ${other}`,
    () => `// ${pump}${pin}${other}`,
    () => `const ${`a${pump}`.replace(/[^\w$]/g, 'a')} = '${pin}';`,
    () => `{ ${quoted(pump)}: "${pin}", ${quoted(other + pin)}: 1 }`,
    () => `${pump}'${pin}'${other}`,
    () => `const a = \`${pump}${pin}${other}\`;`,
    () => `const l = ['${pin}', ${quoted(pump)}]; l.includes(a); if (/${other.replace(/[/\n]/g, '.')}/.test('${pin}')) g(${quoted(pump)})`,
  ])();
}

/** A few cuts, copies, swaps and strange bytes. */
export function damaged(random, text) {
  let bytes = Buffer.from(text);
  for (let wounds = random.below(6); wounds > 0; wounds--) {
    const at = random.below(bytes.length + 1);
    const end = Math.min(bytes.length, at + random.size(200));
    const strange = random.pick([
      [0],
      [0xff],
      [0xed, 0xa0, 0x80],
      [0xef, 0xbb, 0xbf],
      [0xc3],
      [0x0d],
      [0x1b, 0x5b, 0x32, 0x4a],
      [0xe2, 0x80, 0xae],
      [0xf4, 0x90, 0x80, 0x80],
    ]);
    const piece = random.pick([
      () => Buffer.alloc(0),
      () => Buffer.concat([bytes.subarray(at, end), bytes.subarray(at, end)]),
      () => Buffer.from(strange),
      () => random.bytes(random.size(20)),
      () => Buffer.from(random.pick(PUMPS).repeat(random.size(50))),
      () => bytes.subarray(0, random.below(bytes.length + 1)),
    ])();
    bytes = random.chance(0.15)
      ? bytes.subarray(0, at)
      : Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(random.chance(0.5) ? end : at)]);
    if (bytes.length > 1_000_000) break;
  }
  return bytes;
}
