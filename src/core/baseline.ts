/** A finding that was there when the baseline was made: accepted, as long as it stays what and where it is. */
export interface BaselineEntry {
  readonly rule: string;
  /** Relative to the project, with `/`. Only to tell equal findings apart and for people: the fingerprint decides. */
  readonly path: string;
  /** Codenames masked. */
  readonly name: string;
  readonly fingerprint: string;
  readonly owner?: string;
  readonly reason?: string;
  /** The last ISO day on which it is accepted. */
  readonly until?: string;
}

/** An entry and where it stands in its file: 1-based line, UTF-16 offset. */
export interface BaselineLine {
  readonly entry: BaselineEntry;
  readonly line: number;
  readonly start: number;
}

export interface Baseline {
  /** As reports name the file, relative to the root of the run. */
  readonly path: string;
  readonly lines: readonly BaselineLine[];
}

export type ParsedBaseline =
  | { readonly kind: 'parsed'; readonly lines: readonly BaselineLine[] }
  | { readonly kind: 'broken'; readonly line: number; readonly problem: string };

/** One JSON object a line, so that versions of the file merge; empty lines are passed over. */
export function parseBaseline(text: string): ParsedBaseline {
  const lines: BaselineLine[] = [];
  let start = 0;
  for (const [at, written] of text.split('\n').entries()) {
    const line = at + 1;
    const read = written.trim() === '' ? null : parseEntry(written);
    if (read?.kind === 'broken') return { kind: 'broken', line, problem: read.problem };
    if (read) lines.push({ entry: read.entry, line, start });
    start += written.length + 1;
  }
  return { kind: 'parsed', lines };
}

/** Sorted, so that the order in which findings were made does not show in a diff. */
export function renderBaseline(entries: readonly BaselineEntry[]): string {
  const rendered = entries.map(({ rule, path, name, fingerprint, owner, reason, until }) =>
    JSON.stringify({ path, rule, name, fingerprint, owner, reason, until }),
  );
  return rendered
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

type ParsedEntry = { readonly kind: 'entry'; readonly entry: BaselineEntry } | { readonly kind: 'broken'; readonly problem: string };

function parseEntry(line: string): ParsedEntry {
  if (/^(<{7}|={7}|>{7})/.test(line)) return { kind: 'broken', problem: 'a merge is not finished: keep the entries of both sides' };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'broken', problem: 'not JSON' };
  }
  if (!isEntry(value)) return { kind: 'broken', problem: 'not an entry: it needs the strings rule, path, name and fingerprint' };
  return { kind: 'entry', entry: value };
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const hasAll = ['rule', 'path', 'name', 'fingerprint'].every((key) => typeof fields[key] === 'string');
  return hasAll && ['owner', 'reason', 'until'].every((key) => fields[key] === undefined || typeof fields[key] === 'string');
}
