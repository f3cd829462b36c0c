import type { ModelName } from '../core/model-name.js';

/**
 * Axis `surfaces/`: one file per system that interprets model names. Its grammar reads and writes names;
 * its tables say which settings keys and SDK entry points belong to it.
 */
export interface Surface {
  /** As in the public contract: `anthropic-api`, `bedrock`, … */
  readonly id: string;
  /** Lower-case texts one of which stands in every name of this surface, words apart: what the prefilter looks for. */
  readonly stems: readonly string[];
  /** Reads a whole string. Null where the grammar does not accept it. */
  parse(text: string): ModelName | null;
  format(name: ModelName): string;
  /** Where this surface only forwards (LiteLLM): the name as the next one reads it. */
  forwards?(name: ModelName): ModelName | null;
  /** Names that this surface resolves by itself and that are words elsewhere (`sonnet`): accepted in a model position only. */
  readonly words?: readonly string[];
  /** Hosts behind which it answers, their subdomains too. */
  readonly hosts: readonly string[];
  readonly entryPoints: readonly EntryPoint[];
}

/**
 * An import that shows who is called. `module` ends in `*` for a prefix. `name` is the exported name, `default`, or `*` for any.
 * The value counts as a model name when it is the argument `at`, or stands under a key of an object argument that speaks of a model or is one of
 * `keys`.
 */
export interface EntryPoint {
  readonly module: string;
  readonly name: string;
  /** `client`: an object whose methods take the model. `factory`: makes clients. `model`: called with the model itself. `wrapper`: takes a model of any provider. */
  readonly role: 'client' | 'factory' | 'model' | 'wrapper';
  readonly at?: number;
  readonly keys?: readonly string[];
  /** For a wrapper that resolves `vendor/model` or `vendor:model` itself: the surface behind each vendor word. */
  readonly routes?: Readonly<Record<string, string>>;
  /** Options that move the client to another host, besides the usual names (`baseURL`, `endpoint`): `serverURL`. */
  readonly hostOptions?: readonly string[];
}
