import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { damaged, PINS } from './sources.mjs';

/** Documents that unpin reads beside sources: configuration, reports, settings, baselines, attributes. Valid ones that are bent or damaged. */

const ALIASES = { sonnet: 'claude-sonnet-4-6', opus: { 'first-party': 'claude-opus-4-6', bedrock: 'us.anthropic.claude-opus-4-6-v1' } };

export const CONFIGURATION = {
  app: {
    aliases: ALIASES,
    codenames: { 'fennec-latest': 'opus' },
    modifiers: ['[1m]'],
    sinks: {
      functions: ['resolveModel'],
      properties: ['defaultModel'],
      settings: [{ files: ['*.json', 'settings/**'], keys: ['model', 'agents.*.model'] }],
    },
  },
  prefer: 'alias',
  to: 'alias',
  overrides: [{ files: ['evals/**'], prefer: 'pin' }],
  rules: { 'pinned-model': 'error', 'deprecated-model': ['warn', { within: '90d' }] },
  ignore: ['vendor/**'],
  migrations: {
    dir: 'src/migrations',
    style: 'host',
    source: 'userSettings',
    key: 'model',
    userType: { env: 'USER_TYPE' },
    host: { module: '../host.js' },
  },
};

const STRANGE = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '../../x',
  '**/'.repeat(40),
  '{a,b}'.repeat(30),
  '[z-a]',
  '(',
  'x'.repeat(50_000),
  '__proto__',
  [],
  {},
  [[[]]],
  { __proto__: null, constructor: 1 },
  '\ud800',
  '\u202e',
];

/** The same value with some of its parts replaced, dropped, renamed or nested. */
export function bent(random, value) {
  if (random.chance(0.04)) return random.pick(STRANGE);
  if (random.chance(0.01)) return nestedValue(random.size(5000));
  if (Array.isArray(value)) {
    const list = value.map((each) => bent(random, each));
    return random.chance(0.05) ? random.times(random.size(300), () => random.pick([...list, random.pick(STRANGE)])) : list;
  }
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' && random.chance(0.1) ? value + random.pick(['*', '**', '{', '[', '\\', '/']) : value;
  const entries = Object.entries(value).flatMap(([key, each]) => {
    if (random.chance(0.03)) return [];
    const name = random.chance(0.03) ? random.pick(['__proto__', 'constructor', 'toString', '', '\u0000', 'x'.repeat(1000)]) : key;
    return [[name, bent(random, each)]];
  });
  return Object.fromEntries(entries);
}

function nestedValue(depth) {
  let value = 'x';
  for (let at = 0; at < depth; at++) value = at % 2 ? [value] : { a: value };
  return value;
}

/** As text; damaged at times. */
export function document(random, value) {
  let text;
  try {
    text = JSON.stringify(bent(random, value)) ?? 'undefined';
  } catch {
    text = '['.repeat(20_000);
  }
  return torn(random, text);
}

function torn(random, text) {
  return random.chance(0.25) ? damaged(random, text) : text;
}

export function reportOf(random) {
  const reference = () => ({
    ...{
      path: random.pick(['src/a.ts', '../x.ts', '/etc/passwd', 'a\u001b.ts']),
      line: random.below(9),
      column: 1,
      text: random.pick(PINS),
      kind: 'pin',
    },
    ...{ role: 'argument', context: 'product', surface: 'app', verdict: 'edit' },
    decision: {
      action: 'rewrite',
      tier: 'safe',
      reason: 'app-alias',
      to: random.pick(['sonnet', 'opus[1m]', "x'; evil() //", '\u0024{x}']),
    },
    evidence: [],
  });
  const references = random.times(random.size(50), reference);
  return {
    version: '0.1.0',
    catalog: 'x',
    references,
    files: [{ path: 'a.ts', edits: references }],
    findings: references,
    skipped: [],
    summary: {},
  };
}

export function settingsOf(random) {
  return {
    model: random.pick(PINS),
    agents: { a: { model: random.pick(PINS) } },
    theme: 'dark',
    nested: [{ model: random.pick(PINS) }],
    migrations: random.pick(['off', {}, 1]),
  };
}

const ROWS = JSON.parse(readFileSync(new URL('../../dist/catalog.json', import.meta.url), 'utf8')).rows;

/** The text of a catalog whose hash is right, as of somebody who writes his own: the rows need not be. */
export function catalogOf(random) {
  const row = () => ({ ...random.pick(ROWS), ...(random.chance(0.2) ? bent(random, random.pick(ROWS)) : {}) });
  const asOf = random.pick(['2026-11-20', '', 'x', '\u001b[2J']);
  const reads = random.chance(0.8) ? [] : [{ package: random.pick(STRANGE), on: random.pick(STRANGE) }];
  try {
    const content = JSON.stringify([asOf, reads, random.times(random.size(400), row)]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const [, , rows] = JSON.parse(content);
    return torn(random, JSON.stringify({ format: 1, version: 'x', asOf, sha256, reads, rows }));
  } catch {
    return '{ "format": 1, "rows": '.repeat(3000);
  }
}

export function attributesOf(random) {
  const glob = () =>
    random
      .times(random.between(1, 12), () => random.pick(['*', '**', '/', 'a', '?', '[a-z]', '[z-a]', '[!', '{a,b}', '\\', '.ts', '"']))
      .join('');
  return random
    .times(random.size(60), () => `${glob()} ${random.pick(['linguist-generated', '-linguist-generated', '@team', 'text=auto', '\u0000'])}`)
    .join('\n');
}
