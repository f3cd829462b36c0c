// ESLint reads TypeScript through a parser that is handed in; that of Babel is installed already.
import { parse } from '@babel/parser';
import plugin from './find-names.mjs';

const options = { sourceType: 'module', plugins: ['typescript', 'jsx', 'estree'], ranges: true, errorRecovery: true };
const parser = {
  // No rule here asks for tokens.
  parse: (text) => Object.assign(parse(text, options).program, { tokens: [], comments: [] }),
};

export default [
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { bench: plugin },
    languageOptions: { parser },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: { 'bench/find-names': 'error' },
  },
];
