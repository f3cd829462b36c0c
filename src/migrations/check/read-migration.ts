import type { MigrationsConfiguration } from '../../core/configuration.js';
import { type TS, ts } from '../../languages/typescript/compiler.js';
import type { Found, MigrationFacts, Write } from './migration-facts.js';
import { readPortableGate, readProviderGate } from './read-gates.js';
import { readOldNames, readPartialTests } from './read-names.js';
import { readTarget } from './read-target.js';
import { calleeName, parseTree, propertyOf, type Tree, textOf, underlying } from './tree.js';

export interface ReadingContext {
  readonly migrations: MigrationsConfiguration;
  readonly modifiers: readonly string[];
  /** Lower-case text: a whole name of a model or a codename, without modifier. */
  isOldName(text: string): boolean;
}

/** Reads what a migration does off its text; nothing is run. */
export function readMigration(path: string, text: string, context: ReadingContext): MigrationFacts {
  const tree = parseTree(path, text);
  const definition = tree.nodes.find(
    (node): node is TS.CallExpression => ts.isCallExpression(node) && calleeName(node) === 'defineMigration',
  );
  const object = definition?.arguments[0];
  const facts =
    object !== undefined && ts.isObjectLiteralExpression(object) ? readDefinition(tree, object, context) : readHostCalls(tree, context);
  const written = new Set(facts.writes.flatMap(({ to }) => to.map((name) => name.toLowerCase())));
  return {
    path,
    text,
    names: exportedNames(tree),
    ...facts,
    from: readOldNames(tree, context.isOldName, written),
    partial: readPartialTests(tree, context.modifiers),
  };
}

type Facts = Pick<MigrationFacts, 'style' | 'receipts' | 'reads' | 'writes' | 'providerGate' | 'hasUserTypeGate' | 'hasPlanGate'>;

function readDefinition(tree: Tree, object: TS.ObjectLiteralExpression, { modifiers }: ReadingContext): Facts {
  const at = object.getStart(tree.file);
  const text = (name: string): string | null => textOf(tree, propertyOf(object, name) ?? undefined);
  const id = text('id');
  const source = text('source') ?? '?';
  const to = propertyOf(object, 'to');
  const listed = propertyOf(object, 'modifiers');
  const list = listed === null ? null : underlying(tree, listed);
  const carriesModifier = list !== null && !(ts.isArrayLiteralExpression(list) && list.elements.length === 0);
  const gate = readPortableGate(tree);
  return {
    style: 'portable',
    receipts: id === null ? [] : [{ text: id, at }],
    reads: [{ text: source, at }],
    writes: [{ source, key: text('key'), to: to === null ? [] : readTarget(tree, to, modifiers).to, carriesModifier, at }],
    providerGate: gate.provider,
    hasUserTypeGate: gate.hasUserType,
    hasPlanGate: gate.hasPlan,
  };
}

function readHostCalls(tree: Tree, { migrations, modifiers }: ReadingContext): Facts {
  const named = (duty: string): string => hostName(migrations.host, duty);
  const calls = (duty: string) =>
    tree.nodes.filter((node): node is TS.CallExpression => ts.isCallExpression(node) && calleeName(node) === named(duty));
  const sources = (duty: string): readonly Found[] =>
    calls(duty).map((call) => ({ text: textOf(tree, call.arguments[0]) ?? '?', at: call.getStart(tree.file) }));
  const writes = calls('updateSettingsForSource').map((call): Write => {
    const patch = call.arguments[1];
    const object = patch === undefined ? null : underlying(tree, patch);
    const property =
      object !== null && ts.isObjectLiteralExpression(object) ? object.properties.find((one) => one.name !== undefined) : undefined;
    const key =
      property?.name !== undefined && (ts.isIdentifier(property.name) || ts.isStringLiteralLike(property.name)) ? property.name.text : null;
    const value = key !== null && object !== null && ts.isObjectLiteralExpression(object) ? propertyOf(object, key) : null;
    const target = value === null ? { to: [], carriesModifier: false } : readTarget(tree, value, modifiers);
    return { source: textOf(tree, call.arguments[0]) ?? '?', key, ...target, at: call.getStart(tree.file) };
  });
  return {
    style: 'host',
    receipts: [...sources('hasReceipt'), ...sources('leaveReceipt')],
    reads: sources('getSettingsForSource'),
    writes,
    providerGate: readProviderGate(tree, named('getAPIProvider')),
    hasUserTypeGate: tree.nodes.some((node) => isEnvironment(node, migrations.userType.env)),
    hasPlanGate: calls('isProSubscriber').length + calls('isMaxSubscriber').length > 0,
  };
}

function hostName(host: MigrationsConfiguration['host'], duty: string): string {
  const entry = (host as Readonly<Record<string, unknown>>)[duty];
  return typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string' ? entry.name : duty;
}

function isEnvironment(node: TS.Node, name: string): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === name;
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === name;
}

function exportedNames(tree: Tree): readonly string[] {
  return tree.file.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    return [];
  });
}
