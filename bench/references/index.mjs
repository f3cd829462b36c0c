import { astGrep } from './ast-grep.mjs';
import { eslint } from './eslint.mjs';
import { jscodeshift } from './jscodeshift.mjs';
import { oxlint } from './oxlint.mjs';
import { ripgrep } from './ripgrep.mjs';

/**
 * Tools that answer one question over the corpus: where does a string hold a model name? Each is a file: how it is called, below which paths,
 * how many names it printed, and which of the counts of the manifest it must have printed (`code`, `json`, `remarks`). `find` gives null where
 * the tool is not installed. The slow ones run once, and `isOnPart` those on a tenth of the corpus.
 */
export const REFERENCES = [ripgrep, oxlint, astGrep, eslint, jscodeshift];
