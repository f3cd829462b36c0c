import { readVersion } from '../../node/version.js';
import { RULES } from '../../rules/index.js';
import { createRule, type HostRule } from './create-rule.js';

type Severity = 'warn' | 'error';

interface Config {
  readonly name: string;
  readonly plugins: Record<string, Plugin>;
  readonly rules: Record<string, Severity>;
}

interface Plugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<string, HostRule>;
  readonly configs: { readonly recommended: Config; readonly strict: Config };
}

// A stale entry stands in the baseline, not in the file that is linted; a migration is judged with the others of its folder.
const perFile = RULES.filter(({ about }) => about !== 'baseline' && about !== 'migration');

/** Plugin for the flat configuration of ESLint 9 and later, and for oxlint: what `unpin lint --file-only` finds, with its fixes. */
const plugin: Plugin = {
  meta: { name: 'unpin', version: readVersion(), namespace: 'unpin' },
  rules: Object.fromEntries(perFile.map((rule) => [rule.id, createRule(rule)])),
  configs: {
    /** Every rule with the severity that it has on the command line. */
    get recommended() {
      return configOf('recommended', (severity) => (severity === 'error' ? 'error' : 'warn'));
    },
    /** Every rule as an error. */
    get strict() {
      return configOf('strict', () => 'error');
    },
  },
};

function configOf(name: string, grade: (severity: string) => Severity): Config {
  const rules = perFile.filter(({ severity }) => severity !== 'off').map(({ id, severity }) => [`unpin/${id}`, grade(severity)] as const);
  return { name: `unpin/${name}`, plugins: { unpin: plugin }, rules: Object.fromEntries(rules) };
}

export default plugin;
