import type { Language } from '../core/syntax.js';
import { createJsonFile } from './json-file.js';
import { readJson } from './json-tree.js';
import { createLexicalFile } from './lexical.js';

/**
 * JSON and JSON with comments. Both are read alike, since `tsconfig.json` and editor settings carry comments under the plain ending;
 * what stands in the file stays there, because edits replace the text between two quotes and nothing else.
 */
export const json: Language = {
  id: 'json',
  extensions: ['.json', '.jsonc', '.code-workspace', '.webmanifest'],
  fileNames: ['.babelrc', '.eslintrc', '.swcrc'],
  parse(_path, text) {
    const outcome = readJson(text);
    if (outcome.kind === 'tree') return { kind: 'parsed', file: createJsonFile(outcome.tree, text) };
    return { kind: 'lexical', file: createLexicalFile(text, 'data'), message: outcome.message, range: outcome.range };
  },
  spell(value, quote) {
    return quote === '"' ? JSON.stringify(value).slice(1, -1) : null;
  },
};
