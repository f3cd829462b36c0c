import type { AppConfiguration } from '../core/configuration.js';
import type { Judged } from '../core/decision.js';
import { UsageError } from '../core/errors.js';
import { maskCodename } from '../core/mask.js';
import { splitKnownModifiers } from '../core/modifiers.js';
import type { Reference } from '../core/place.js';

/** A name that a run replaced in the application's own settings or sinks, modifiers included. */
export interface Rewrite {
  readonly text: string;
  readonly to: string;
  /** Where it stands, as far as that is known. */
  readonly reference?: Reference;
}

/** Only names on the surface `app`: what other systems read is no setting of the application's users. */
export function rewritesOf(judged: readonly Judged[]): readonly Rewrite[] {
  return judged.flatMap(({ reference, place, decision }) =>
    decision.action === 'rewrite' && decision.to !== undefined && place.surface === 'app'
      ? [{ text: reference.text, to: decision.to, reference }]
      : [],
  );
}

/** The same from the JSON report of `scan` or `fix`. @throws UsageError where the text is no such report, or masks a codename that cannot be told */
export function rewritesOfReport(text: string, app: AppConfiguration): readonly Rewrite[] {
  return namesIn(parse(text)).flatMap(({ name, surface, to }) =>
    surface === 'app' && to !== null ? [{ text: unmasked(name, to, app), to }] : [],
  );
}

interface Reported {
  readonly name: string;
  readonly surface: unknown;
  /** Null where it was not rewritten. */
  readonly to: string | null;
}

const HINT = 'Make one with `unpin scan --format json` or `unpin fix --format json`.';

function parse(text: string): Readonly<Record<string, unknown>> {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    throw new UsageError('The report is not JSON.', HINT);
  }
  return isRecord(report) ? report : {};
}

/** `scan` lists references, each with its decision; `fix` lists files, each with its edits. */
function namesIn({ references, files }: Readonly<Record<string, unknown>>): readonly Reported[] {
  if (Array.isArray(references)) {
    return references.map((reference: unknown) => {
      if (!isRecord(reference) || !isRecord(reference.decision) || typeof reference.text !== 'string')
        throw new UsageError('A reference of the report has no text or decision.', HINT);
      const { action, to } = reference.decision;
      return { name: reference.text, surface: reference.surface, to: action === 'rewrite' && typeof to === 'string' ? to : null };
    });
  }
  if (!Array.isArray(files)) throw new UsageError('The report has no list of references, and none of files with edits.', HINT);
  const edits = files.flatMap((file: unknown) => (isRecord(file) && Array.isArray(file.edits) ? file.edits : [undefined]));
  return edits.map((edit: unknown) => {
    if (!isRecord(edit) || typeof edit.text !== 'string' || typeof edit.to !== 'string')
      throw new UsageError('A file of the report has no edits, or an edit no text.', HINT);
    return { name: edit.text, surface: edit.surface, to: edit.to };
  });
}

/** Reports mask codenames; the configuration knows which one has this alias. */
function unmasked(name: string, to: string, { codenames, modifiers }: AppConfiguration): string {
  if (!name.startsWith(MASK)) return name;
  const [alias] = splitKnownModifiers(to, modifiers);
  const [codename, ...more] = Object.keys(codenames).filter((each) => codenames[each] === alias);
  if (codename === undefined)
    throw new UsageError(`The report masks a codename that became '${alias}', and no codename of the configuration has that alias.`, MEANT);
  if (more.length > 0)
    throw new UsageError(`The report masks which of ${more.length + 1} codenames that mean '${alias}' was rewritten.`, MEANT);
  return codename + name.slice(MASK.length);
}

const MASK = maskCodename('');
const MEANT = 'Name it yourself: `unpin migrate new --from CODENAME`.';

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
