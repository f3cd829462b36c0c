import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plantName } from './plant-name.js';

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx|json)$/;
/** Packages of publishers of models, which speak of little else. */
const PUBLISHERS = /^(?:@anthropic-ai|openai)\//;
const MODULES = join(import.meta.dirname, '../../node_modules');

/** Every source of the installed packages, relative to `node_modules`, in a stable order; links are not followed. */
export function installedSources(): readonly string[] {
  return readdirSync(MODULES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(MODULES.length + 1))
    .filter((path) => !path.startsWith('.'))
    .sort();
}

/** So many of them, spread evenly, half of those with a word that names a model: of the others there is less to learn. */
export function sampleOf(paths: readonly string[], size: number): readonly string[] {
  const spread = (from: readonly string[]): readonly string[] => from.filter((_, at) => at % Math.ceil((2 * from.length) / size) === 0);
  const isSmall = (path: string): boolean => statSync(join(MODULES, path)).size < 100_000;
  const isTelling = (path: string): boolean => /claude-|gpt-\d|gemini-/.test(readFileSync(join(MODULES, path), 'latin1'));
  const small = paths.filter(isSmall);
  const own = small.filter((path) => PUBLISHERS.test(path) && isTelling(path));
  return [...new Set([...spread(own), ...spread(small)])];
}

/**
 * Copies them below `root`, as they are and once more with a name planted, where no folder is called `node_modules`: what stands there would be
 * left alone.
 */
export function copySources(paths: readonly string[], root: string): readonly string[] {
  return paths.flatMap((path) => {
    const text = readFileSync(join(MODULES, path), 'latin1');
    return [
      ['packages', text],
      ['planted', plantName(path, text)],
    ].map(([folder = '', content = '']) => {
      const copy = join(folder, path.replaceAll('node_modules', 'nested'));
      mkdirSync(dirname(join(root, copy)), { recursive: true });
      writeFileSync(join(root, copy), content, 'latin1');
      return copy;
    });
  });
}

/** The text between names: what no rewrite may touch. */
export function frameOf(text: string): readonly string[] {
  return text.split(NAME);
}

/** The names of a text, changed or not: in number and order those of `frameOf`. */
export function namesOf(text: string): readonly string[] {
  return text.match(NAME) ?? [];
}

const NAME = /[\w@][\w.:@/~-]*(?:\[\w+\])*/g;
