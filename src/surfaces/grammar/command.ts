import { MONTH_OF_YEAR, type ReadCore, readWith } from './core-name.js';

/** Cohere. Only the sizes that exist: `command-line` and `rerank-top-k` have nearly the same shape. */
export const readCommand: ReadCore = readWith([
  new RegExp(`^(?<base>command-(?:a|r|r-plus|r7b|a-plus|a-reasoning|a-translate|a-vision|r7b-arabic))(?<date>-${MONTH_OF_YEAR})?$`),
  /^(?<base>command(?:-light)?)(?<suffix>-nightly)$/,
  /^(?<base>command-light|c4ai-aya-(?:expanse|vision)-(?:8b|32b)|north-mini-code-1-0)$/,
  /^(?<base>(?:embed|rerank)-(?:english|multilingual)(?:-light)?-v\d\.\d)$/,
  /^(?<base>(?:embed|rerank)-v\d(?:\.\d)?(?:-(?:fast|pro|lite))?)$/,
]);
