import type { Origin, Use, Uses } from '../../core/syntax.js';
import type { Modules } from './modules.js';
import type { NameIndex } from './name-index.js';

/** Uses that stand in another file, their callees already seen from the whole project. */
export interface LinkedUses {
  readonly path: string;
  readonly uses: readonly Use[];
  readonly isComplete: boolean;
}

/** Answers what one file left open. Null: not followed, the question stays open. */
export interface Linker {
  relink(origin: Origin, path: string): Origin;
  usesOfExport(path: string, name: string, inner: readonly string[]): readonly LinkedUses[] | null;
  /** What an imported project function does with an argument. */
  usesBehind(path: string, module: string, name: string, index: number, inner: readonly string[]): LinkedUses | null;
}

/** A name imported by more files than this is not followed: the answer would hardly ever be one provider. */
const MOST_IMPORTERS = 40;

export function createLinker(modules: Modules, index: NameIndex): Linker {
  const relinked = (path: string, { uses, isComplete }: Uses): LinkedUses => ({
    path,
    isComplete,
    uses: uses.map((use) => relinkUse(use, path, modules)),
  });
  return {
    relink: modules.relink,
    usesOfExport(path, name, inner) {
      if (name.includes('.')) return null;
      const importers = index.filesWith(name.replace('()', ''))?.filter((file) => file !== path);
      if (importers === undefined || importers.length > MOST_IMPORTERS) return null;
      const found: LinkedUses[] = [];
      for (const importer of importers) {
        const facts = modules.facts(importer);
        if (facts === null) return null;
        const uses = facts.usesOfImport((specifier) => modules.leadsTo(importer, specifier, path), name, inner);
        if (uses) found.push(relinked(importer, uses));
      }
      return found;
    },
    usesBehind(path, module, name, at, inner) {
      const target = modules.resolve(path, module);
      const uses = target === null ? null : (modules.facts(target)?.usesOfParameter(name, at, inner) ?? null);
      return target === null || uses === null ? null : relinked(target, uses);
    },
  };
}

function relinkUse(use: Use, path: string, modules: Modules): Use {
  if (use.kind === 'argument') return { ...use, callee: modules.relink(use.callee, path) };
  if (use.kind === 'jsx') return { ...use, component: modules.relink(use.component, path) };
  return use;
}
