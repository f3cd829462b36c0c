import type { Configuration, Preference, RuleSettings, Severity } from '../core/configuration.js';
import { UsageError } from '../core/errors.js';
import { compileGlobs } from '../core/glob.js';
import { nearest } from '../core/nearest.js';
import type { Rule, RuleOptionValues } from '../rules/rule.js';

export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Exclude<Severity, 'off'>;
  readonly options: RuleOptionValues;
}

/** What the configuration says about one path: which rules speak, how loud, and which spelling is preferred. */
export interface PathPolicy {
  readonly rules: readonly ActiveRule[];
  readonly preference: Preference;
  /** Somebody wrote the preference down for this path, or chose one that is not the default. */
  readonly isPreferenceStated: boolean;
}

/** Checks the rule settings once and answers by path; later overrides win. Unknown rules and options are the user's mistakes. */
export function compilePolicy(configuration: Configuration, rules: readonly Rule[]): (path: string) => PathPolicy {
  const overrides = configuration.overrides.map((override) => ({ ...override, covers: compileGlobs(override.files) }));
  for (const settings of [configuration.rules, ...overrides.map((override) => override.rules ?? {})]) checkSettings(settings, rules);
  if (rules.every((rule) => severityOf(configuration.rules[rule.id], rule) === 'off') && !overrides.some(turnsOn))
    throw new UsageError('every rule is off, so lint would check nothing', 'Set at least one of `rules` to "warn" or "error".');

  const known = new Map<string, PathPolicy>();
  return (path) => {
    const covering = overrides.filter((override) => override.covers(path));
    const key = covering.map((override) => overrides.indexOf(override)).join();
    const policy = known.get(key) ?? policyOf(configuration, covering, rules);
    known.set(key, policy);
    return policy;
  };
}

function policyOf(configuration: Configuration, covering: Configuration['overrides'], rules: readonly Rule[]): PathPolicy {
  const settings: RuleSettings = Object.assign({}, configuration.rules, ...covering.map((override) => override.rules ?? {}));
  const stated = covering.findLast((override) => override.prefer)?.prefer;
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const severity = severityOf(settings[rule.id], rule);
    if (severity !== 'off') active.push({ rule, severity, options: optionsOf(settings[rule.id], rule) });
  }
  return {
    rules: active,
    preference: stated ?? configuration.prefer,
    isPreferenceStated: stated !== undefined || configuration.prefer !== 'alias',
  };
}

/** An override that turns more off makes nothing look. */
function turnsOn({ rules = {} }: Configuration['overrides'][number]): boolean {
  return Object.values(rules).some((setting) => (typeof setting === 'string' ? setting : setting[0]) !== 'off');
}

type Setting = RuleSettings[string] | undefined;

function severityOf(setting: Setting, rule: Rule): Severity {
  if (setting === undefined) return rule.severity;
  return typeof setting === 'string' ? setting : setting[0];
}

function optionsOf(setting: Setting, rule: Rule): RuleOptionValues {
  const given = setting === undefined || typeof setting === 'string' ? {} : setting[1];
  return Object.fromEntries(rule.options.map(({ name, fallback }) => [name, name in given ? daysOf(given[name], rule, name) : fallback]));
}

function checkSettings(settings: RuleSettings, rules: readonly Rule[]): void {
  for (const [id, setting] of Object.entries(settings)) {
    const rule = rules.find((one) => one.id === id);
    if (!rule)
      throw unknown(
        'rule',
        id,
        rules.map((one) => one.id),
      );
    if (typeof setting === 'string') continue;
    const names = rule.options.map((option) => option.name);
    for (const name of Object.keys(setting[1])) if (!names.includes(name)) throw unknown(`option of rule ${id}`, name, names);
    optionsOf(setting, rule);
  }
}

function daysOf(value: unknown, rule: Rule, name: string): number {
  const days = typeof value === 'string' ? /^(\d+)d$/.exec(value)?.[1] : undefined;
  if (days === undefined)
    throw new UsageError(`rule ${rule.id}: ${name} is ${JSON.stringify(value)}`, 'Write a number of days, such as "90d".');
  return Number(days);
}

function unknown(what: string, given: string, known: readonly string[]): UsageError {
  const meant = nearest(given, known);
  const list = known.length > 0 ? `Known: ${known.join(', ')}.` : 'It has none.';
  return new UsageError(`unknown ${what}: ${given}`, meant ? `Did you mean ${meant}?` : list);
}
