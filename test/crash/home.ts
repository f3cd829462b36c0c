import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLI } from '../commands/run-cli.js';
import { makeTree } from '../node/temporary-tree.js';

const HOOK = fileURLToPath(new URL('hook.mjs', import.meta.url));
const PIN = 'claude-sonnet-4-5-20250929';
const CONFIGURATION = {
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6' },
    codenames: { 'fennec-latest': 'sonnet' },
    sinks: { functions: ['resolveModel'], settings: [{ files: ['settings/**/*.json'], keys: ['model'] }] },
  },
};
const call = (name: string): string => `import { resolveModel } from './resolver.js';\nresolveModel('${name}'); // größe 😀\n`;
const settings = (name: string): string => `{\n\t"model": "${name}",\n\t"other": "größe 😀"\n}`;
type Kinds = readonly (readonly [path: string, text: (name: string) => string])[];
/** What is read without a parser that takes its time to load: a run of them is over in half the time. */
export const SETTINGS: Kinds = [
  ['settings/*.json', settings],
  ['settings/crlf/*.json', (name) => settings(`${name}[1m]`).replaceAll('\n', '\r\n')],
  ['settings/long/*.json', (name) => `${settings(name)}${'\n'.repeat(10_000)}`],
];
export const MIXED: Kinds = [
  ['src/*.ts', call],
  ['src/crlf/*.ts', (name) => `\ufeff${call(`${name}[1m]`).replaceAll('\n', '\r\n')}`],
  ['settings/*.json', settings],
  ['src/long/*.tsx', (name) => `${call(name)}${'// ü\n'.repeat(1_000)}resolveModel('${name}[1m]');`],
];
const TEMPORARY = /\.tmp$/;

/** Of one user: a tree that fix changes in each file, and the folder in which unpin keeps its journals. */
export interface Home {
  readonly tree: string;
  /** The folder of the user in which journals are kept. */
  readonly state: string;
  /** By path. */
  readonly before: Files;
  readonly after: Files;
  run(words: readonly string[], crash?: Crash): Ended;
  /** What stands in the tree, but for temporary files. */
  files(): Files;
  /** Paths of all that unpin must not leave behind. */
  leftovers(): readonly string[];
  /** Keeps everything as it is now, to be restored any number of times. */
  keep(as?: string): void;
  /** What was kept; `first` is how it was before the first run. */
  restore(from?: string): void;
}

export type Files = Readonly<Record<string, string>>;

interface Crash {
  /** `12`, or `12-` for all from the twelfth on. Without it nothing happens and the steps are counted. */
  readonly at?: string;
  /** An error instead of the end. */
  readonly code?: string;
}

interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Each with what it was about, where it was asked for and the process came to its end. */
  readonly steps: readonly string[];
}

export const WRITE = ['fix', '--write', '--emit-migrations', 'src/migrations', '--today', '2026-11-20'];

/** Removed when the test is over. `size` counts the files. */
export function makeHome(size: number, kinds: Kinds = MIXED): Home {
  const spelt = (name: string): Files =>
    Object.fromEntries(
      Array.from({ length: size }, (_, at) => {
        const [path, text] = kinds[at % kinds.length] ?? ['', String];
        return [path.replace('*', String(at)), text(name)];
      }),
    );
  const sources = spelt(PIN);
  const root = makeTree(
    Object.fromEntries(
      Object.entries({ ...sources, 'unpin.config.json': JSON.stringify(CONFIGURATION) }).map(([path, text]) => [`now/tree/${path}`, text]),
    ),
  );
  const [now, count] = [join(root, 'now'), join(root, 'count')];
  const [tree, state] = [join(now, 'tree'), join(now, 'state')];
  const run: Home['run'] = (words, { at = '', code = '' } = {}) => {
    const env = {
      ...{ PATH: process.env.PATH, XDG_STATE_HOME: state, CRASH_BELOW: [tree, state].join(delimiter) },
      ...{ CRASH_AT: at, CRASH_CODE: code, CRASH_COUNT: count },
    };
    rmSync(count, { force: true });
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--import', HOOK, CLI, ...words], {
      cwd: tree,
      env,
      encoding: 'utf8',
    });
    return { status, signal, stdout, stderr, steps: existsSync(count) ? readFileSync(count, 'utf8').split('\n') : [] };
  };
  const all = (folder: string): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
    );
  const files = (): Files =>
    Object.fromEntries(
      all(tree)
        .filter((path) => !TEMPORARY.test(path))
        .sort()
        .map((path) => [path.slice(tree.length + 1), readFileSync(path, 'utf8')]),
    );
  const copy = (from: string, to: string): void => {
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  };
  const before = files();
  const keep: Home['keep'] = (as = 'kept') => copy(now, join(root, as));
  const restore: Home['restore'] = (from = 'kept') => copy(join(root, from), now);
  keep('first');
  run(WRITE);
  const created = Object.fromEntries(Object.entries(files()).filter(([path]) => path.startsWith('src/migrations/')));
  restore('first');
  return {
    ...{ tree, state, before, run, files, keep, restore },
    after: Object.fromEntries(Object.entries({ ...before, ...spelt('sonnet'), ...created }).sort(([a], [b]) => (a < b ? -1 : 1))),
    leftovers: () => [...all(tree), ...(existsSync(state) ? all(state) : [])].filter((path) => /\.tmp$|lock/.test(path)),
  };
}
