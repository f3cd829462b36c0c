import { createCatalog } from '../../src/catalog/create-catalog.js';
import { type Configuration, DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { Judged } from '../../src/core/decision.js';
import type { ModelName } from '../../src/core/model-name.js';
import type { ScanReport } from '../../src/core/report.js';
import type { RunContext } from '../../src/engine/context.js';
import { createRecogniser } from '../../src/surfaces/recognise.js';

/** A run that reads no file: for what works on judged references alone. */
export function contextOf(configuration: Partial<Configuration> = {}, context: Partial<RunContext> = {}): RunContext {
  const catalog = context.catalog ?? createCatalog([], '2026-11-19');
  const whole = { ...DEFAULT_CONFIGURATION, ...configuration };
  return {
    version: '0.0.0',
    base: '',
    configuration: whole,
    catalog,
    recogniser: createRecogniser(catalog, whole.app),
    disk: { root: '/', read: (path) => ({ kind: 'failed', cause: 'missing', message: `${path} is not there` }) },
    today: '2026-11-20',
    project: null,
    ...context,
  };
}

export function scanOf(judged: readonly Judged[], extra: Partial<ScanReport> = {}): ScanReport {
  return {
    version: '0.0.0',
    catalog: '2026-11-20+test',
    judged,
    skips: [],
    counts: { listed: 3, hit: 1, parsed: 1 },
    files: ['src/chat.ts'],
    suppressions: { valid: [], broken: [] },
    notices: [],
    ...extra,
  };
}

/** A reading of the whole text by one surface. */
export function nameOn(surface: string, id: string, modifiers: readonly string[] = []): ModelName {
  return { surface, text: id + modifiers.join(''), prefix: '', base: id, date: '', suffix: '', modifiers, id };
}
