import type { AppConfiguration } from '../core/configuration.js';
import { type Refusal, refuse } from '../migrations/migration-plan.js';
import type { AliasRequest } from './move.js';

/** Reads `alias=ID` and `alias.provider=ID`. An alias may hold dots itself, so the configured ones decide. */
export function readAliasRequest(text: string, { aliases }: AppConfiguration): AliasRequest | Refusal {
  const at = text.indexOf('=');
  const [name, to] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || to === '')
    return refuse('unreadable', `--alias does not understand "${text}".`, 'Example: --alias sonnet=claude-sonnet-5-5.');
  const dot = name.lastIndexOf('.');
  if (Object.hasOwn(aliases, name) || dot < 1) return { alias: name, provider: null, to };
  return { alias: name.slice(0, dot), provider: name.slice(dot + 1), to };
}

/** Reads `codename=alias`. No message holds the codename. */
export function readCodenameRequest(
  text: string,
  { aliases }: AppConfiguration,
): { readonly codename: string; readonly alias: string } | Refusal {
  const at = text.indexOf('=');
  const [codename, alias] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 1 || alias === '') return refuse('unreadable', '--codename takes CODENAME=ALIAS.', 'Example: --codename CODENAME=opus.');
  if (!Object.hasOwn(aliases, alias)) {
    return refuse('unknown-alias', `"${alias}" is no alias of app.aliases.`, `Known: ${Object.keys(aliases).join(', ') || 'none'}.`);
  }
  return { codename, alias };
}
