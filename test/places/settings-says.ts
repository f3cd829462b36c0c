import { type Configuration, DEFAULT_CONFIGURATION } from '../../src/core/configuration.js';
import type { Evidence } from '../../src/core/place.js';
import { json } from '../../src/languages/json.js';
import { settingsEvidence } from '../../src/places/settings.js';

/** The evidence for the string that begins with `▶`. */
export function evidenceFor(path: string, value: unknown, configuration: Configuration = DEFAULT_CONFIGURATION): readonly Evidence[] {
  const marked = JSON.stringify(value, null, 2);
  const start = marked.indexOf('▶');
  const text = marked.replace('▶', '');
  const outcome = json.parse(path, text);
  const [candidate] = outcome.file.candidates([{ start, end: start + 1 }]);
  if (!candidate) throw new Error('no candidate');
  return settingsEvidence(path, candidate, outcome.file.uses(candidate).uses[0] ?? null, configuration);
}

/** The same, each as `claim:value:strength`. */
export function claims(path: string, value: unknown, configuration?: Configuration): readonly string[] {
  return evidenceFor(path, value, configuration).map((each) => `${each.claim}:${each.value}:${each.strength}`);
}

/** A pinned Claude, marked. */
export const PIN = '▶claude-sonnet-4-5-20250929';
/** The evidence of a model that Claude Code sends. */
export const CHOSEN = ['settings-model:claude-code:proof', 'sent:claude-code:proof'];
