import { splitKnownModifiers } from '../core/modifiers.js';
import type { Provider } from './gates.js';

/** Alias -> the ID it means: one for all providers, or one per provider. */
export type AliasTable = Readonly<Record<string, string | Readonly<Partial<Record<Provider, string>>>>>;

export interface ResolveOptions {
  readonly provider: Provider;
  readonly aliases: AliasTable;
  /** Suffixes that are kept on whatever the alias means; compared without case. `[1m]` where not given. */
  readonly modifiers?: readonly string[];
}

/** `id` is always what to send: an alias resolved, anything else as it came. */
export type Resolution =
  | { readonly kind: 'resolved'; readonly id: string; readonly alias: string; readonly modifiers: readonly string[] }
  /** `unknown-name`: no alias, so an exact ID or a stranger. `unknown-on-provider`: the alias means nothing there. */
  | { readonly kind: 'passed-through'; readonly id: string; readonly reason: 'unknown-name' | 'unknown-on-provider' };

/** What a stored name means today for this provider. Nothing is guessed and no other provider's meaning is borrowed. */
export function resolveModel(name: string, { provider, aliases, modifiers: known = ['[1m]'] }: ResolveOptions): Resolution {
  const [alias, modifiers] = splitKnownModifiers(name, known);
  if (!Object.hasOwn(aliases, alias)) return { kind: 'passed-through', id: name, reason: 'unknown-name' };
  const meaning = aliases[alias];
  const id = typeof meaning === 'string' ? meaning : meaning?.[provider];
  if (id === undefined) return { kind: 'passed-through', id: name, reason: 'unknown-on-provider' };
  return { kind: 'resolved', id: id + modifiers.join(''), alias, modifiers };
}

/** For people: `sonnet means claude-sonnet-4-6 on first-party`. */
export function describe(name: string, options: ResolveOptions): string {
  const resolution = resolveModel(name, options);
  if (resolution.kind === 'resolved') return `${name} means ${resolution.id} on ${options.provider}`;
  return resolution.reason === 'unknown-name' ? `${name} is no alias and is sent as it is` : `${name} means nothing on ${options.provider}`;
}
