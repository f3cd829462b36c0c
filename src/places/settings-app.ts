import type { AppConfiguration } from '../core/configuration.js';
import { compileGlobs } from '../core/glob.js';
import type { Evidence } from '../core/place.js';
import { surfaceNamedBy } from './provider-words.js';
import { chosen, matchesKeys, type SettingsPlace, valueAt } from './settings-place.js';

/** The application's own settings files, as `app.sinks.settings` names them. */
export function appSettings(place: SettingsPlace, app: AppConfiguration): readonly Evidence[] {
  if (place.candidate.role === 'json-key') return [];
  for (const { files, keys } of app.sinks.settings) {
    const pattern = keys.find((key) => matchesKeys(key, place.keys));
    if (pattern !== undefined && compileGlobs(files)(place.path)) {
      const words = `the configuration names the key \`${pattern}\` of this file`;
      const [other] = otherProvider(place);
      return other ? [other, ...chosen(other.value, 'proof', words, place)] : chosen('app', 'proof', words, place);
    }
  }
  return [];
}

/** Who brings another provider needs the exact ID that it serves: the application's aliases are not for him. */
function otherProvider({ objects }: SettingsPlace): readonly Evidence[] {
  return objects.flatMap((properties) => {
    const provider = valueAt(properties, 'provider');
    const surface = provider?.kind === 'string' ? surfaceNamedBy(provider.text) : null;
    if (provider === null || surface === null || surface.endsWith('-api') || surface === 'claude-code') return [];
    const words = '`provider` in the same file names another one';
    return [{ claim: 'provider-switch', value: surface, strength: 'proof' as const, words, range: provider.range }];
  });
}
