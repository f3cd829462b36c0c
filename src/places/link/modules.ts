import { posix } from 'node:path';
import { decodeUtf8 } from '../../core/decode.js';
import type { Disk } from '../../core/disk.js';
import type { ModuleFacts, Origin } from '../../core/syntax.js';
import { createAliases, ENDINGS } from './aliases.js';
import { createKnownModules } from './known-modules.js';
import { createNameIndex, type NameIndex } from './name-index.js';
import type { Project } from './project.js';

/** The modules of a project. */
export interface Modules {
  readonly disk: Disk;
  readonly names: NameIndex;
  text(path: string): string | null;
  facts(path: string): ModuleFacts | null;
  /** The file that a specifier means, seen from another file; null for a package or where several fit equally. */
  resolve(from: string, specifier: string): string | null;
  /** Whether a specifier means the file, directly or through files that hand its names on. */
  leadsTo(from: string, specifier: string, target: string): boolean;
  /** The same origin with imports of project files replaced by what those files export. */
  relink(origin: Origin, from: string): Origin;
}

/** Lists the project at the first call: most runs of a few files ask nothing of it. */
export type OpenModules = () => Promise<Modules>;

export interface Opener {
  readonly open: OpenModules;
  /** Keeps what was answered. */
  close(): void;
}

export function createOpener(project: Project): Opener {
  let opening: Promise<Opened> | null = null;
  let opened: Opened | null = null;
  return {
    async open() {
      opening ??= project.list().then((files) => createModules(files, project));
      opened = await opening;
      return opened.modules;
    },
    close: () => opened?.close(),
  };
}

interface Opened {
  readonly modules: Modules;
  close(): void;
}

function createModules(files: readonly string[], { disk, store }: Project): Opened {
  const memory = store?.open() ?? { names: null, modules: [] };
  const known = new Set(files);
  const aliases = createAliases(files);
  const names = createNameIndex(files, disk, memory.names, store?.stampsOf ?? (() => null));
  const { facts, kept } = createKnownModules(disk, memory.modules);
  const text = (path: string): string | null => {
    const read = disk.read(path);
    return read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
  };
  const resolved = new Map<string, string | null>();
  const resolve = (from: string, specifier: string): string | null => {
    const question = `${from}\0${specifier}`;
    const answer = resolved.get(question);
    if (answer !== undefined) return answer;
    const path = specifier.startsWith('.') ? fileAt(posix.join(posix.dirname(from), specifier), known) : aliases(from, specifier);
    resolved.set(question, path);
    return path;
  };
  const leadsTo = (from: string, specifier: string, target: string, depth = 0): boolean => {
    const path = resolve(from, specifier);
    if (path === null || path === target) return path !== null;
    return depth < 3 && (facts(path)?.reexported() ?? []).some((next) => leadsTo(path, next, target, depth + 1));
  };
  const behind = ({ module, name }: Extract<Origin, { kind: 'import' }>, from: string): Exported | null => {
    const path = resolve(from, module);
    return path === null ? null : exportOf(path, name, facts, resolve, 0);
  };
  const relink = (origin: Origin, from: string, depth = 0): Origin => {
    if (depth > 6) return origin;
    switch (origin.kind) {
      case 'member':
        return { ...origin, object: relink(origin.object, from, depth + 1) };
      case 'call': {
        const { callee } = origin;
        const returned = callee.kind === 'import' && !origin.isNew ? behind({ ...callee, name: `${callee.name}()` }, from) : null;
        return returned ? relink(returned.origin, returned.path, depth + 1) : { ...origin, callee: relink(callee, from, depth + 1) };
      }
      case 'any-of':
        return { ...origin, origins: origin.origins.map((each) => relink(each, from, depth + 1)) };
      case 'import': {
        const exported = behind(origin, from);
        return exported === null ? origin : relink(exported.origin, exported.path, depth + 1);
      }
      default:
        return origin;
    }
  };
  return {
    modules: { disk, names, text, facts, resolve, leadsTo, relink },
    close() {
      const [found, answered] = [names.kept(), kept()];
      if (found || answered) store?.close({ names: found ?? memory.names, modules: answered ?? memory.modules });
    },
  };
}

interface Exported {
  readonly path: string;
  readonly origin: Origin;
}

/** The origin of an exported name, through files that hand it on. */
function exportOf(path: string, name: string, facts: Modules['facts'], resolve: Modules['resolve'], depth: number): Exported | null {
  const module = facts(path);
  const origin = module?.originOfExport(name);
  if (origin) return { path, origin };
  if (!module || depth > 3) return null;
  for (const specifier of module.reexported()) {
    const next = resolve(path, specifier);
    const found = next === null ? null : exportOf(next, name, facts, resolve, depth + 1);
    if (found) return found;
  }
  return null;
}

function fileAt(path: string, known: ReadonlySet<string>): string | null {
  // `./models.js` in TypeScript means `models.ts`.
  const bare = path.replace(/\.[cm]?js$/, '');
  for (const stem of new Set([path, bare])) for (const ending of ENDINGS) if (known.has(stem + ending)) return stem + ending;
  return null;
}
