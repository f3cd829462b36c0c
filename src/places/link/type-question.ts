import { createRequire } from 'node:module';
import type * as TsMorph from 'ts-morph';
import type { Evidence, Reference } from '../../core/place.js';
import type { Range } from '../../core/text.js';
import type { Modules } from './modules.js';

/** Files that one question may bring in: what a type is made of stands near it. */
const MOST_FILES = 30;
const SPECIFIER = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/** A type that was written down where the value comes to stand, maybe in another file. */
interface Annotation {
  readonly path: string;
  readonly range: Range;
}

/**
 * Whether the type at a literal, and the types that its value meets, admit another value: `AnthropicModelId = keyof typeof models` does
 * not admit `sonnet`. Null where the project's own files cannot tell. The only use of a type checker, over the few files in question.
 */
export function admits(
  { path, offset }: { readonly path: string; readonly offset: number },
  annotations: readonly Annotation[],
  value: string,
  modules: Modules,
): boolean | null {
  const { Project, ts } = createRequire(import.meta.url)('ts-morph') as typeof TsMorph;
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    compilerOptions: { strict: true, noLib: true, types: [], allowJs: true },
  });
  const files = new Set([path, ...annotations.map((each) => each.path)]);
  const texts = filesAround([...files], modules);
  for (const [file, text] of texts) project.createSourceFile(`/${file}`, text);
  // The checker's own text is without the mark.
  const nodeAt = (file: string, at: number): TsMorph.Node | undefined =>
    project.getSourceFile(`/${file}`)?.getDescendantAtPos(at - markIn(texts.get(file)));
  const checker = project.getTypeChecker().compilerObject;
  const accepts = (type: TsMorph.ts.Type): boolean | null => {
    const members = type.isUnion() ? type.types : [type];
    if (members.some(({ flags }) => (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0)) return null;
    return members.some((member) => (member.flags & ts.TypeFlags.String) !== 0 || (member.isStringLiteral() && member.value === value));
  };
  const literal = nodeAt(path, offset);
  if (literal === undefined || !ts.isExpression(literal.compilerNode)) return null;
  const own = checker.getContextualType(literal.compilerNode);
  const written = annotations.flatMap(({ path: file, range }) => {
    const end = range.end - markIn(texts.get(file));
    let node = nodeAt(file, range.start);
    while (node && node.getEnd() < end) node = node.getParent();
    while (node?.getParent()?.getEnd() === end && node.getParent()?.getStart() === node.getStart()) node = node.getParent();
    return node && ts.isTypeNode(node.compilerNode) ? [checker.getTypeFromTypeNode(node.compilerNode)] : [];
  });
  const answers = [...(own ? [own] : []), ...written].map(accepts);
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

function markIn(text: string | undefined): number {
  return text?.startsWith('\ufeff') ? 1 : 0;
}

/** The files and the project files that they import, nearest first. */
function filesAround(paths: readonly string[], modules: Modules): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pending = [...paths];
  for (let file = pending.shift(); file !== undefined && found.size < MOST_FILES; file = pending.shift()) {
    const text = found.has(file) ? null : modules.text(file);
    if (text === null) continue;
    found.set(file, text);
    for (const [, specifier] of text.matchAll(SPECIFIER)) {
      const next = specifier === undefined ? null : modules.resolve(file, specifier);
      if (next !== null) pending.push(next);
    }
  }
  return found;
}

/** The reference as it stands once its type is known to be no hindrance. */
export function withoutType(reference: Reference): Reference {
  const admitted: Evidence = {
    claim: 'type-admits',
    value: 'alias',
    strength: 'proof',
    words: 'its type admits the new name',
    range: reference.range,
  };
  const evidence = reference.local.evidence.map((each) => (each.claim === 'typed' ? admitted : each));
  return { ...reference, local: { ...reference.local, evidence } };
}
