import type { Configuration, RuleSettings } from '../core/configuration.js';
import { UsageError } from '../core/errors.js';
import { RULES } from '../rules/index.js';

const RULE = 'deprecated-model';

/** The configuration in which `deprecated-model` speaks of exact dates at most that far away alone, on every path. @throws UsageError */
export function withinDays(configuration: Configuration, within: string | undefined): Configuration {
  if (within === undefined) return configuration;
  if (!/^\d+d$/.test(within)) throw new UsageError(`--within does not know "${within}"`, 'It is a number of days, such as 90d.');
  const narrowed = (rules: RuleSettings, isBase: boolean): RuleSettings => {
    const setting = rules[RULE];
    if (setting === undefined && !isBase) return rules;
    const severity = typeof setting === 'string' ? setting : (setting?.[0] ?? RULES.find(({ id }) => id === RULE)?.severity ?? 'warn');
    return { ...rules, [RULE]: [severity, { ...(typeof setting === 'object' ? setting[1] : {}), within }] };
  };
  return {
    ...configuration,
    rules: narrowed(configuration.rules, true),
    overrides: configuration.overrides.map((override) =>
      override.rules ? { ...override, rules: narrowed(override.rules, false) } : override,
    ),
  };
}
