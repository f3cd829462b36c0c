import type { SettingsFile } from './settings-place.js';

const FILES = /(?:^|\/)\.vscode\/settings\.json$|\.code-workspace$|(?:^|\/)(?:Code|Code - Insiders|VSCodium|Cursor)\/User\/settings\.json$/;

/** Extensions whose settings are read by one surface. */
const EXTENSIONS: readonly (readonly [RegExp, string])[] = [
  [/^github\.copilot\b|^chat\./, 'copilot'],
  [/^claude-?code\./i, 'claude-code'],
];

/** Settings of VS Code and its relatives: the extension that owns the key reads the value. */
export const editorSettings: SettingsFile = {
  id: 'editor',
  read({ path, keys, candidate }) {
    if (!FILES.test(path) || candidate.role === 'json-key') return [];
    const key = (keys[0] === 'settings' ? keys.slice(1) : keys).join('.');
    if (!/model/i.test(key)) return [];
    const surface = EXTENSIONS.find(([extension]) => extension.test(key))?.[1] ?? 'unknown';
    const words = `the editor setting \`${key}\``;
    if (/models\b|allow|enabled|available|list/i.test(key)) {
      return [{ claim: 'allow-list', value: key, strength: 'strong', words: `${words} is a list of models`, range: candidate.range }];
    }
    return [
      { claim: 'settings-model', value: surface, strength: 'strong', words, range: candidate.range },
      { claim: 'surface', value: surface, strength: 'strong', words: `${words} is read by its extension`, range: candidate.range },
    ];
  },
};
