import type { Catalog } from '../catalog/catalog.js';
import type { AppConfiguration } from '../core/configuration.js';
import type { Kind, ModelName } from '../core/model-name.js';
import type { Range } from '../core/text.js';
import { createSurfaces } from './index.js';
import { kindOfName } from './kind-of.js';
import { createPartialTest } from './partial.js';
import { rankReadings } from './rank-readings.js';
import type { Surface } from './surface.js';
import { createWithinFinder } from './within.js';

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
  readonly surfaces: readonly Surface[];
  /** The whole string is one name (or a pattern: kind `partial`), or null. `isModelSlot` admits words like `sonnet`. */
  readWhole(text: string, isModelSlot: boolean): Recognised | null;
  /** Names inside a longer text, longest match, boundaries on both sides. */
  findWithin(text: string): readonly Recognised[];
  /** What one reading is, once the place has chosen it. */
  kindOf(name: ModelName): Kind;
}

/** No real name is longer; a longer string is not looked at as a whole. */
const LONGEST = 200;

export function createRecogniser(catalog: Catalog, app: AppConfiguration): Recogniser {
  const surfaces = createSurfaces(catalog, app);
  const stems = [...new Set(surfaces.flatMap((surface) => surface.stems))];
  const words = new Set(surfaces.flatMap((surface) => surface.words ?? []));
  const codenames = new Set(Object.keys(app.codenames));
  const isPartial = createPartialTest(catalog);

  const kindOf = (name: ModelName): Kind => {
    if (name.surface === 'app') return codenames.has(name.base) ? 'codename' : 'alias';
    const forwarded = surfaces.find((surface) => surface.id === name.surface)?.forwards?.(name);
    return kindOfName(catalog, forwarded ?? name);
  };
  const readings = (text: string): readonly ModelName[] => {
    const found: ModelName[] = [];
    for (const surface of surfaces) {
      const name = surface.parse(text);
      if (name) found.push(name);
    }
    return found.length < 2 ? found : rankReadings(catalog, found);
  };
  const classify = (text: string): Omit<Recognised, 'range'> | null => {
    const names = readings(text);
    const kind = names[0] ? kindOf(names[0]) : 'none';
    if (kind === 'none' && isPartial(text)) return { kind: 'partial', names };
    return names.length > 0 ? { kind, names } : null;
  };
  const readWhole: Recogniser['readWhole'] = (text, isModelSlot) => {
    if (text.length > LONGEST || text.length < 2) return null;
    const read = classify(text);
    if (!read) return null;
    if (!isModelSlot && read.names.some((name) => words.has(name.base) && name.prefix === '')) return null;
    return { range: { start: 0, end: text.length }, ...read };
  };
  return { stems, surfaces, kindOf, readWhole, findWithin: createWithinFinder(stems, words, classify) };
}
