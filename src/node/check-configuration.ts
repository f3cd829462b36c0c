import { z } from 'zod';
import { UsageError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import { configurationSchema, type GivenConfiguration } from './configuration-schema.js';

type Issue = z.core.$ZodIssue;

/** @throws UsageError that names the key and the nearest valid one, never a value and never a codename */
export function checkConfiguration(given: unknown, file: string): GivenConfiguration {
  const checked = configurationSchema.safeParse(given);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues.toSorted((a, b) => rank(a) - rank(b));
  throw issue ? complaint(issue, file) : checked.error;
}

/** A misspelt key is the cause of the missing one beside it. */
function rank({ code }: Issue): number {
  return code === 'unrecognized_keys' ? 0 : 1;
}

function complaint(issue: Issue, file: string): UsageError {
  if (issue.code !== 'unrecognized_keys') {
    const where = shown(issue.path);
    return new UsageError(`${file}: ${where === '' ? '' : `${where}: `}${issue.message.replace(/^Invalid (?:input|option): /, '')}`);
  }
  const key = issue.keys[0] ?? '';
  const known = keysAt(configurationSchema, issue.path);
  const close = nearest(key, known);
  return new UsageError(
    `${file}: unknown key "${shown([...issue.path, key])}"`,
    close ? `Did you mean "${shown([...issue.path, close])}"?` : `Known keys there: ${known.join(', ')}.`,
  );
}

function shown(path: readonly PropertyKey[]): string {
  const isCodename = path.length > 2 && path[0] === 'app' && path[1] === 'codenames';
  return (isCodename ? ['app', 'codenames', '<codename>'] : path).map(String).join('.');
}

function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const inner = schema instanceof z.ZodExactOptional ? schema.unwrap() : schema;
  const [head, ...rest] = path;
  if (inner instanceof z.ZodArray) return keysAt(inner.element, rest);
  if (!(inner instanceof z.ZodObject)) return [];
  if (head === undefined) return Object.keys(inner.shape);
  const member: z.core.$ZodType | undefined = inner.shape[String(head)];
  return member ? keysAt(member, rest) : [];
}
