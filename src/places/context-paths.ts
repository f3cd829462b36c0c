import type { Context, Strength } from '../core/place.js';

/** What a folder or a file name says. `data` rules hold for JSON and the like only, `code` rules for source only. */
export interface PathSignal {
  readonly context: Context;
  readonly strength: Strength;
  /** The folder or name that says so. */
  readonly part: string;
  /** Depth of the folder, 0 for the first; the file name is the deepest. */
  readonly depth: number;
  readonly isName: boolean;
}

interface Rule {
  readonly context: Context;
  readonly pattern: RegExp;
  readonly strength?: Strength;
  readonly only?: 'data' | 'code';
  /** Words that are also features of products: they count only above the sources, not inside them. */
  readonly isAboveSources?: boolean;
  /** Counts only as the first or second folder. */
  readonly isNearRoot?: boolean;
  /** The folder around it. */
  readonly inside?: RegExp;
}

const FOLDERS: readonly Rule[] = [
  {
    context: 'fixture',
    pattern: /^_*(?:fixtures?|cassettes?|(?:test|mock|seed|sample)[-_]?(?:data|fixtures?)|goldens?|seeds?|seeders?)_*$/,
  },
  { context: 'fixture', pattern: /^__(?:snapshots|recordings|stories)__$/ },
  { context: 'fixture', pattern: /^(?:snapshots?|recordings?|recorded|transcripts?|stories|(?:.*[-_])?traces)$/, only: 'data' },
  { context: 'fixture', pattern: /mock/, only: 'data' },
  // What a demo shows, kept as the state of an application.
  { context: 'fixture', pattern: /^demos?$/, inside: /^stores?$/ },
  { context: 'test', pattern: /^_*(?:tests?|e2e|mocks?|testing|cypress|playwright)_*$/ },
  { context: 'test', pattern: /^_*specs?_*$/, only: 'code' },
  { context: 'test', pattern: /[-_.](?:tests?|e2e|mocks?)$/ },
  {
    context: 'test',
    pattern:
      /^(?:e2e|mocks?|smoke)[-_.]|^tests?[-_.](?:utils?|helpers?|support|setup|servers?|apps?|projects?|packages?|exports?)(?:$|[-_.])/,
  },
  { context: 'generated', pattern: /^_*(?:auto)?generated_*$/ },
  { context: 'generated', pattern: /^(?:dist|\.next|\.output|node_modules)$/ },
  { context: 'migration', pattern: /^(?:(?:.*[-_])?migrations?|codemods?)$/ },
  { context: 'example', pattern: /^_*(?:examples?|demos?)_*$/ },
  {
    context: 'example',
    pattern:
      /^(?:(?:showcase|sample|cookbook|playground|starter|quickstart|tutorial|recipe|boilerplate|template|marketplace)s?|getting-started)$/,
    isAboveSources: true,
  },
  {
    context: 'example',
    pattern: /(?:^(?:examples?|demos?)[-_]|[-_](?:examples?|demos?|starters?|samples?|playground|showcase|templates?)$)/,
    isAboveSources: true,
  },
  { context: 'doc', pattern: /^(?:docs?|documentation|website)$/, isAboveSources: true },
  { context: 'doc', pattern: /^docs[-_]|[-_]docs$/, isAboveSources: true },
  { context: 'script', pattern: /^(?:scripts?|\.github|\.devcontainer|\.husky|\.circleci|\.gitlab|ci|tooling|bench(?:marks?)?)$/ },
  { context: 'script', pattern: /^evals?$/, isNearRoot: true, isAboveSources: true },
  { context: 'script', pattern: /^(?:tools|build)$/, isNearRoot: true, isAboveSources: true },
];

