import { decodeUtf8 } from '../../core/decode.js';
import type { Disk, Stamp } from '../../core/disk.js';
import { isOneStamp } from '../../core/stamps.js';
import type { ModuleFacts } from '../../core/syntax.js';
import { languageOf } from '../../languages/index.js';
import { type Answers, rememberAnswers } from './remember-answers.js';

/** What a file answered as a module; plain data. */
export interface KnownModule {
  readonly path: string;
  readonly stamp: Stamp;
  /** Null where it is none: data, or broken syntax. */
  readonly answers: Answers | null;
}

export interface KnownModules {
  /** Null for what is no module, or one too many. */
  facts(path: string): ModuleFacts | null;
  /** All that is known now; null where it is what was known before. */
  kept(): readonly KnownModule[] | null;
}

/** Files asked for one run's links, whose trees are held; a name that needs more stays open, and says so. */
const MOST_ASKED = 400;
/** Where more are known than this, those are kept that were asked in this run. */
const MOST_KEPT = 2000;

interface Parsed {
  readonly module: ModuleFacts | null;
  readonly stamp: Stamp | null;
}

/** Modules that are parsed when they are asked what they have not answered before. */
export function createKnownModules(disk: Disk, before: readonly KnownModule[]): KnownModules {
  const known = new Map(before.map((each) => [each.path, each]));
  const asked = new Map<string, ModuleFacts | null>();
  const held = new Map<string, Parsed>();
  let isChanged = false;

  const parse = (path: string): Parsed => {
    const parsed = held.get(path) ?? parseFile(path, disk);
    held.set(path, parsed);
    return parsed;
  };
  const keep = (path: string, stamp: Stamp | null, answers: Answers | null): void => {
    isChanged ||= stamp !== null || known.has(path);
    if (stamp) known.set(path, { path, stamp, answers });
    else known.delete(path);
  };
  /** As it was, or looked at anew. */
  const answersOf = (path: string): { readonly stamp: Stamp | null; readonly answers: Answers | null } => {
    const recalled = known.get(path);
    const present = recalled && disk.stamp?.(path);
    if (recalled && present && isOneStamp(recalled.stamp, present)) return recalled;
    const { module, stamp } = parse(path);
    const answers: Answers | null = module && new Map();
    keep(path, stamp, answers);
    return { stamp, answers };
  };
  const open = (path: string): ModuleFacts | null => {
    const { stamp, answers } = answersOf(path);
    return (
      answers &&
      rememberAnswers(answers, () => {
        const again = parse(path);
        // What it answers to the rest would be said of other bytes.
        keep(path, stamp && again.stamp && isOneStamp(stamp, again.stamp) ? stamp : null, answers);
        return again.module;
      })
    );
  };
  return {
    facts(path) {
      const opened = asked.get(path);
      if (opened !== undefined) return opened;
      if (asked.size >= MOST_ASKED) return null;
      const module = open(path);
      asked.set(path, module);
      return module;
    },
    kept() {
      if (!isChanged) return null;
      return [...known.values()].filter(({ path }) => known.size <= MOST_KEPT || asked.has(path));
    },
  };
}

function parseFile(path: string, disk: Disk): Parsed {
  const read = disk.glance ? disk.glance(path) : disk.read(path);
  const text = read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
  if (read.kind !== 'bytes' || text === null) return { module: null, stamp: null };
  const outcome = languageOf(path)?.parse(path, text);
  return { module: outcome?.kind === 'parsed' ? outcome.file.module : null, stamp: read.stamp ?? null };
}
