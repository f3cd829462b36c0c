import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayIn, readNotes } from './dated-notes.js';
import { type DeclarationFile, type Declared, openDeclarations } from './declarations.js';
import type { Fact, Reading } from './fact.js';
import { readName } from './read-name.js';
import type { Read, Upstream } from './upstreams.js';

/** Counts of the last sync, by file and symbol. */
export type Counts = Readonly<Record<string, number>>;

/** A list may shrink a little from one version to the next; what loses more than a quarter has changed its layout. */
const KEPT = 0.75;

/**
 * Everything that the package in `folder` says.
 * @throws Error with the counts where a symbol is missing, or lists fewer names than it must
 */
export function readUpstream(upstream: Upstream, folder: string, version: string, before: Counts): Reading {
  const files = new Map<string, DeclarationFile>();
  const open = (file: string): DeclarationFile => {
    const opened = files.get(file) ?? openDeclarations(join(folder, file));
    files.set(file, opened);
    return opened;
  };
  const facts: Fact[] = [];
  const unreadable: { surface: string; text: string; source: string }[] = [];
  const counts: Record<string, number> = {};
  const covers: string[] = [];
  for (const read of upstream.reads) {
    const label = 'symbol' in read ? `${read.file}#${read.symbol}` : read.file;
    const found = valuesOf(read, open, (file) => readFileSync(join(folder, file), 'utf8'));
    if (found === null) throw new Error(`${upstream.package}@${version}: ${label} is not there any more: has its layout changed?`);
    check(upstream.package, version, label, found, read, before[label] ?? 0);
    const origin = `npm:${upstream.package}@${version}:`;
    const source = origin + (read.kind.endsWith('-json') ? read.file : label);
    const notes = `${origin}${read.file} JSDoc`;
    const say = (text: string, make: (surface: string, id: string) => Fact): void => {
      const name = readName(read.surface, text);
      if (name.kind === 'read') facts.push(make(name.surface, name.name.id));
      else if (name.kind === 'unreadable') unreadable.push({ surface: read.surface, text, source });
    };
    if ('trust' in read) {
      const { trust } = read;
      counts[label] = found.names.length;
      covers.push(`${read.surface} ${source.slice(origin.length)}`);
      for (const text of found.names) say(text, (surface, id) => ({ kind: 'listed', surface, id, source, trust }));
    }
    const dating = read.kind === 'retirements' ? origin + read.symbol : notes;
    for (const [text, on] of found.days) say(text, (surface, id) => ({ kind: 'retires', surface, id, on, source: dating }));
    for (const text of found.deprecated) say(text, (surface, id) => ({ kind: 'deprecated', surface, id, source }));
    for (const text of found.unsupported) say(text, (surface, id) => ({ kind: 'not-a-model', surface, id, source: notes }));
  }
  return { package: upstream.package, version, facts, counts, covers, unreadable };
}

interface Found {
  readonly names: readonly string[];
  readonly days: ReadonlyMap<string, string>;
  readonly deprecated: readonly string[];
  readonly unsupported: readonly string[];
}

const NOTHING: Found = { names: [], days: new Map(), deprecated: [], unsupported: [] };

function valuesOf(read: Read, open: (file: string) => DeclarationFile, text: (file: string) => string): Found | null {
  switch (read.kind) {
    case 'type':
    case 'notes':
      return fromDeclared(open(read.file).typeOf(read.symbol));
    case 'documented-type':
      return fromDeclared(open(read.file).typeWithComment(read.comment));
    case 'constant':
      return fromDeclared(open(read.file).constant(read.symbol));
    case 'constructed':
      return { ...NOTHING, names: open(read.file).constructed(read.symbol) };
    case 'retirements': {
      const entries = open(read.file).entries(read.symbol);
      if (!entries) return null;
      const days = Array.from(entries, ([name, words]) => [name, dayIn(words)] as const);
      const broken = days.find(([, day]) => day === null);
      if (broken) throw new Error(`${read.file}#${read.symbol}: no day stands in "${entries.get(broken[0])}"`);
      return { ...NOTHING, names: [...entries.keys()], days: new Map(days.flatMap(([name, day]) => (day ? [[name, day]] : []))) };
    }
    case 'models-json':
      return { ...NOTHING, names: [...new Set(idsIn(JSON.parse(text(read.file))))] };
    case 'flags-json': {
      const { providers } = JSON.parse(text(read.file)) as {
        providers: Record<string, { models: string[]; deprecatedModels?: string[] } | undefined>;
      };
      const provider = providers[read.symbol];
      return provider ? { ...NOTHING, names: provider.models, deprecated: provider.deprecatedModels ?? [] } : null;
    }
  }
}

function fromDeclared(declared: Declared | null): Found | null {
  if (!declared) return null;
  const { days, unsupported } = readNotes(declared.comment);
  return { names: declared.values, days, deprecated: [], unsupported };
}

function idsIn(apis: unknown): readonly string[] {
  const models = Object.values(apis as Record<string, Record<string, { readonly id: string }>>).flatMap((api) => Object.values(api));
  return models.map(({ id }) => id);
}

function check(name: string, version: string, label: string, { names, days }: Found, read: Read, before: number): void {
  const fail = (what: string, found: number, least: number): never => {
    const was = before > 0 ? `; the last sync found ${before}` : '';
    throw new Error(`${name}@${version}: ${label} ${what} ${found} names, and at least ${least} are expected${was}.`);
  };
  if (read.kind === 'notes') {
    if (days.size < read.atLeast) fail('dates', days.size, read.atLeast);
    return;
  }
  const least = read.kind === 'retirements' ? 0 : Math.max(read.atLeast, Math.ceil(before * KEPT));
  if (names.length < least) fail('lists', names.length, least);
  const dates = read.kind === 'type' ? (read.dates ?? 0) : 0;
  if (days.size < dates) fail('dates', days.size, dates);
}
