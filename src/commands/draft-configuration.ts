import { printable } from '../core/printable.js';
import type { AppSuggestion } from '../engine/suggest-app.js';

export const CONFIGURATION_NAME = 'unpin.config.jsonc';

/** The first configuration of a project. What was seen stands in it as comments, for only the team knows whether it is true. */
export function draftConfiguration(seen: AppSuggestion): string {
  const places = placesOf(seen);
  const app = spell({ app: appOf(places.length === 0 ? EXAMPLE : seen) });
  return [
    '// What unpin may rewrite, and what lint asks for. Every key: node_modules/unpin/docs/configuration.md',
    '{',
    '  "$schema": "./node_modules/unpin/dist/config.schema.json",',
    '',
    '  // What product code names: "alias", which floats; "pin", an exact model; or "constant".',
    '  "prefer": "alias",',
    '',
    '  // Evaluations have to pin.',
    '  // "overrides": [{ "files": ["evals/**"], "prefer": "pin" }],',
    '',
    '  // The resolver of your own application: its aliases, and who reads them. This is the permission to write such an alias',
    '  // over a pin, so nothing is guessed: uncomment what is true.',
    ...(places.length === 0 ? [] : [`  // Seen: ${places.map(printable).join(', ')}.`]),
    ...app.map((line) => `  // ${line.slice(2)}`).map((line, index) => (index === app.length - 1 ? `${line},` : line)),
    '',
    '  // Files that nobody judges, beside those that git ignores.',
    '  "ignore": []',
    '}',
    '',
  ].join('\n');
}

const EXAMPLE: AppSuggestion = {
  aliases: [{ alias: 'sonnet', id: 'claude-sonnet-4-6', seen: '' }],
  functions: [{ name: 'resolveModel', seen: '' }],
  settings: [{ file: 'settings/*.json', keys: ['model', 'agents.*.model'] }],
};

function placesOf({ aliases, functions, settings }: AppSuggestion): readonly string[] {
  return [
    ...[...aliases.map(({ alias: name, seen }) => ({ name, seen })), ...functions].map(({ name, seen }) => `${name} in ${seen}`),
    ...settings.map(({ file }) => file),
  ];
}

function appOf({ aliases, functions, settings }: AppSuggestion): object {
  const sinks = {
    ...(functions.length > 0 && { functions: functions.map(({ name }) => name) }),
    ...(settings.length > 0 && { settings: settings.map(({ file, keys }) => ({ files: [file], keys })) }),
  };
  return {
    ...(aliases.length > 0 && { aliases: Object.fromEntries(aliases.map(({ alias, id }) => [alias, id])) }),
    ...(Object.keys(sinks).length > 0 && { sinks }),
  };
}

/** The members of an object, a line each, lists of texts on one. */
function spell(value: object): readonly string[] {
  const joined = JSON.stringify(value, null, 2).replace(
    /\[\s+("[^\]{}]*")\s+\]/g,
    (_, items: string) => `[${items.replace(/\n\s+/g, ' ')}]`,
  );
  return joined.split('\n').slice(1, -1);
}
