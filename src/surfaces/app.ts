import type { AppConfiguration } from '../core/configuration.js';
import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import type { Surface } from './surface.js';

/** The user's own resolver: the aliases and codenames of the configuration, with its modifiers. */
export function createApp(app: AppConfiguration): Surface {
  const aliases = Object.keys(app.aliases);
  const codenames = Object.keys(app.codenames);
  const known = new Set([...aliases, ...codenames]);
  const allowed = new Set(app.modifiers.map((modifier) => modifier.toLowerCase()));
  return {
    id: 'app',
    publisher: null,
    // An alias that is a plain word (`sonnet`) would hit every poem; it is looked at in files that hit anyway.
    stems: [...codenames, ...aliases.filter((alias) => /[-\d]/.test(alias))].map((word) => word.toLowerCase()),
    parse(text) {
      const [plain, modifiers] = takeModifiers(text, null);
      if (!known.has(plain) || !modifiers.every((modifier) => allowed.has(modifier.toLowerCase()))) return null;
      return nameOf('app', { core: { base: plain, date: '', suffix: '' }, modifiers });
    },
    format: formatName,
    modifiers: app.modifiers,
    words: aliases.filter((alias) => !/[-\d]/.test(alias)),
    entryPoints: [],
  };
}
