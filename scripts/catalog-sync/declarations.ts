import { ts } from '@ts-morph/common';

/** What a symbol of a declaration file says: its string values, and the doc comment above it. */
export interface Declared {
  readonly values: readonly string[];
  readonly comment: string;
}

/** One file, checked alone: imports stay unresolved, as nothing but its own literals counts. */
export interface DeclarationFile {
  /** A type alias, or a property as `Interface.property`, through namespaces as `Outer.Inner.property`. Null where the file declares none. */
  typeOf(symbol: string): Declared | null;
  /** The type alias whose doc comment holds the text. */
  typeWithComment(text: string): Declared | null;
  /** The strings of a tuple constant, or the keys of an object. */
  constant(name: string): Declared | null;
  /** Key -> string value of an object constant. */
  entries(name: string): ReadonlyMap<string, string> | null;
  /** First string arguments of `new Class(…)`. */
  constructed(className: string): readonly string[];
}

export function openDeclarations(path: string): DeclarationFile {
  const program = ts.createProgram([path], { noLib: true, noResolve: true, allowJs: true, types: [] });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  if (!file) throw new Error(`${path} cannot be read`);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);

  const literals = (node: ts.TypeNode): readonly string[] => {
    const type = checker.getTypeFromTypeNode(node);
    return (type.isUnion() ? type.types : [type]).flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  };
  const aliases = nodes.filter(ts.isTypeAliasDeclaration);
  const declared = (node: ts.TypeAliasDeclaration | ts.PropertySignature | undefined): Declared | null =>
    node?.type ? { values: literals(node.type), comment: commentOf(node) } : null;
  const variable = (name: string): ts.VariableDeclaration | undefined =>
    nodes.filter(ts.isVariableDeclaration).find((node) => ts.isIdentifier(node.name) && node.name.text === name);

  return {
    typeOf(symbol) {
      if (!symbol.includes('.')) return declared(aliases.find(({ name }) => name.text === symbol));
      return declared(nodes.filter(ts.isPropertySignature).find((node) => pathOf(node) === symbol));
    },
    typeWithComment: (text) => declared(aliases.find((node) => commentOf(node).includes(text))),
    constant(name) {
      const node = variable(name);
      if (!node) return null;
      const type = checker.getTypeAtLocation(node);
      const values = checker.isTupleType(type)
        ? checker.getTypeArguments(type as ts.TypeReference).flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
        : type.getProperties().map((property) => property.name);
      return { values, comment: commentOf(node.parent.parent) };
    },
    entries(name) {
      const object = variable(name)?.initializer;
      if (!object || !ts.isObjectLiteralExpression(object)) return null;
      const pairs = object.properties.flatMap((property) =>
        ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
          ? [[property.name.getText(file).replace(/^['"]|['"]$/g, ''), property.initializer.text] as const]
          : [],
      );
      return pairs.length === object.properties.length ? new Map(pairs) : null;
    },
    constructed(className) {
      const made = nodes.filter(ts.isNewExpression).filter(({ expression }) => expression.getText(file).split('.').at(-1) === className);
      return made.flatMap((node) => {
        const first = node.arguments?.[0];
        return first && ts.isStringLiteralLike(first) ? [first.text] : [];
      });
    },
  };
}

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((part) => part.getText())
    .join('\n');
}

function pathOf(node: ts.Node): string {
  const names: string[] = [];
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isPropertySignature(at) || ts.isInterfaceDeclaration(at) || ts.isModuleDeclaration(at)) names.unshift(at.name.getText());
  }
  return names.join('.');
}
