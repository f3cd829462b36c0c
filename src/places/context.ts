import type { Context, Evidence } from '../core/place.js';
import { type AttributeFile, isMarkedGenerated } from './context-attributes.js';
import { headEvidence } from './context-head.js';
import { type PathSignal, pathSignals } from './context-paths.js';

export interface FileContext {
  readonly context: Context;
  readonly evidence: readonly Evidence[];
  /** True where the context settles every verdict in the file, so that nothing needs to be parsed for it. */
  readonly decidesAlone: boolean;
}

const DATA = /\.(?:jsonc?|code-workspace|webmanifest|babelrc|eslintrc|swcrc)$/i;

/**
 * What sort of file this is, from its path, its text, the repository's attributes and the folder that the configuration gives to migrations.
 * Registries are not told here: they are seen from the names around a name (`registryEvidence`).
 */
export function contextOf(
  path: string,
  text: string,
  attributes: readonly AttributeFile[] = [],
  migrations: string | null = null,
): FileContext {
  const isData = DATA.test(path);
  const signals = pathSignals(path, isData);
  const head = [...markEvidence(path, attributes), ...headEvidence(text, isData)];
  const folder = folderEvidence(path, migrations);
  const context = folder.length > 0 ? 'migration' : conclude(path, signals, head, isData);
  const seen = [...folder, ...signals.map(signalEvidence), ...head];
  const evidence = [...seen.filter(({ value }) => value === context), ...seen.filter(({ value }) => value !== context)];
  return { context, evidence, decidesAlone: context === 'generated' || context === 'fixture' || context === 'locale' };
}

function markEvidence(path: string, attributes: readonly AttributeFile[]): readonly Evidence[] {
  if (!isMarkedGenerated(path, attributes)) return [];
  return [{ claim: 'context', value: 'generated', strength: 'proof', words: 'marked linguist-generated in .gitattributes' }];
}

/** The names of the past stand in a migration, and in the test beside it too. */
function folderEvidence(path: string, migrations: string | null): readonly Evidence[] {
  if (migrations === null || !path.startsWith(`${migrations}/`)) return [];
  return [{ claim: 'context', value: 'migration', strength: 'proof', words: `stands in ${migrations}, the folder of migrations` }];
}

function signalEvidence({ context, strength, part }: PathSignal): Evidence {
  return { claim: 'context', value: context, strength, words: `the path says ${context}: ${part}` };
}

/** The sources of a documentation site: a demo in there is a widget that readers see, no program of its own. */
const DOC_SITE = /(?:^|\/)(?:docs?|website|documentation)\/(?:components|content|pages|src|lib)\//i;

/**
 * The order follows from what would be done: data that was recorded stays recorded in whatever folder, code that asserts is a test
 * even among examples, and what a program writes is never edited.
 */
function conclude(path: string, signals: readonly PathSignal[], head: readonly Evidence[], isData: boolean): Context {
  const says = (context: Context): boolean => signals.some((signal) => signal.context === context);
  const shows = (context: Context): boolean => head.some(({ value }) => value === context);
  const depth = (context: Context): number =>
    Math.max(-1, ...signals.filter((signal) => signal.context === context).map((signal) => signal.depth));

  // The chat of a documentation site is served by its own endpoint, which runs for real.
  const isEndpoint = /(?:^|\/)(?:app|pages)\/(?:.*\/)?api\/|\/route\.[cm]?[jt]s$/.test(path);
  const isProven = (context: Context): boolean => signals.some((signal) => signal.context === context && signal.strength === 'proof');

  if (isData && (says('fixture') || shows('fixture'))) return 'fixture';
  if (shows('generated') || says('generated')) return 'generated';
  if (isProven('fixture')) return 'fixture';
  if (says('test')) return 'test';
  if (says('fixture')) return 'fixture';
  if (shows('test')) return 'test';
  if (says('locale')) return 'locale';
  if (says('migration')) return 'migration';
  if (says('example') && depth('example') >= depth('doc') && !DOC_SITE.test(path)) return 'example';
  if ((says('doc') || shows('doc')) && depth('doc') >= depth('script') && !isEndpoint) return 'doc';
  return says('script') ? 'script' : 'product';
}
