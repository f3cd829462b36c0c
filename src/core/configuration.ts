import type { ConfiguredSuppression } from './suppression.js';

/** The public configuration after loading: defaults filled in, codename lists read. Keys as in `docs/configuration.md`. */
export interface Configuration {
  readonly app: AppConfiguration;
  readonly prefer: Preference;
  readonly to: TargetPolicy;
  readonly overrides: readonly { readonly files: readonly string[]; readonly prefer?: Preference; readonly rules?: RuleSettings }[];
  readonly rules: RuleSettings;
  readonly suppressions: readonly ConfiguredSuppression[];
  readonly ignore: readonly string[];
  readonly migrations: MigrationsConfiguration;
  readonly catalog: { readonly extra: readonly ExtraModel[] };
}

/** A private model or a fine-tune that no public catalog can know. Dates are ISO days. */
export interface ExtraModel {
  readonly id: string;
  /** A surface id: who serves it. */
  readonly surface: string;
  /** A name of the catalog on the same surface whose line, version and dates it shares unless it has its own: a fine-tune dies with its base. */
  readonly base?: string;
  readonly kind?: 'pin' | 'alias';
  readonly publisher?: string;
  readonly family?: string;
  readonly line?: string;
  readonly version?: string;
  /** Where no date tells it; `active` where neither is given. */
  readonly status?: 'active' | 'deprecated' | 'retired';
  readonly releasedOn?: string;
  readonly deprecatedOn?: string;
  readonly retiresOn?: string;
  readonly retiresNotBefore?: string;
  readonly replacement?: string;
  readonly resolvesTo?: string;
}

export type Preference = 'alias' | 'pin' | 'constant';
export type TargetPolicy = 'alias' | 'successor';
export type Severity = 'off' | 'info' | 'warn' | 'error';
export type RuleSettings = Readonly<Record<string, Severity | readonly [Severity, Readonly<Record<string, unknown>>]>>;

export interface AppConfiguration {
  /** Alias -> the ID it means today: one for all providers, or one per provider word (`first-party`, `bedrock`, …). */
  readonly aliases: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Codename -> alias. */
  readonly codenames: Readonly<Record<string, string>>;
  readonly modifiers: readonly string[];
  readonly sinks: {
    readonly functions: readonly string[];
    readonly properties: readonly string[];
    readonly settings: readonly { readonly files: readonly string[]; readonly keys: readonly string[] }[];
  };
}

/** Where a host function is imported from, as written into a generated file. */
export interface HostFunction {
  readonly module: string;
  readonly name: string;
}

export interface MigrationsConfiguration {
  readonly dir: string;
  readonly style: 'host' | 'portable';
  readonly source: string;
  readonly key: string;
  readonly userType: { readonly env: string };
  /** One module for all host functions, or one entry a function. */
  readonly host: { readonly module: string } | Readonly<Record<string, HostFunction>>;
}

export const DEFAULT_CONFIGURATION: Configuration = {
  app: { aliases: {}, codenames: {}, modifiers: ['[1m]'], sinks: { functions: [], properties: [], settings: [] } },
  prefer: 'alias',
  to: 'alias',
  overrides: [],
  rules: {},
  suppressions: [],
  ignore: [],
  migrations: {
    dir: 'src/migrations',
    style: 'host',
    source: 'userSettings',
    key: 'model',
    userType: { env: 'USER_TYPE' },
    host: { module: '../host.js' },
  },
  catalog: { extra: [] },
};