const NAMES: readonly Rule[] = [
  { context: 'test', pattern: /\.(?:[a-z]*tests?|specs?|e2e|e2e-spec|cy|mocks?|test-d|tst|eval)\.[^.]+$/, strength: 'proof' },
  { context: 'test', pattern: /(?:^|[-_.])(?:tests?|specs?|mocks?|fakes?)\.[cm]?[jt]sx?$/ },
  { context: 'test', pattern: /^(?:tests?|mocks?|fakes?|stubs?)[-_.]/, only: 'code' },
  { context: 'test', pattern: /(?:^|[-_.])smoke(?:[-_.]|$)/ },
  {
    context: 'test',
    pattern: /^(?:vitest|jest|mocha|cypress|playwright)[-_.](?:global-?)?setup\b|^setup-?tests?\b|test-?(?:utils?|helpers?|setup)\b/,
  },
  { context: 'fixture', pattern: /\.stories\.[jt]sx?$/, strength: 'proof' },
  { context: 'fixture', pattern: /\.(?:traces?|golden|snap(?:shot)?|recorded|recording|cassette|har)\.json$/, strength: 'proof' },
  {
    context: 'fixture',
    pattern:
      /^(?!(?:record|generate|create|update|make|build|load|refresh)[-_.]).*?(?:^|[-_.])(?:fixtures?|cassettes?|goldens?|recorded|recordings?|seeds?|seeder|(?:mock|sample|demo|seed|test)[-_]?data|demo[-_]?store)(?:[-_.]|$)/,
  },
  { context: 'fixture', pattern: /(?:^|[-_.])mocks?(?:[-_.]|$)/, only: 'data' },
  { context: 'generated', pattern: /(?:(?:^|[-_.])(?:auto)?generated|\.gen)\.(?:[^.]+\.)?[^.]+$|^generated[-_.]/, strength: 'proof' },
  {
    context: 'generated',
    pattern: /^worker-configuration\.d\.ts$|[._]pb\.(?:d\.)?[jt]s$|\.(?:min|bundle)\.[cm]?js$|^(?:package-lock|npm-shrinkwrap)\.json$/,
    strength: 'proof',
  },
  { context: 'migration', pattern: /(?:^|[-_.])migrations?\.|^migrate[-_.]|^\d{8,14}[-_].*migrat/ },
  { context: 'locale', pattern: /^package\.nls(?:\.[\w-]+)?\.json$/, strength: 'proof' },
  { context: 'script', pattern: /^(?:launch|tasks)\.json$/, only: 'data' },
  {
    context: 'script',
    strength: 'proof',
    pattern:
      /\.config\.[cm]?[jt]s$|^(?:gulpfile|gruntfile|dangerfile)\.[cm]?[jt]s$|^(?:esbuild|webpack|rollup|tsup|build)(?:\.[\w-]+)?\.[cm]?js$/,
  },
];

/** The same habits in camel case, read before the path is lowered: `MockProvider.ts`, `fooTest.ts`, `migrateModel.ts`. */
const CAMEL_NAMES: readonly Rule[] = [
  {
    context: 'test',
    pattern: /^(?:[Mm]ock|[Ff]ake)[A-Z]|[a-z0-9](?:Tests?|Specs?|Mocks?)\.[cm]?[jt]sx?$/,
    only: 'code',
  },
  { context: 'fixture', pattern: /[a-z0-9](?:Fixtures?|MockData|SeedData|SampleData)\.[^.]+$|^[Dd]emo[A-Z]\w*Store\.[^.]+$/ },
  { context: 'generated', pattern: /[a-z0-9]Generated\.[^.]+$/ },
  { context: 'migration', pattern: /^migrate[A-Z]|[a-z0-9]Migrations?\.[^.]+$/ },
];

const SOURCES = /^(?:src|lib|libs|app)$/;
const LOCALE_FOLDER = /^_*(?:locales?|i18n|l10n|translations?|langs?|languages?|messages|nls)_*$/;
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3}))?$/;

/** All that the path says, folders first, outermost first. Case matters for camel case only. */
export function pathSignals(path: string, isData: boolean): readonly PathSignal[] {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const lowered = folders.map((folder) => folder.toLowerCase());
  const sources = lowered.findIndex((folder) => SOURCES.test(folder));
  const signals: PathSignal[] = [];
  const applies = ({ only }: Rule): boolean => only === undefined || only === (isData ? 'data' : 'code');
  lowered.forEach((folder, depth) => {
    for (const rule of FOLDERS) {
      if (!applies(rule) || !rule.pattern.test(folder)) continue;
      if (rule.isAboveSources && sources >= 0 && depth > sources) continue;
      if (rule.isNearRoot && depth > 1) continue;
      if (rule.inside && !rule.inside.test(lowered[depth - 1] ?? '')) continue;
      signals.push({ context: rule.context, strength: 'strong', part: `${folders[depth]}/`, depth, isName: false });
    }
  });
  const nameSignal = (context: Context, strength: Strength): PathSignal => ({
    context,
    strength,
    part: name,
    depth: folders.length,
    isName: true,
  });
  for (const rule of NAMES)
    if (applies(rule) && rule.pattern.test(name.toLowerCase())) signals.push(nameSignal(rule.context, rule.strength ?? 'strong'));
  for (const rule of CAMEL_NAMES) if (applies(rule) && rule.pattern.test(name)) signals.push(nameSignal(rule.context, 'strong'));
  if (isLocale(lowered, name.toLowerCase())) signals.push(nameSignal('locale', 'proof'));
  return signals.filter(
    (signal, at) => signals.findIndex(({ context, depth }) => context === signal.context && depth === signal.depth) === at,
  );
}

/** A folder of languages is not enough: the code that loads them lies there too. The file or its folder is named after a language. */
function isLocale(folders: readonly string[], name: string): boolean {
  const at = folders.findIndex((folder) => LOCALE_FOLDER.test(folder));
  if (at < 0) return false;
  const stem = name.replace(/\.[^.]+$/, '');
  return [...folders.slice(at + 1), stem, stem.split('.').at(-1) ?? ''].some((part) => LANGUAGE_TAG.test(part));
}
