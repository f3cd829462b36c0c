import type { ModelRow } from '../catalog/model-row.js';

/** `migrate` + old + `To` + new: `Sonnet 4.5` and `Sonnet 4.6` give `migrateSonnet45ToSonnet46`. */
export function nameMigration(oldTitle: string, newTitle: string): string {
  return `migrate${pascal(oldTitle)}To${pascal(newTitle)}`;
}

/** For people: `Sonnet 4.5`, `Gemini 2.5 Flash-lite`, `Gpt 4.1 Mini`. */
export function titleOf(row: ModelRow): string {
  const version = row.version ?? '';
  if (row.family === 'claude' && row.line !== null) return words(row.line, version);
  if (row.family !== null && version !== '') return words(row.family, version, row.line ?? '');
  return capitalise(row.id);
}

function words(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(capitalise)
    .join(' ');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function pascal(title: string): string {
  return title
    .replaceAll('.', '')
    .split(/[^A-Za-z0-9]+/)
    .map(capitalise)
    .join('');
}
