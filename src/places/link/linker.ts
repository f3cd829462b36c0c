import type { ModuleFacts, Origin, Use, Uses } from '../../core/syntax.js';
import type { Modules } from './modules.js';

/** Uses that stand in another file. */
export interface LinkedUses {
  readonly path: string;
  /** The text of the whole file, for what leans on a model in the calls that take it. */
  source(): string;
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

export function createLinker(modules: Modules): Linker {
  const inFile = (path: string, uses: Uses): LinkedUses => ({ path, source: () => modules.text(path) ?? '', ...uses });
  return {
    relink: modules.relink,
    usesOfExport(path, name, inner) {
      if (name.includes('.')) return null;
      const importers = modules.names.filesWith(name.replace('()', ''), 'code')?.filter((file) => file !== path);
      if (importers === undefined || importers.length > MOST_IMPORTERS) return null;
      const found: LinkedUses[] = [];
      for (const importer of importers) {
        const facts = modules.facts(importer);
        if (facts === null) return null;
        const uses =
          facts.usesOfImport(
            facts.specifiers().filter((specifier) => modules.leadsTo(importer, specifier, path)),
            name,
            inner,
          ) ?? usesOfPackage(facts, importer, name, inner, modules);
        if (uses) found.push(inFile(importer, uses));
      }
      return found;
    },
    usesBehind(path, module, name, at, inner) {
      const target = modules.resolve(path, module);
      const uses = target === null ? null : (modules.facts(target)?.usesOfParameter(name, at, inner) ?? null);
      return target === null || uses === null ? null : inFile(target, uses);
    },
  };
}

/** A package that is no file of the project may still be one of its own under its published name. */
function usesOfPackage(facts: ModuleFacts, importer: string, name: string, inner: readonly string[], modules: Modules): Uses | null {
  const isPackage = (specifier: string): boolean => !specifier.startsWith('.') && modules.resolve(importer, specifier) === null;
  const uses = facts.usesOfImport(facts.specifiers().filter(isPackage), name, inner);
  return uses !== null && uses.uses.length > 0 ? uses : null;
}
