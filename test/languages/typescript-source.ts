import type { Candidate } from '../../src/core/candidate.js';
import type { SyntaxFile, Use, Uses } from '../../src/core/syntax.js';
import type { Range } from '../../src/core/text.js';
import { typescript } from '../../src/languages/typescript.js';

/** Every place where a word stands in a text. */
export function hitsOf(text: string, word: string): readonly Range[] {
  const hits: Range[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) hits.push({ start: at, end: at + word.length });
  return hits;
}

export function parsed(text: string, path = 'a.tsx'): SyntaxFile {
  const outcome = typescript.parse(path, text);
  if (outcome.kind !== 'parsed') throw new Error(outcome.message);
  return outcome.file;
}

export function candidatesOf(text: string, word = 'gpt-4o', path?: string): readonly Candidate[] {
  return parsed(text, path).candidates(hitsOf(text, word));
}

/** The one candidate of a text. */
export function only(text: string, word = 'gpt-4o', path?: string): Candidate {
  return onlyOf(candidatesOf(text, word, path));
}

function onlyOf(candidates: readonly Candidate[]): Candidate {
  const [first, ...rest] = candidates;
  if (!first || rest.length > 0) throw new Error(`${rest.length + (first ? 1 : 0)} candidates`);
  return first;
}

/** The file and its first candidate, for questions about it. */
export function asked(text: string, word = 'gpt-4o', path?: string): { readonly file: SyntaxFile; readonly candidate: Candidate } {
  const file = parsed(text, path);
  const [candidate] = file.candidates(hitsOf(text, word));
  if (!candidate) throw new Error(`no candidate for ${word}`);
  return { file, candidate };
}

export function usesOf(text: string, word?: string, path?: string): Uses {
  const { file, candidate } = asked(text, word, path);
  return file.uses(candidate);
}

/** The uses in short: the kind and what tells one from the other. */
export function tellUses(text: string, word?: string, path?: string): readonly string[] {
  return usesOf(text, word, path).uses.map(tell);
}

export function tell(use: Use): string {
  switch (use.kind) {
    case 'argument':
      return `argument ${use.isNew ? 'new ' : ''}${tellOrigin(use.callee)} ${[use.index, ...use.path].join('.')}`;
    case 'jsx':
      return `jsx ${tellOrigin(use.component)} ${use.attribute}`;
    case 'comparison':
      return `comparison ${use.operator}`;
    case 'assignment':
      return `assignment ${use.target}`;
    case 'property':
      return `property ${use.binding} ${use.path.join('.')} {${use.siblings.map(({ name }) => name).join(' ')}}`;
    case 'element':
      return `element ${use.binding}`;
    case 'return':
      return `return ${use.function}`;
    case 'export':
      return `export ${[use.name, ...use.path].join('.')}`;
    case 'interpolation':
    case 'read':
      return `${use.kind} ${use.text}`;
    case 'type':
      return 'type';
  }
}

type Origin = Extract<Use, { kind: 'argument' }>['callee'];

/** An origin in one line: `import openai:default`, `call(import openai:default).chat`. */
export function tellOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'import':
      return `${origin.module}:${origin.name}`;
    case 'member':
      return `${tellOrigin(origin.object)}.${origin.name}`;
    case 'call':
      return `${origin.isNew ? 'new ' : ''}${tellOrigin(origin.callee)}()`;
    case 'global':
      return origin.name;
    case 'parameter':
      return `parameter ${origin.name}${origin.type ? `: ${tellOrigin(origin.type)}` : ''}`;
    case 'this':
      return `this ${origin.className}${origin.extends ? ` extends ${tellOrigin(origin.extends)}` : ''}`;
    case 'local':
      return `local ${origin.name}`;
    case 'any-of':
      return `[${origin.origins.map(tellOrigin).join(' | ')}]`;
    case 'unknown':
      return `unknown ${origin.text}`;
  }
}
