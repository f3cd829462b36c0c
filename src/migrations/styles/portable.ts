import { head } from '../head.js';
import { anyOf, list, quote } from '../layout.js';
import { type PlanGate, refuse } from '../migration-plan.js';
import { portableTest } from './portable-test.js';
import type { MigrationStyle } from './style.js';

/** A `defineMigration` for `runMigrations` of unpin/runtime, which brings receipt, backup, lock and report. */
export const portable: MigrationStyle = {
  id: 'portable',
  check(plan) {
    if (plan.key.split('.').includes(''))
      return refuse('odd-key', `"${plan.key}" is no path of a setting.`, 'Join its segments by single dots.');
    return null;
  },
  migration(plan) {
    const gates = plan.gates.map(spellGate);
    const names = new Set(['defineMigration', ...plan.gates.map(gateFunction), ...(gates.length > 1 ? ['allOf'] : [])]);
    const [only] = gates;
    const gate = gates.length === 1 && only !== undefined ? [`  gate: ${only},`] : [listOrCall('  gate: allOf', gates)];
    return `${[
      head(plan),
      `import { ${[...names].sort().join(', ')} } from 'unpin/runtime';`,
      '',
      `export const ${plan.name} = defineMigration({`,
      '  // Names its receipt: never change it once released.',
      `  id: ${quote(plan.name)},`,
      `  source: ${quote(plan.source)},`,
      `  key: ${quote(plan.key)},`,
      ...gate,
      plan.kind === 'pin'
        ? '  // As stored, with the vendor prefix and without; any casing matches.'
        : '  // As stored; any casing matches.',
      list('  ', 'from: ', plan.from.flatMap((old) => old.spellings).map(quote), ','),
      `  to: ${quote(plan.to.name)},`,
      ...(plan.modifiers.length > 0
        ? [`  // ${anyOf(plan.modifiers.map((text) => `\`${text}\``))} is the user's own choice: matched in any casing, kept as written.`]
        : []),
      list('  ', 'modifiers: ', plan.modifiers.map(quote), ','),
      '});',
    ].join('\n')}\n`;
  },
  test: portableTest,
};

function gateFunction(gate: PlanGate): string {
  return gate.kind === 'user-type' ? 'userType' : gate.kind;
}

function spellGate(gate: PlanGate): string {
  return `${gateFunction(gate)}(${gate.anyOf.map(quote).join(', ')})`;
}

function listOrCall(start: string, parts: readonly string[]): string {
  const line = `${start}(${parts.join(', ')}),`;
  return line.length <= 80 ? line : `${start}(\n${parts.map((part) => `    ${part},\n`).join('')}  ),`;
}
