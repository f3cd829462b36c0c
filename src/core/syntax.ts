import type { Candidate } from './candidate.js';
import type { Range } from './text.js';

/**
 * What a language tells about the surroundings of a string, as plain data. Places read this and never a syntax tree,
 * so a second language that fills it gets the same judgement.
 */

/** Where a callee or an object comes from, followed through the bindings of one file. */
export type Origin =
  | { readonly kind: 'import'; readonly module: string; readonly name: string }
  | { readonly kind: 'member'; readonly object: Origin; readonly name: string }
  | { readonly kind: 'call'; readonly callee: Origin; readonly isNew: boolean; readonly arguments: readonly Value[]; readonly range: Range }
  | { readonly kind: 'global'; readonly name: string }
  /** A parameter; `type` is the origin of its annotation where that is a plain type reference. */
  | { readonly kind: 'parameter'; readonly name: string; readonly type: Origin | null }
  | { readonly kind: 'this'; readonly className: string | null; readonly extends: Origin | null }
  /** A function or class declared in this file and not followed further. */
  | { readonly kind: 'local'; readonly name: string; readonly range: Range }
  /** Several possibilities (ternary, `??`, re-assignment): all of them. */
  | { readonly kind: 'any-of'; readonly origins: readonly Origin[] }
  | { readonly kind: 'unknown'; readonly text: string };

/** A shallow summary of an expression beside the name. `text` is the source, cut at 200 units. */
export type Value =
  | { readonly kind: 'string'; readonly text: string; readonly range: Range }
  | { readonly kind: 'number'; readonly text: string; readonly range: Range }
  | { readonly kind: 'object'; readonly properties: readonly Property[]; readonly hasSpread: boolean; readonly range: Range }
  | { readonly kind: 'array'; readonly items: readonly Value[]; readonly range: Range }
  | { readonly kind: 'expression'; readonly text: string; readonly origin: Origin; readonly range: Range };

export interface Property {
  readonly name: string;
  readonly value: Value;
}

/** One thing that happens to a value: where it goes from the place it stands, or from the binding that holds it. */
export type Use =
  | {
      readonly kind: 'argument';
      readonly callee: Origin;
      readonly isNew: boolean;
      readonly index: number;
      /** Keys from the argument down to the value: `create({ options: { model } })` is `['options', 'model']`. */
      readonly path: readonly string[];
      readonly arguments: readonly Value[];
      /** What stands elsewhere of the objects that bring the value (literals, assignments to properties), and the calls that take the result. */
      readonly beside?: readonly Range[];
      readonly range: Range;
    }
  | {
      readonly kind: 'jsx';
      readonly component: Origin;
      readonly attribute: string;
      readonly siblings: readonly Property[];
      readonly range: Range;
    }
  /** `===`, `switch`, `includes`, `startsWith`, `Set`, `Map`, `RegExp`, `in`, `index` (a table looked up by the value). */
  | { readonly kind: 'comparison'; readonly operator: string; readonly range: Range }
  /** Stored under a name that is not followed further: `settings.model = x`, `process.env.MODEL = x`. */
  | { readonly kind: 'assignment'; readonly target: string; readonly range: Range }
  /** A property of an object literal that is bound to a name, returned or exported and not followed further. */
  | {
      readonly kind: 'property';
      readonly path: readonly string[];
      readonly siblings: readonly Property[];
      /** Properties of the objects around that one, innermost first, where the language gives them. */
      readonly around?: readonly (readonly Property[])[];
      readonly binding: string | null;
      readonly range: Range;
    }
  | { readonly kind: 'element'; readonly binding: string | null; readonly siblings: readonly Value[]; readonly range: Range }
  | { readonly kind: 'return'; readonly function: string | null; readonly range: Range }
  /** `name()` stands for what calls of an exported function return; `path` leads down to the value as for an argument. */
  | { readonly kind: 'export'; readonly name: string; readonly path: readonly string[]; readonly range: Range }
  /** Inside a longer text that is built from it. */
  | { readonly kind: 'interpolation'; readonly text: string; readonly range: Range }
  | { readonly kind: 'type'; readonly range: Range }
  | { readonly kind: 'read'; readonly text: string; readonly range: Range };

