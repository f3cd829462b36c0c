import type { AppConfiguration } from '../core/configuration.js';
import { compileGlobs } from '../core/glob.js';
import type { Evidence } from '../core/place.js';
import { chosen, matchesKeys, type SettingsPlace } from './settings-place.js';

/** The application's own settings files, as `app.sinks.settings` names them. */
export function appSettings(place: SettingsPlace, app: AppConfiguration): readonly Evidence[] {
  if (place.candidate.role === 'json-key') return [];
  for (const { files, keys } of app.sinks.settings) {
    const pattern = keys.find((key) => matchesKeys(key, place.keys));
    if (pattern !== undefined && compileGlobs(files)(place.path)) {
      return chosen('app', 'proof', `the configuration names the key \`${pattern}\` of this file`, place);
    }
  }
  return [];
}
