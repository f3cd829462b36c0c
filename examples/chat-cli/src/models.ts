/** What the short names mean in this release. */
const aliases: Record<string, string> = {
  sonnet: 'claude-sonnet-4-6',
  opus: 'claude-opus-4-6',
  haiku: 'claude-haiku-4-5',
};

/** Models before their release, by the names that we use in the house. */
const internal: Record<string, string> = {
  'fennec-latest': 'claude-opus-4-6',
};

const LONG_CONTEXT = '[1m]';
const LONG_CONTEXT_BETA = 'context-1m-2025-08-07';

export interface ResolvedModel {
  /** The exact ID to send. */
  id: string;
  /** Beta headers that the request needs. */
  betas: string[];
}

/** Takes an alias or an exact ID, with or without `[1m]`. */
export function resolveModel(name: string): ResolvedModel {
  const isLong = name.toLowerCase().endsWith(LONG_CONTEXT);
  const base = isLong ? name.slice(0, -LONG_CONTEXT.length) : name;
  return {
    id: aliases[base] ?? internal[base] ?? base,
    betas: isLong ? [LONG_CONTEXT_BETA] : [],
  };
}
