import type { Judged } from '../core/decision.js';
import { decodeUtf8 } from '../core/decode.js';
import type { FileFacts } from '../core/place.js';
import { concludePlace } from '../places/conclude.js';
import { type Standing, standingOf } from '../places/link/elsewhere.js';
import type { OpenModules } from '../places/link/modules.js';
import { analyse } from './analyse.js';
import type { RunContext } from './context.js';

/** Files read for names that a data file chose; a name in more files than this is surely listed. */
const MOST_READ = 100;

/** A value that a data file chose must equal an entry of a list, where the project has one: outside of `files`, those of the run, too. */
export async function standingsElsewhere(
  judged: readonly Judged[],
  files: readonly string[],
  openModules: OpenModules,
  context: RunContext,
): Promise<readonly (Standing | null)[]> {
  const chosen = judged.filter(isChosen);
  if (chosen.length === 0) return [];
  const texts = new Set(chosen.map(({ reference }) => reference.text));
  const seen = new Set(files.map((path) => context.base + path));
  const modules = await openModules();
  modules.names.lookFor(texts, 'any');
  const unseen = [...new Set([...texts].flatMap((text) => modules.names.filesWith(text, 'any') ?? []))].filter((path) => !seen.has(path));
  const whole: RunContext = { ...context, base: '', disk: modules.disk };
  return unseen
    .slice(0, MOST_READ)
    .flatMap((path) => factsOf(path, texts, whole).references.map((reference) => standingOf(reference, concludePlace(reference).context)));
}

/** In a data file other than the settings of the application or of Claude Code. */
export function isChosen({ reference, place, decision }: Judged): boolean {
  return reference.role === 'json-value' && decision.verdict === 'edit' && place.surface !== 'app' && place.surface !== 'claude-code';
}

function factsOf(path: string, texts: ReadonlySet<string>, context: RunContext): FileFacts {
  const read = context.disk.read(path);
  const text = (read.kind === 'bytes' ? decodeUtf8(read.bytes) : null) ?? '';
  const hits = [...texts].flatMap((name) =>
    Array.from(text.matchAll(new RegExp(name.replace(/[^\w-]/g, '\\$&'), 'g')), ({ index }) => ({
      start: index,
      end: index + name.length,
    })),
  );
  return analyse(path, text, hits, context);
}
