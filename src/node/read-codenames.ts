import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../core/errors.js';
import { codenamesSchema } from './configuration-schema.js';
import { codeOf } from './failure.js';
import { oddity } from './ordinary-file.js';
import { parseJson } from './parse-json.js';

export type CodenameSource = { readonly env: string } | { readonly file: string };
export type Environment = Readonly<Record<string, string | undefined>>;

const HINT = 'Without the list codenames would pass unseen. Provide it, or take "app.codenamesFrom" out of the configuration.';

/**
 * The injected list of codenames. No message holds a word of it.
 * @throws UsageError where it is missing, unreadable, empty or of another shape
 */
export function readCodenames(source: CodenameSource, folder: string, environment: Environment): Readonly<Record<string, string>> {
  const name = 'env' in source ? `the environment variable ${source.env}` : `the file "${source.file}"`;
  const text = 'env' in source ? environment[source.env] : readText(resolve(folder, source.file));
  if (text === undefined || text.trim() === '') throw new UsageError(`${name} holds no list of codenames`, HINT);
  const parsed = parseJson(text);
  const checked = parsed.kind === 'value' ? codenamesSchema.safeParse(parsed.value) : null;
  if (!checked?.success)
    throw new UsageError(`${name} must hold a JSON object of codenames and aliases`, 'Example: { "CODENAME": "opus" }');
  if (Object.keys(checked.data).length === 0) throw new UsageError(`${name} holds an empty list of codenames`, HINT);
  return checked.data;
}

function readText(path: string): string | undefined {
  if (oddity(path) !== null) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return undefined;
  }
}
