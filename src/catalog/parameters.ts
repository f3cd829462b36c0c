import { createRequire } from 'node:module';
import { compareVersions } from './compare-versions.js';
import type { ModelRow } from './model-row.js';

/** A parameter that the models of a line refuse from one generation on. `line` null: every line of the surface. */
interface ParameterRow {
  readonly surface: string;
  readonly line: string | null;
  /** Lines that take it all the same. */
  readonly except?: readonly string[];
  readonly since: string;
  readonly rejects: readonly string[];
  readonly source: string;
}

export interface Rejection {
  readonly parameter: string;
  readonly source: string;
}

let rows: readonly ParameterRow[] | undefined;

function parameterRows(): readonly ParameterRow[] {
  rows ??= createRequire(import.meta.url)('./data/parameters.json') as readonly ParameterRow[];
  return rows;
}

/** The parameters that a model refuses, with the source that says so. */
export function rejectedBy({ surface, line, version }: ModelRow): readonly Rejection[] {
  if (version === null) return [];
  return parameterRows()
    .filter((row) => row.surface === surface && isOfLine(row, line) && compareVersions(version, row.since) >= 0)
    .flatMap(({ rejects, source }) => rejects.map((parameter) => ({ parameter, source })));
}

function isOfLine(row: ParameterRow, line: string | null): boolean {
  return (row.line === null || row.line === line) && !(line !== null && row.except?.includes(line));
}

/** `topP`, `top_p` and `TOP_P` are one parameter to a reader of calls. */
export function plainParameter(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

let watched: ReadonlySet<string> | undefined;

/** Every parameter that some model refuses: what is looked for beside a name. */
export function watchedParameters(): ReadonlySet<string> {
  watched ??= new Set(parameterRows().flatMap(({ rejects }) => rejects.map(plainParameter)));
  return watched;
}
