import type { Catalog } from '../catalog/catalog.js';
import type { Judged } from '../core/decision.js';

/** What in a project looks like a resolver of its own: nothing of it is certain, so it is only ever shown. */
export interface AppSuggestion {
  /** Tables that call a model by its line: `sonnet: 'claude-sonnet-4-6'`. */
  readonly aliases: readonly { readonly alias: string; readonly id: string; readonly seen: string }[];
  /** Functions that are given a name. */
  readonly functions: readonly { readonly name: string; readonly seen: string }[];
  /** Settings files, and the keys of them that hold a name. */
  readonly settings: readonly { readonly file: string; readonly keys: readonly string[] }[];
}

const MOST = 5;

/** Reads it from what a run that sees one file at a time has judged. */
export function suggestApp(judged: readonly Judged[], catalog: Catalog): AppSuggestion {
  const product = judged.filter(({ place, reference }) => place.context === 'product' && reference.kind !== 'codename');
  return { aliases: aliasesIn(product, catalog), functions: functionsIn(product), settings: settingsIn(product) };
}

function aliasesIn(judged: readonly Judged[], catalog: Catalog): AppSuggestion['aliases'] {
  const found = judged.flatMap(({ reference, place }) => {
    const { slot, names, whole } = reference;
    const line = names[0] ? catalog.publisherRow(names[0])?.line : null;
    return whole && place.role === 'property' && slot !== null && slot === line
      ? [{ alias: slot, id: reference.text, seen: at(reference) }]
      : [];
  });
  return firstOfEach(found, ({ alias }) => alias);
}

function functionsIn(judged: readonly Judged[]): AppSuggestion['functions'] {
  const found = judged.flatMap(({ reference, place }) =>
    place.evidence
      .filter(({ claim, value }) => claim === 'handed' && /^\w*model\w*$/i.test(value))
      .map(({ value }) => ({ name: value, seen: at(reference) })),
  );
  return firstOfEach(found, ({ name }) => name);
}

/** Where nobody is known to read the name: known settings files have a surface, third parties theirs. */
function settingsIn(judged: readonly Judged[]): AppSuggestion['settings'] {
  const open = judged.filter(({ reference, decision }) => reference.role === 'json-value' && decision.reason === 'unknown-provider');
  const files = [...new Set(open.map(({ reference }) => reference.path))].slice(0, MOST);
  return files.map((file) => ({
    file,
    keys: joined(open.filter(({ reference }) => reference.path === file).map(({ reference }) => reference.owner)),
  }));
}

/** `agents.review.model` and `agents.title.model` are `agents.*.model`. */
function joined(paths: readonly (readonly string[])[]): readonly string[] {
  const keys = paths.map((path) => {
    const isKin = (other: readonly string[], step: number): boolean =>
      other.length === path.length && path.every((key, index) => (index === step) !== (key === other[index]));
    const step = path.findIndex((_, index) => index < path.length - 1 && paths.some((other) => isKin(other, index)));
    return path.map((key, index) => (index === step ? '*' : key)).join('.');
  });
  return [...new Set(keys)].slice(0, MOST);
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse().slice(0, MOST);
}

function at({ path, line }: { readonly path: string; readonly line: number }): string {
  return `${path}:${line}`;
}
