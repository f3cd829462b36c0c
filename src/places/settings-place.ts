import type { Candidate } from '../core/candidate.js';
import type { Evidence } from '../core/place.js';
import type { Property, Value } from '../core/syntax.js';

/** A string in a data file, with the objects that hold it. */
export interface SettingsPlace {
  readonly path: string;
  readonly candidate: Candidate;
  /** Keys from the root to the value; the elements of an array share its key. A key has those of the object that holds it. */
  readonly keys: readonly string[];
  /** Properties of the objects around the string, innermost first; the last is the root. */
  readonly objects: readonly (readonly Property[])[];
}

/** Axis `settings-*.ts`: one file per kind of settings file. What it does not know it is silent about. */
export interface SettingsFile {
  readonly id: string;
  read(place: SettingsPlace): readonly Evidence[];
}

/**
 * Compares keys with a pattern such as `agents.*.model`: `*` stands for one key, `**` for any number.
 * A key may itself hold dots (`github.copilot.model`), so the joined keys are compared as well.
 */
export function matchesKeys(pattern: string, keys: readonly string[]): boolean {
  const parts = pattern.split('.');
  if (matchesParts(parts, keys)) return true;
  const source = parts.map((part) =>
    part === '**' ? '.+' : part === '*' ? '[^.]+' : part.replace(/[\\^$+?()|[\]{}]/g, '\\$&').replaceAll('*', '[^.]*'),
  );
  return new RegExp(`^${source.join('\\.')}$`).test(keys.join('.'));
}

function matchesParts(parts: readonly string[], keys: readonly string[]): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return keys.length === 0;
  if (part === '**') return keys.some((_, at) => matchesParts(rest, keys.slice(at))) || matchesParts(rest, []);
  return keys.length > 0 && (part === '*' || part === keys[0]) && matchesParts(rest, keys.slice(1));
}

export function valueAt(properties: readonly Property[] | undefined, name: string): Value | null {
  // The last of two equal keys is the one that readers of JSON see.
  return properties?.findLast((property) => property.name === name)?.value ?? null;
}

export function textAt(properties: readonly Property[] | undefined, name: string): string | null {
  const value = valueAt(properties, name);
  return value?.kind === 'string' ? value.text : null;
}

export function objectAt(properties: readonly Property[] | undefined, name: string): readonly Property[] {
  const value = valueAt(properties, name);
  return value?.kind === 'object' ? value.properties : [];
}

/** The value is the model that the readers of this file will use on that surface. */
export function chosen(surface: string, strength: Evidence['strength'], words: string, { candidate }: SettingsPlace): readonly Evidence[] {
  return [
    { claim: 'settings-model', value: surface, strength, words, range: candidate.range },
    { claim: 'sent', value: surface, strength, words: `read as the chosen model: ${words}`, range: candidate.range },
  ];
}

/** The key must hold this exact name. */
export function left(key: string, words: string, { candidate }: SettingsPlace): readonly Evidence[] {
  return [{ claim: 'left-key', value: key, strength: 'proof', words, range: candidate.range }];
}
