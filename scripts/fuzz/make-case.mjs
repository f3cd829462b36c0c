import { attributesOf, CONFIGURATION, catalogOf, document, reportOf, settingsOf } from './documents.mjs';
import { createRandom } from './random.mjs';
import { damaged, ENDINGS, makeSource, PINS } from './sources.mjs';

/**
 * One case: a tree (path -> bytes, or what else stands there), and the commands that are run in it one after the other.
 * The same seed makes the same case.
 */
export function makeCase(seed) {
  const random = createRandom(seed);
  const tree = new Map();
  if (random.chance(0.7))
    tree.set(random.pick(['unpin.config.json', 'unpin.config.json', 'unpin.config.jsonc', 'package.json']), configuration(random));
  for (const _ of random.times(random.size(8), () => 0)) tree.set(pathOf(random), makeSource(random));
  if (random.chance(0.1)) tree.set('.gitattributes', attributesOf(random));
  if (random.chance(0.1)) tree.set('CODEOWNERS', attributesOf(random));
  if (random.chance(0.1)) tree.set('.gitignore', attributesOf(random));
  if (random.chance(0.15))
    tree.set(pathOf(random), { link: random.pick(['.', '..', '/etc/passwd', '/', 'a.ts', 'nowhere', pathOf(random)]) });
  if (random.chance(0.05)) tree.set(`${pathOf(random)}`, { folder: true });
  tree.set('report.json', document(random, reportOf(random)));
  tree.set('settings/user.json', document(random, settingsOf(random)));
  const kinds = [scanning, scanning, linting, fixing, fixing, fixing, explaining, asking, migrating, baselining, journaling];
  kinds.push(cataloguing, releasing, piping);
  const kind = random.pick(kinds);
  if (kind === cataloguing) tree.set('catalog.json', catalogOf(random));
  return { seed, tree, isRepository: random.chance(0.25), commands: kind(random, [...tree.keys()]) };
}

function configuration(random) {
  return random.chance(0.5) ? JSON.stringify(CONFIGURATION) : document(random, CONFIGURATION);
}

const NAMES = [
  'a',
  'b',
  'chat',
  'model',
  'test',
  'fixtures',
  'src',
  'migrations',
  'generated',
  '日本',
  'a b',
  '-x',
  '*',
  '{a}',
  "'",
  '"',
  '\\',
  '\u001b[31m',
  '\u202e',
  '\n',
  '::error::',
  '##[group]',
  '%0A',
  '$(x)',
  '<b>',
  '`',
  '|',
  'é',
  'e\u0301',
  'CON',
  'x'.repeat(200),
];

function pathOf(random) {
  const folders = random.chance(0.02) ? random.times(60, () => 'deep-folder') : random.times(random.below(4), () => random.pick(NAMES));
  return [...folders, random.pick(NAMES) + random.pick(ENDINGS)].join('/');
}

const FORMATS = ['pretty', 'json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'markdown', 'agent'];
const flags = (random, ...possible) => possible.flatMap((flag) => (random.chance(0.3) ? flag : []));
const some = (random, paths) =>
  random.chance(0.6)
    ? []
    : random.times(random.between(1, 3), () => random.pick([...paths, '.', '**/*.ts', 'no-such', '..', '/', '{a,b}*']));

const scanning = (random, paths) => [
  ['scan', ...some(random, paths), ...flags(random, ['--format', 'json'], ['--no-ignore'], ['--file-only'], ['--allow-empty'])],
];
const linting = (random, paths) => [
  [
    'lint',
    ...some(random, paths),
    '--format',
    random.pick(FORMATS),
    ...flags(random, ['--show', 'all'], ['--no-ignore'], ['--file-only'], ['--fail-on', 'info']),
  ],
];
const fixing = (random, paths) => {
  const write = [
    'fix',
    '--write',
    '--unsafe',
    '--allow-upgrade',
    '--allow-dirty',
    ...flags(
      random,
      ['--to', 'successor'],
      ['--no-ignore'],
      ['--file-only'],
      ['--emit-migrations', random.pick(['m', '../m', 'src/a.ts'])],
    ),
  ];
  return [
    [
      'fix',
      ...some(random, paths),
      ...flags(random, ['--format', 'json'], ['--check'], ['--output', random.pick(['x.patch', '../x', 'a.ts'])]),
    ],
    write,
    write,
    ['undo'],
  ];
};
const explaining = (random, paths) => [
  ['explain', `${random.pick(paths)}:${random.below(5)}${random.pick(['', ':1', ':9'])}`, ...flags(random, ['--format', 'json'])],
];
const asking = (random) => {
  const text = random.pick([random.pick(PINS), damaged(random, random.pick(PINS)).toString(), '', '*', 'a'.repeat(5000)]);
  return [[random.pick(['resolve', 'models']), text, ...flags(random, ['--format', 'json'])]];
};
const migrating = (random) => [
  random.pick([
    ['migrate', 'new', '--from-report', 'report.json', ...flags(random, ['--dry-run'], ['--style', 'portable'])],
    [
      'migrate',
      'new',
      '--from',
      random.pick([...PINS, "x'; evil()"]),
      ...flags(
        random,
        ['--to', 'sonnet'],
        ['--gate', random.pick(['user-type:ant', "plan:'", 'x'])],
        ['--key', random.pick(['model', "a'b", '__proto__'])],
      ),
    ],
    ['migrate', 'check'],
    ['migrate', 'list'],
    ['migrate', 'run', '--settings', 'settings/user.json', ...flags(random, ['--dry-run'])],
    ['migrate', 'simulate', '--corpus', 'settings'],
  ]),
];
const baselining = (random) => [
  ['baseline', 'create'],
  ['lint', '--format', random.pick(FORMATS)],
  { damage: 'unpin-baseline', seed: random.below(2 ** 31) },
  ['baseline', random.pick(['check', 'prune', 'update'])],
  ['lint', '--format', random.pick(FORMATS)],
];
const journaling = (random) => [
  ['fix', '--write', '--unsafe', '--allow-upgrade', '--allow-dirty'],
  { damage: 'state', seed: random.below(2 ** 31) },
  random.pick([['undo'], ['undo', '--list'], ['fix', '--resume'], ['fix', '--write', '--allow-dirty']]),
  ['undo'],
];
const cataloguing = (random) => [
  [
    ...random.pick([['scan'], ['lint', '--fail-on', 'info'], ['fix'], ['models', 'sonnet'], ['resolve', 'opus']]),
    '--catalog',
    'catalog.json',
  ],
];
const releasing = (random) => [
  [
    'release',
    ...flags(random, ['--alias', `sonnet=${random.pick(PINS)}`], ['--alias', 'x'], ['--codename', 'fennec-latest=opus'], ['--write']),
    ...flags(random, ['--format', 'json'], ['--since', random.pick(['HEAD', '-x', 'a b'])]),
  ],
];
const piping = (random, paths) => {
  const command = random.pick([['scan'], ['lint', '--format', random.pick(FORMATS)], ['fix']]);
  const list = random.times(random.size(500), () => random.pick(paths)).join(random.pick(['\n', '\0', '\r\n', ',']));
  return random.pick([
    () => [{ words: [...command, '--stdin', '--stdin-filename', random.pick(paths)], stdin: makeSource(random) }],
    () => [{ words: [...command, '--files-from', '-', ...flags(random, ['--as-list'])], stdin: damaged(random, list) }],
  ])();
};