/** Strings that stand where the candidate stands, in the nearest list or table around it: what tells a registry from a value. */
export interface Peers {
  /** `array`, `keys`, `values`, `rows` (the same property of each object of a list), `union`, `enum`, `switch`, `set`. */
  readonly shape: 'array' | 'keys' | 'values' | 'rows' | 'union' | 'enum' | 'switch' | 'set';
  /** The nearest others, at most twenty on each side; the candidate itself is left out. */
  readonly texts: readonly string[];
  /** The name that the list is bound to. */
  readonly binding: string | null;
  readonly range: Range;
}

export interface Uses {
  readonly uses: readonly Use[];
  /** True when the list is everything that can happen to the value inside this file. */
  readonly isComplete: boolean;
}

/** One parsed file. It lives as long as its file is being judged and never crosses a worker. */
export interface SyntaxFile {
  /** Candidates that touch one of the hits, in order of position; every string once. */
  candidates(hits: readonly Range[]): readonly Candidate[];
  /** Everything that happens to the candidate's value in this file. */
  uses(candidate: Candidate): Uses;
  /** The lists and tables around the candidate, innermost first; at most three. */
  peers(candidate: Candidate): readonly Peers[];
  /** Properties of the object that directly holds the candidate, itself included; empty where there is none. */
  siblings(candidate: Candidate): readonly Property[];
  /** Conditions under which the value is chosen: of `?:`, `if`, `case` around it, up to its function, innermost first. */
  guards(candidate: Candidate): readonly { readonly text: string; readonly range: Range }[];
  /** Texts by which the functions around are registered, innermost first: `'daily'` of `defineFlow('daily', () => …)`. Code only. */
  titles(candidate: Candidate): readonly string[];
  /** Strings that are chosen where a value equals the candidate: what stands under it as a key, the arm of its `case`, `if` or `?:`. Code only. */
  chosenBy(candidate: Candidate): readonly string[];
  /** Source of the innermost statement (JSON: the innermost object) around the candidate, at most 8,000 units. */
  statement(candidate: Candidate): string;
  readonly module: ModuleFacts | null;
  /** Imported modules, for evidence that a glance gives. */
  readonly imports: readonly string[];
  /** Comments that stand directly above the statement, property or element of the candidate, or behind it on its line. */
  comments(candidate: Candidate): readonly { readonly text: string; readonly range: Range }[];
}

/** What a file says of itself as a module; asked by the link step only. Questions and answers are plain data. */
export interface ModuleFacts {
  /** All that it imports or hands on, as it is written. */
  specifiers(): readonly string[];
  /** Specifiers of `export … from`, which hand names on. */
  reexported(): readonly string[];
  /** What an exported name is, or with `()` behind it what its calls return; null where the file does not declare it. */
  originOfExport(name: string): Origin | null;
  /** What happens here to a name that is imported by one of these specifiers. `name()` means what its calls return. Null where none is imported. */
  usesOfImport(specifiers: readonly string[], name: string, path: readonly string[]): Uses | null;
  /** What an exported function does with its argument `index`, or with what stands at `path` in it. */
  usesOfParameter(name: string, index: number, path: readonly string[]): Uses | null;
}

export type ParseOutcome =
  | { readonly kind: 'parsed'; readonly file: SyntaxFile }
  /** The syntax is broken: scanned lexically, report-only; `message` says where. */
  | { readonly kind: 'lexical'; readonly file: SyntaxFile; readonly message: string; readonly range: Range };

/** Axis `languages/`: one file per format. */
export interface Language {
  readonly id: string;
  /** Lower-case file endings with the dot. */
  readonly extensions: readonly string[];
  /** Whole file names that need no ending (`.babelrc`). */
  readonly fileNames?: readonly string[];
  parse(path: string, text: string): ParseOutcome;
  /** Source text that spells `value` between the given quotes, or null where it cannot be spelt. */
  spell(value: string, quote: string): string | null;
}
