import type { AppConfiguration } from '../core/configuration.js';
import type { ModelName } from '../core/model-name.js';
import { readClaude } from './grammar/claude.js';
import { formatName, nameOf, takeModifiers } from './grammar/core-name.js';
import type { Surface } from './surface.js';

/** The user's own resolver: the aliases and codenames of the configuration, with its modifiers; and dated pins without their vendor word. */
export function createApp(app: AppConfiguration): Surface {
  const aliases = Object.keys(app.aliases);
  const codenames = Object.keys(app.codenames);
  const known = new Set([...aliases, ...codenames]);
  const allowed = new Set(app.modifiers.map((modifier) => modifier.toLowerCase()));
  // An alias that is a plain word (`sonnet`) would hit every poem; it is looked at in files that hit anyway.
  const distinctive = [...codenames, ...aliases.filter((alias) => /[-\d]/.test(alias))].map((word) => word.toLowerCase());
  return {
    id: 'app',
    stems: known.size > 0 ? [...distinctive, 'sonnet-', 'opus-', 'haiku-', 'fable-'] : [],
    parse(text) {
      const [plain, modifiers] = takeModifiers(text, null);
      if (!modifiers.every((modifier) => allowed.has(modifier.toLowerCase()))) return null;
      if (known.has(plain)) return nameOf('app', { core: { base: plain, date: '', suffix: '' }, modifiers });
      return known.size > 0 ? readBarePin(plain, modifiers) : null;
    },
    format: formatName,
    words: aliases.filter((alias) => !/[-\d]/.test(alias)),
    hosts: [],
    entryPoints: [],
  };
}

/** `sonnet-4-5-20250929`: applications that take their vendor for granted store it so. The catalog knows it by its whole name. */
function readBarePin(plain: string, modifiers: readonly string[]): ModelName | null {
  const core = readClaude(`claude-${plain}`);
  if (!core || core.date === '') return null;
  const name = nameOf('app', { core: { ...core, base: core.base.slice('claude-'.length) }, modifiers });
  return { ...name, id: `claude-${name.id}` };
}
