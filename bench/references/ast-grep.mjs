import { PATTERN } from '../corpus/hits.mjs';
import { installedBinary } from './installed.mjs';

const RULES = ['TypeScript', 'Tsx', 'JavaScript', 'Json']
  .map((language) => `id: ${language}\nlanguage: ${language}\nseverity: hint\nrule: { kind: string, regex: '${PATTERN}' }`)
  .join('\n---\n');

export const astGrep = {
  id: 'ast-grep',
  find: () => installedBinary('@ast-grep/cli', 'ast-grep'),
  command: ({ file }, paths) => [file, 'scan', '--inline-rules', RULES, '--json=stream', ...paths],
  exit: 0,
  counts: ['code', 'json'],
  namesIn: (text) => text.split('\n').filter((line) => line !== '' && !/"file":"(?:\.\/)?packages\//.test(line)).length,
};
