import { loadCatalog } from '../../src/catalog/load-catalog.js';
import { type AppConfiguration, type Configuration, DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { Judged } from '../../src/core/decision.js';
import type { Disk } from '../../src/core/disk.js';
import type { ScanReport } from '../../src/core/report.js';
import type { RunContext } from '../../src/engine/context.js';
import type { IsWanted } from '../../src/engine/judge.js';
import { scan } from '../../src/engine/scan.js';
import { createRecogniser } from '../../src/surfaces/recognise.js';

/** The day of every judgement here, so that lifecycles stay what the cases say. */
export const TODAY = '2026-11-20';

/** A tree and its configuration, and which reference of it is asked about. */
export interface Situation {
  /** The file under judgement. */
  readonly source: string;
  readonly path?: string;
  /** The rest of the project. */
  readonly files?: Readonly<Record<string, string>>;
  readonly app?: Partial<AppConfiguration>;
  readonly configuration?: Partial<Omit<Configuration, 'app'>>;
  /** The text of the reference that is asked about, or its role and text; the first of the file where it is left out. */
  readonly about?: string;
}

export const PATH = 'src/chat.ts';

const recognisers = new Map<string, RunContext['recogniser']>();

/** All references of the file under judgement that are wanted. `alone`: without the project around it, as an editor sees it. */
export async function judgeAll(situation: Situation, alone = false, isWanted?: IsWanted): Promise<readonly Judged[]> {
  const { judged } = await scanned(situation, alone, isWanted);
  return judged.filter(({ reference }) => reference.path === (situation.path ?? PATH));
}

export async function skipsOf(source: string): Promise<ScanReport['skips']> {
  return (await scanned({ source }, true)).skips;
}

async function scanned({ source, path = PATH, files = {}, ...given }: Situation, alone: boolean, isWanted?: IsWanted): Promise<ScanReport> {
  const disk = diskOf({ ...files, [path]: source });
  const catalog = loadCatalog();
  const configuration: Configuration = {
    ...DEFAULT_CONFIGURATION,
    ...given.configuration,
    app: { ...DEFAULT_CONFIGURATION.app, ...given.app },
  };
  // One for each set of names: making it costs more than a judgement.
  const key = JSON.stringify(configuration.app);
  const recogniser = recognisers.get(key) ?? createRecogniser(catalog, configuration.app);
  recognisers.set(key, recogniser);
  const paths = [path, ...Object.keys(files)].sort();
  const listing = { files: alone ? [path] : paths, skips: [], notices: [] };
  const project = alone ? null : { disk, list: async () => paths, store: null };
  const context = { version: '0.0.0', base: '', configuration, catalog, recogniser, disk, today: TODAY, project };
  return scan(listing, context, undefined, isWanted);
}

export async function judgeOne(situation: Situation, alone = false): Promise<Judged> {
  const all = await judgeAll(situation, alone);
  const { about } = situation;
  const found = all.find(({ reference: { text, role } }) => about === undefined || about === text || about === `${role} ${text}`);
  if (!found) throw new Error(`no such reference; there are: ${all.map(({ reference }) => reference.text).join(', ') || 'none'}`);
  return found;
}

/** Verdict, reason, surface (`?` where it is only likely) and role in one line, with what is written where something is. */
export function tell({ place, decision }: Judged): string {
  const { verdict, reason, to, tier } = decision;
  const surface = place.strength === 'proof' || place.strength === 'strong' ? place.surface : '?';
  return `${verdict} ${reason} ${surface} ${place.role}${to === undefined ? '' : ` -> ${to} (${tier})`}`;
}

/** Everything seen, in short: for failures and for tests of single pieces of evidence. */
export function tellEvidence({ place }: Judged): readonly string[] {
  return place.evidence.map(({ claim, value, strength }) => `${claim} ${value} ${strength}`);
}

function diskOf(files: Readonly<Record<string, string>>): Disk {
  return {
    root: '/project',
    read: (path) => {
      const text = files[path];
      if (text === undefined) return { kind: 'failed', cause: 'missing', message: `${path} is not there` };
      return { kind: 'bytes', bytes: new TextEncoder().encode(text) };
    },
  };
}
