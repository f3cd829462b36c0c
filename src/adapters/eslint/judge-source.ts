import { relative, sep } from 'node:path';
import type { Disk } from '../../core/disk.js';
import type { PlannedEdit } from '../../core/fix-plan.js';
import type { Finding } from '../../core/observation.js';
import type { Skip } from '../../core/place.js';
import type { ScanReport } from '../../core/report.js';
import type { RunContext } from '../../engine/context.js';
import { planFix } from '../../engine/fix.js';
import { lint } from '../../engine/lint.js';
import { scanAlone } from '../../engine/scan.js';
import { languageOf } from '../../languages/index.js';
import type { HostContext } from './host.js';
import { openSession } from './session.js';

/** Options of one rule, as they stand behind its severity. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** One file as unpin judges it alone. */
export interface JudgedSource {
  readonly skips: readonly Skip[];
  /** True for the first rule of a run over the file, which speaks for all of them. */
  isFirst(ruleId: string): boolean;
  /** Of one rule, in order of position. */
  findings(ruleId: string, options: GivenOptions): readonly Finding[];
  /** The edit that `unpin fix` would make at this offset, if that is allowed. */
  editAt(offset: number, allowed: 'safe' | 'all'): PlannedEdit | null;
}

interface Judged {
  readonly filename: string;
  readonly text: string;
  readonly settings: unknown;
  readonly judged: JudgedSource | null;
}

// Every rule asks about one file before the next file comes. Hosts may use one object for all their sources, so the text itself tells them apart.
let last: Judged | null = null;

/** Null where nothing is to be said of the file. Judged once for all rules. */
export function judgeSource({ cwd, filename, settings, sourceCode: { text = '' } }: HostContext): JudgedSource | null {
  if (last?.filename === filename && last.settings === settings && last.text === text) return last.judged;
  const judged = judge(cwd, filename, settings.unpin, text);
  last = { filename, text, settings, judged };
  return judged;
}

function judge(cwd: string, filename: string, settings: unknown, text: string): JudgedSource | null {
  const path = relative(cwd, filename).replaceAll(sep, '/');
  if (path.startsWith('../') || languageOf(path) === null) return null;
  const session = openSession(cwd, settings);
  if (session.isIgnored(path) || !session.mayHoldNames(text)) return null;
  const context: RunContext = { ...session.context, disk: holding(path, text, session.context.disk) };
  const scan = scanAlone(path, context);
  const edits = { safe: memo(() => editsOf(scan, context, false)), all: memo(() => editsOf(scan, context, true)) };
  const findingsWith = (ruleId: string, options: GivenOptions): readonly Finding[] =>
    lint(scan, withOptions(context, ruleId, options), session.baseline).findings.filter((finding) => finding.path === path);
  const plain = memo(() => findingsWith('', {}));
  const begun = new Set<string>();
  return {
    skips: scan.skips,
    isFirst(ruleId) {
      if (begun.has(ruleId)) begun.clear();
      begun.add(ruleId);
      return begun.size === 1;
    },
    findings(ruleId, options) {
      const all = Object.keys(options).length === 0 ? plain() : findingsWith(ruleId, options);
      return all.filter((finding) => finding.ruleId === ruleId);
    },
    editAt: (offset, allowed) => edits[allowed]().get(offset) ?? null,
  };
}

function holding(path: string, text: string, disk: Disk): Disk {
  const bytes = new TextEncoder().encode(text);
  return { root: disk.root, read: (asked) => (asked === path ? { kind: 'bytes', bytes } : disk.read(asked)) };
}

function editsOf(scan: ScanReport, context: RunContext, isAllowingAll: boolean): ReadonlyMap<number, PlannedEdit> {
  const { files } = planFix(scan, context, { unsafe: isAllowingAll, upgrade: isAllowingAll });
  return new Map(files.flatMap(({ edits }) => edits.map((edit) => [edit.range.start, edit])));
}

/** The severity is the host's affair; that of the configuration stays. */
function withOptions(context: RunContext, ruleId: string, options: GivenOptions): RunContext {
  if (Object.keys(options).length === 0) return context;
  const { rules } = context.configuration;
  const setting = rules[ruleId] ?? 'warn';
  const severity = typeof setting === 'string' ? setting : setting[0];
  return { ...context, configuration: { ...context.configuration, rules: { ...rules, [ruleId]: [severity, options] } } };
}

function memo<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
