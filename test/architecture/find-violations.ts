import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { type Rooms, roomOf } from './rooms.js';

/** Source files by path below `src`. */
export type Sources = ReadonlyMap<string, string>;

const AXES = ['surfaces', 'languages', 'rules', 'reporters'];
const TOP: Readonly<Record<string, readonly string[]>> = { 'cli.ts': ['main.ts'], 'main.ts': ['commands', 'core'] };
const MAY_TOUCH_FILES = ['node', 'runtime'];
const PACKAGES: Readonly<Record<string, readonly string[]>> = { core: [], runtime: ['jsonc-parser'] };

/** Every import that the page does not allow, a sentence each. */
export function findViolations(sources: Sources, rooms: Rooms): readonly string[] {
  const members = new Map(AXES.map((axis) => [axis, membersOf(axis, sources)]));
  return Array.from(sources).flatMap(([path, text]) =>
    importsOf(text).flatMap((specifier) => {
      const problem = specifier.startsWith('.')
        ? (wrongRoom(path, target(path, specifier), rooms) ?? wrongSibling(path, target(path, specifier), members))
        : wrongPackage(roomOf(path), specifier);
      return problem === null ? [] : [`${path} imports ${specifier}: ${problem}`];
    }),
  );
}

function importsOf(text: string): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function target(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
}

function wrongRoom(path: string, imported: string, rooms: Rooms): string | null {
  const [from, to] = [roomOf(path), roomOf(imported)];
  if (imported.startsWith('../')) return 'leaves src';
  if (from === to) return null;
  if (from === 'index.ts') return rooms.has(to) ? null : 'the public API imports rooms only';
  const allowed = TOP[from] ?? rooms.get(from);
  if (!allowed) return `no row of the table speaks of ${from}`;
  return [...allowed].includes(to) ? null : `${from} may not import ${to}`;
}

function wrongPackage(room: string, specifier: string): string | null {
  const isNode = specifier.startsWith('node:');
  if (isNode && room === 'core') return 'core knows no platform';
  if (/^node:fs\b/.test(specifier) && !MAY_TOUCH_FILES.includes(room)) return 'only node and runtime touch files';
  const allowed = PACKAGES[room];
  return isNode || !allowed || allowed.includes(specifier) ? null : `${room} may not import packages but ${allowed.join(', ') || 'none'}`;
}

/** What the registry of an axis imports as a value (its contract is a type). */
function membersOf(axis: string, sources: Sources): ReadonlySet<string> {
  const registry = sources.get(`${axis}/index.ts`) ?? '';
  const values = Array.from(registry.matchAll(/^import \{[^}]*\} from '(\.\/[^']+)';/gm), ([, specifier = '']) => specifier);
  return new Set(values.map((specifier) => target(`${axis}/index.ts`, specifier)));
}

function wrongSibling(path: string, imported: string, members: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const axis = roomOf(path);
  const isMember = members.get(axis)?.has(imported) ?? false;
  return isMember && path !== `${axis}/index.ts` ? 'only the registry imports a member of its axis' : null;
}
