/** One thing that one upstream says of one name on one surface. `source` is spelt `npm:<package>@<version>:<file>#<symbol>`. */
export type Fact =
  | {
      readonly kind: 'listed';
      readonly surface: string;
      readonly id: string;
      readonly source: string;
      readonly trust: Trust;
    }
  /** An exact day of retirement, passed or to come. */
  | { readonly kind: 'retires'; readonly surface: string; readonly id: string; readonly on: string; readonly source: string }
  /** A mark without a date. `not-a-model`: listed, and said to be no ID that works. */
  | { readonly kind: 'deprecated' | 'not-a-model'; readonly surface: string; readonly id: string; readonly source: string };

/**
 * What a list is believed for. `in-service`: it takes out, or marks, what is no more. `known`: it keeps dead names, so only a name that is new
 * in it is in service. `cross-check`: it has names that nobody else has, and makes no row.
 */
export type Trust = 'in-service' | 'known' | 'cross-check';

/** What one version of one package said. */
export interface Reading {
  readonly package: string;
  readonly version: string;
  readonly facts: readonly Fact[];
  /** Names found, by file and symbol: what the next sync must not fall far below. */
  readonly counts: Readonly<Record<string, number>>;
  /** `<surface> <file>#<symbol>` of each list that was read whole: a name of that surface that it lacks is gone there. */
  readonly covers: readonly string[];
  /** Names that no grammar of their surface accepts: no row can be made of them. */
  readonly unreadable: readonly { readonly surface: string; readonly text: string; readonly source: string }[];
}

/** The same source in whatever version: `npm:openai@7.55.0:x.d.ts#Y` gives `npm:openai:x.d.ts#Y`. */
export function sourceKey(source: string): string {
  return source.replace(/^(npm:@?[^@:]+)@[^:]+/, '$1');
}

/** The package and version of an npm source; null for any other. */
export function packageOf(source: string): { readonly name: string; readonly version: string } | null {
  const [, name, version] = /^npm:(@?[^@:]+)@([^:\s]+)/.exec(source) ?? [];
  return name !== undefined && version !== undefined ? { name, version } : null;
}

/** How much a source is believed, 0 most: publishers' SDKs, publishers' pages, the curated feed, flags, lists, snapshots of community catalogs. */
export function rankOf(source: string): number {
  if (/^npm:(?:@anthropic-ai\/sdk|openai|@google\/genai)[@:]/.test(source)) return 0;
  if (/^docs:/.test(source)) return 1;
  if (/^(?:page|issue):/.test(source)) return 2;
  if (/^github:thossullivan\/model-eol/.test(source)) return 3;
  if (/^npm:@mastra\//.test(source)) return 4;
  return /^npm:/.test(source) ? 5 : 6;
}
