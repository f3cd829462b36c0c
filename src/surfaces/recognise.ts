import type { Catalog } from '../catalog/catalog.js';
import type { AppConfiguration } from '../core/configuration.js';
import type { Kind, ModelName } from '../core/model-name.js';
import { splitModifiers } from '../core/modifiers.js';
import { copyOf, type Range } from '../core/text.js';
import { createSurfaces } from './index.js';
import { kindOfName } from './recognition/kind-of.js';
import { createMistypedReader } from './recognition/mistyped.js';
import { createPartialTest } from './recognition/partial.js';
import { rankReadings } from './recognition/rank-readings.js';
import { createWithinFinder } from './recognition/within.js';
import type { Surface } from './surface.js';

/** One name found: all readings that some surface's grammar accepts, most likely first, and what it is. */
export interface Recognised {
  /** Range inside the text that was given. */
  readonly range: Range;
  /** `none` with readings: shaped like a name, known to nobody. */
  readonly kind: Kind;
  readonly names: readonly ModelName[];
}

export interface Recogniser {
  /** Lower-case texts one of which stands in every name: what the prefilter looks for. */
  readonly stems: readonly string[];
  /** Names that are words elsewhere (`sonnet`, `o1`): looked for in model positions of files that hit anyway. As stems they would hit every file. */
  readonly words: readonly string[];
  readonly surfaces: readonly Surface[];
  /** The whole string is one name (or a pattern: kind `partial`), or null. `isModelSlot` admits words like `sonnet`. */
  readWhole(text: string, isModelSlot: boolean): Recognised | null;
  /** A whole string in a model position that is no name, yet close to one: kind `none`. */
  readMistyped(text: string): Recognised | null;
  /** Names inside a longer text, longest match, boundaries on both sides. */
  findWithin(text: string): readonly Recognised[];
  /** What one reading is, once the place has chosen it. */
  kindOf(name: ModelName): Kind;
}

/** No real name is longer; a longer string is not looked at as a whole. */
const LONGEST = 200;
/** The same few names stand all over a repository: what they are is worked out once. */
const REMEMBERED = 20_000;

type Classified = Omit<Recognised, 'range'> | null;

export function createRecogniser(catalog: Catalog, app: AppConfiguration): Recogniser {
  const surfaces = createSurfaces(catalog, app);
  const stems = [...new Set(surfaces.flatMap((surface) => surface.stems))];
  const stem = new RegExp(
    stems
      .filter((each) => !/^["']/.test(each))
      .map(escapePattern)
      .join('|'),
    'i',
  );
  const words = new Set(surfaces.flatMap((surface) => surface.words ?? []));
  const codenames = new Set(Object.keys(app.codenames));
  const isPartial = createPartialTest(catalog);

  const kindOf = (name: ModelName): Kind => {
    if (name.surface === 'app' && name.date === '') return codenames.has(name.base) ? 'codename' : 'alias';
    const forwarded = surfaces.find((surface) => surface.id === name.surface)?.forwards?.(name);
    return kindOfName(catalog, forwarded ?? name);
  };
  const readings = (text: string): readonly ModelName[] => {
    const found: ModelName[] = [];
    for (const surface of surfaces) {
      const name = surface.parse(text);
      if (name) found.push(name);
    }
    return found.length < 2 ? found : rankReadings(catalog, found, kindOf);
  };
  const work = (text: string): Classified => {
    const names = readings(text);
    const kind = names[0] ? kindOf(names[0]) : 'none';
    // A whole Claude name that nobody released (`claude-haiku-5`) is a mistake, not the beginning of a longer one.
    const isWhole = names[0]?.base.startsWith('claude-') ?? false;
    if (kind === 'none' && !isWhole && isPartial(text)) return { kind: 'partial', names };
    return names.length > 0 ? { kind, names } : null;
  };
  const remembered = new Map<string, Classified>();
  const classify = (text: string): Classified => {
    let known = remembered.get(text);
    if (known === undefined) {
      if (remembered.size >= REMEMBERED) remembered.clear();
      const own = copyOf(text);
      known = work(own);
      remembered.set(own, known);
    }
    return known;
  };
  const readWhole: Recogniser['readWhole'] = (text, isModelSlot) => {
    if (text.length > LONGEST || !(stem.test(text) || words.has(splitModifiers(text)[0]))) return null;
    const read = classify(text);
    if (!read) return null;
    if (!isModelSlot && read.names.some((name) => words.has(name.prefix + name.base + name.date + name.suffix))) return null;
    return { range: { start: 0, end: text.length }, ...read };
  };
  const mistyped = createMistypedReader(catalog);
  const readMistyped: Recogniser['readMistyped'] = (text) => {
    const name = text.length <= LONGEST && stem.test(text) ? mistyped(text) : null;
    return name && { range: { start: 0, end: text.length }, kind: 'none', names: [name] };
  };
  return { stems, words: [...words], surfaces, kindOf, readWhole, readMistyped, findWithin: createWithinFinder(stem, words, classify) };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
