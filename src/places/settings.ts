import type { Candidate } from '../core/candidate.js';
import type { Configuration } from '../core/configuration.js';
import type { Evidence } from '../core/place.js';
import type { Use } from '../core/syntax.js';
import { appSettings } from './settings-app.js';
import { claudeCodeSettings } from './settings-claude-code.js';
import { editorSettings } from './settings-editor.js';
import type { SettingsFile } from './settings-place.js';
import { recordedAnswers } from './settings-recorded.js';
import { schemaSettings } from './settings-schema.js';
import { workflowTemplates } from './settings-workflow.js';

export const SETTINGS_FILES: readonly SettingsFile[] = [
  claudeCodeSettings,
  editorSettings,
  schemaSettings,
  workflowTemplates,
  recordedAnswers,
];

/**
 * What a known settings file says about one of its strings; empty where no file is known or the string is not a key or value.
 * What the configuration names goes before what unpin knows.
 */
export function settingsEvidence(path: string, candidate: Candidate, use: Use | null, configuration: Configuration): readonly Evidence[] {
  if (use?.kind !== 'property' || !candidate.whole || (candidate.role !== 'json-value' && candidate.role !== 'json-key')) return [];
  const place = { path, candidate, keys: use.path, objects: [use.siblings, ...(use.around ?? [])] };
  const own = appSettings(place, configuration.app);
  return own.length > 0 ? own : SETTINGS_FILES.flatMap((file) => file.read(place));
}
