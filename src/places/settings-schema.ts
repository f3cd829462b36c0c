import type { Evidence } from '../core/place.js';
import type { Property } from '../core/syntax.js';
import { type SettingsFile, type SettingsPlace, valueAt } from './settings-place.js';

const SCHEMA_KEYS = new Set([
  'type',
  '$ref',
  'enum',
  'anyOf',
  'oneOf',
  'const',
  'markdownDescription',
  'title',
  'description',
  'properties',
]);

/** JSON Schema wherever it stands: a schema file, the contributions of an extension's `package.json`, an OpenAPI document. */
export const schemaSettings: SettingsFile = {
  id: 'schema',
  read(place) {
    const { keys, objects } = place;
    const own = objects[0] ?? [];
    const slot = keys.at(-1);
    if (place.candidate.role === 'json-key' || !isSchema(own, keys)) return [];
    if (slot === 'enum' || slot === 'const') return [say('schema-enum', `the schema lists it under \`${slot}\``, place)];
    if (slot === 'examples' || slot === 'example') return [say('schema-example', 'an example in a schema', place)];
    if (slot !== 'default') return [];
    const lists = ['enum', 'anyOf', 'oneOf'].some((name) => valueAt(own, name) !== null);
    const words = 'the default of a schema';
    if (!lists) return [say('schema-default', words, place)];
    return [
      say('schema-default', words, place),
      {
        claim: 'leans',
        value: 'must-match-list',
        strength: 'strong',
        words: 'the schema lists the values that its default may have',
        range: place.candidate.range,
      },
    ];
  },
};

/** An ordinary settings object may well have a key `default`: two words of the schema language beside it, or `properties` above it. */
function isSchema(own: readonly Property[], keys: readonly string[]): boolean {
  const words = own.filter(({ name }) => SCHEMA_KEYS.has(name)).length;
  return (
    words >= 2 || (words >= 1 && keys.some((key) => key === 'properties' || key === '$defs' || key === 'definitions' || key === 'schemas'))
  );
}

function say(claim: string, words: string, { candidate, keys }: SettingsPlace): Evidence {
  return { claim, value: keys.join('.'), strength: 'strong', words, range: candidate.range };
}
