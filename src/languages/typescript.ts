import type { Candidate } from '../core/candidate.js';
import type { Language, ParseOutcome, SyntaxFile } from '../core/syntax.js';
import type { Range } from '../core/text.js';
import { TOO_DEEP, unlessTooDeep } from '../core/too-deep.js';
import { createLexicalFile } from './lexical.js';
import { isOneToken, roleOfLongerText } from './longer-text.js';
import { chosenBy } from './typescript/chosen.js';
import { commentsAround } from './typescript/comments.js';
import { loadCompiler, type TS, ts } from './typescript/compiler.js';
import { follow } from './typescript/follow.js';
import { guardsOf } from './typescript/guards.js';
import { moduleFacts } from './typescript/module-facts.js';
import { ownerOf } from './typescript/owner.js';
import { peersOf } from './typescript/peers.js';
import { standingOf } from './typescript/role.js';
import { siblingsOf } from './typescript/siblings.js';
import { titlesOf } from './typescript/titles.js';
import { createTrace } from './typescript/trace.js';
import { innerRange, tokenAt } from './typescript/tree.js';

/** TypeScript and JavaScript in every ending, read file by file and never as a program. */
export const typescript: Language = {
  id: 'typescript',
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  parse(path, text) {
    loadCompiler();
    const lexical = createLexicalFile(text, 'code');
    return unlessTooDeep<ParseOutcome>(
      () => {
        const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
        const file = ts.createSourceFile(path, text, options, true, scriptKind(path));
        const broken = firstSyntaxError(file);
        return broken ? { kind: 'lexical', file: lexical, ...broken } : { kind: 'parsed', file: createFile(file) };
      },
      () => ({ kind: 'lexical', file: lexical, message: TOO_DEEP, range: { start: 0, end: 0 } }),
    );
  },
  spell(value, quote) {
    const isPlain = /^[^\\\r\n\u2028\u2029]*$/.test(value) && !value.includes(quote) && !(quote === '`' && value.includes('${'));
    return isPlain && quote !== '' ? value : null;
  },
};

function createFile(file: TS.SourceFile): SyntaxFile {
  const nodes = new Map<Candidate, TS.Node>();
  const withNode = <T>(candidate: Candidate, answer: (node: TS.Node) => readonly T[]): readonly T[] => {
    const node = nodes.get(candidate);
    return node ? answer(node) : [];
  };
  return {
    imports: importedModules(file),
    module: moduleFacts(file),
    candidates(hits) {
      const found = new Map<number, Candidate>();
      for (const hit of hits) {
        const token = tokenAt(file, hit.start);
        if (token?.kind === 'comment') {
          const raw = file.text.slice(token.range.start, token.range.end);
          found.set(token.range.end, {
            range: token.range,
            raw,
            text: raw,
            quote: '',
            role: 'comment',
            slot: null,
            owner: [],
            whole: false,
          });
        } else if (token && !found.has(token.node.end)) {
          const candidate = candidateOf(file, token.node);
          nodes.set(candidate, token.node);
          // By its end: a node begins where the comment before it begins.
          found.set(token.node.end, candidate);
        }
      }
      return [...found.values()].sort((a, b) => a.range.start - b.range.start);
    },
    uses(candidate) {
      const trace = createTrace(file);
      const node = nodes.get(candidate);
      if (node && ts.isStringLiteralLike(node)) follow(trace, node, []);
      return { uses: trace.uses, isComplete: trace.isComplete };
    },
    peers: (candidate) => withNode(candidate, peersOf),
    siblings: (candidate) => withNode(candidate, siblingsOf),
    guards: (candidate) => withNode(candidate, guardsOf),
    titles: (candidate) => withNode(candidate, titlesOf),
    chosenBy: (candidate) => withNode(candidate, chosenBy),
    statement: (candidate) => {
      const node = nodes.get(candidate);
      return node ? (ts.findAncestor(node, ts.isStatement)?.getText(file).slice(0, 8000) ?? '') : '';
    },
    comments: (candidate) => commentsAround(file, nodes.get(candidate)),
  };
}

function candidateOf(file: TS.SourceFile, node: TS.Node): Candidate {
  const range = innerRange(file, node);
  const raw = file.text.slice(range.start, range.end);
  const isLiteral = ts.isStringLiteralLike(node);
  const text = ts.isLiteralExpression(node) && isLiteral ? node.text : raw;
  const quote = isLiteral ? file.text.slice(range.start - 1, range.start) : '';
  const { role, slot } = standingOf(node);
  const whole = isLiteral && isOneToken(text);
  const isLonger = isLiteral && !whole && role !== 'import' && role !== 'comparison';
  return { range, raw, text, quote, role: isLonger ? longerRole(text, role) : role, slot, owner: ownerOf(node), whole };
}

function longerRole(text: string, role: Candidate['role']): Candidate['role'] {
  return role === 'prose' ? 'prose' : roleOfLongerText(text);
}

function importedModules(file: TS.SourceFile): readonly string[] {
  return file.statements.flatMap((statement) =>
    ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier) ? [statement.moduleSpecifier.text] : [],
  );
}

function scriptKind(path: string): TS.ScriptKind {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'tsx') return ts.ScriptKind.TSX;
  // JSX is allowed in every JavaScript file; in `.ts` it would break `<T>x`.
  return ending.endsWith('ts') ? ts.ScriptKind.TS : ts.ScriptKind.JSX;
}

function firstSyntaxError(file: TS.SourceFile): { readonly message: string; readonly range: Range } | null {
  // `parseDiagnostics` is not in the public type of a source file; a program would have to be made to read them officially.
  const [first] = (file as unknown as { readonly parseDiagnostics: readonly TS.DiagnosticWithLocation[] }).parseDiagnostics;
  if (first === undefined) return null;
  return {
    // The parser's own messages are never chains.
    message: first.messageText as string,
    range: { start: first.start, end: first.start + first.length },
  };
}
