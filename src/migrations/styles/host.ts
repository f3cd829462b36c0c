import { head } from '../head.js';
import { anyOf, list, property, propertyName, quote } from '../layout.js';
import { type MigrationPlan, type PlanGate, refuse } from '../migration-plan.js';
import { dutiesOf, type HostDuty, hostFunction, importLines, keepsReceipt } from './host-imports.js';
import { hostTest } from './host-test.js';
import { hostProvider } from './host-words.js';
import type { MigrationStyle } from './style.js';

/** Imports the host's own functions and runs by being called. */
export const host: MigrationStyle = {
  id: 'host',
  check(plan) {
    if (plan.key.includes('.')) {
      return refuse(
        'nested-key',
        `The host style patches top-level keys, and "${plan.key}" is nested.`,
        'Use --style portable, or another --key.',
      );
    }
    const stranger = plan.gates
      .flatMap((gate) => (gate.kind === 'plan' ? gate.anyOf : []))
      .find((name) => name !== 'pro' && name !== 'max');
    if (stranger !== undefined)
      return refuse(
        'unknown-gate',
        `The host has no function for the plan "${stranger}".`,
        'The host style knows pro and max; use --style portable.',
      );
    const missing = dutiesOf(plan).find((duty) => hostFunction(plan, duty) === null);
    if (missing !== undefined)
      return refuse(
        'no-host-function',
        `migrations.host does not say where ${missing} is.`,
        'Name its module and name, or one module for all.',
      );
    return null;
  },
  migration(plan) {
    return `${[head(plan), importLines(plan), `${oldNames(plan)}\n\n${body(plan)}`].join('\n\n').replace(' */\n\n', ' */\n')}\n`;
  },
  test: hostTest,
};

function oldNames(plan: MigrationPlan): string {
  const why =
    plan.kind === 'pin' ? '/** As stored, with the vendor prefix and without; in lower case. */' : '/** As stored; in lower case. */';
  return `${why}\n${list('', 'const OLD_NAMES = new Set(', plan.from.flatMap((old) => old.spellings).map(quote), ');')}`;
}

function body(plan: MigrationPlan): string {
  const call: Call = (duty, ...values) => `${hostFunction(plan, duty)?.name}(${values.join(', ')})`;
  const source = quote(plan.source);
  const lines = plan.gates.map((gate) => gateLine(gate, call));
  if (keepsReceipt(plan))
    lines.push(
      '// Who has been moved once and has gone back since stays where he is.',
      `if (${call('hasReceipt', quote(plan.name))}) return;`,
    );
  lines.push(
    '',
    `const stored = ${property(call('getSettingsForSource', source), '?.', plan.key)};`,
    "if (typeof stored !== 'string') return;",
    '',
  );
  const carried = modifier(plan.modifiers);
  lines.push(...carried.lines, 'if (!OLD_NAMES.has(name.toLowerCase())) return;', '');
  const value = carried.lines.length > 1 ? `\`${plan.to.name}\${modifier}\`` : quote(plan.to.name);
  lines.push(`${call('updateSettingsForSource', source, `{ ${propertyName(plan.key)}: ${value} }`)};`);
  if (keepsReceipt(plan)) lines.push(`${call('leaveReceipt', quote(plan.name))};`);
  return `export function ${plan.name}(): void {\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n}`;
}

type Call = (duty: HostDuty, ...values: readonly string[]) => string;

function gateLine(gate: PlanGate, call: Call): string {
  switch (gate.kind) {
    case 'provider':
      return refuseUnless(call('getAPIProvider'), gate.anyOf.map(hostProvider));
    case 'user-type':
      return refuseUnless(property('process.env', '.', gate.env), gate.anyOf);
    case 'plan':
      return `if (${gate.anyOf.map((name) => `!${call(name === 'pro' ? 'isProSubscriber' : 'isMaxSubscriber')}`).join(' && ')}) return;`;
  }
}

function refuseUnless(actual: string, allowed: readonly string[]): string {
  const [only] = allowed;
  if (allowed.length === 1 && only !== undefined) return `if (${actual} !== ${quote(only)}) return;`;
  const value = actual.startsWith('process.env') ? `${actual} ?? ''` : actual;
  return `if (![${allowed.map(quote).join(', ')}].includes(${value})) return;`;
}

/** Declares `name`, and `modifier` where there are any to carry; a doubled one is carried once. */
function modifier(known: readonly string[]): { readonly lines: readonly string[] } {
  if (known.length === 0) return { lines: ['const name = stored;'] };
  const pattern = known.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const why = `// ${anyOf(known.map((text) => `\`${text}\``))} is the user's own choice: matched in any casing, kept as written.`;
  if (known.length === 1) {
    return {
      lines: [why, `const modifier = /${pattern}$/i.exec(stored)?.[0] ?? '';`, `const name = stored.replace(/(?:${pattern})+$/i, '');`],
    };
  }
  return {
    lines: [
      why,
      `const name = stored.replace(/(?:${pattern})+$/i, '');`,
      `const written = stored.slice(name.length).match(/${pattern}/gi) ?? [];`,
      'const same = (a: string) => (b: string) => a.toLowerCase() === b.toLowerCase();',
      "const modifier = written.filter((one, at) => written.findIndex(same(one)) === at).join('');",
    ],
  };
}
