import type { CommandOption } from './command.js';

/** Flags that say which files a run looks at, beside its paths. At most one of the five. */
export interface ChoiceFlags {
  readonly since?: string;
  readonly staged?: true;
  readonly filesFrom?: string;
  readonly asList?: true;
  readonly stdin?: true;
  readonly stdinFilename?: string;
}

/** How far a run looks, in every command that judges a tree. */
export const LOOK_OPTIONS: readonly CommandOption[] = [
  { flags: '--file-only', description: 'judge each file alone, never look across files' },
  { flags: '--no-ignore', description: 'read ignored files too' },
];

export const CHOICE_OPTIONS: readonly CommandOption[] = [
  { flags: '--allow-empty', description: 'let a path or glob match nothing' },
  { flags: '--since <ref>', description: 'only files changed since the branch left that ref' },
  { flags: '--staged', description: 'only staged files, as a commit would hold them' },
  { flags: '--files-from <file>', description: 'only files of that list, - for stdin; by line or NUL' },
  { flags: '--as-list', description: 'the paths are such a list: what is ignored stays so; for hooks' },
  { flags: '--stdin', description: 'one file from stdin, judged alone' },
  { flags: '--stdin-filename <path>', description: 'the path of what comes from stdin' },
];
