import { type ReadCore, readWith } from './core-name.js';

/**
 * Open weights under the names that hosts give them, alone or behind a vendor segment: `gpt-oss-120b`, `gemma2-9b-it`, `mixtral-8x7b-32768`,
 * `Mistral-7B-Instruct-v0.3`, `DeepSeek-V3-0324`. A name is one fixed set of weights.
 */
export const readOpenWeights: ReadCore = readWith([
  /^(?<base>gpt-oss-(?:safeguard-)?(?:20b|120b))(?<suffix>-maas|-cloud)?$/,
  /^(?<base>gemma-?(?:\d(?:\.\d)?-)?\d{1,2}b(?:-it)?|gemma-?\d(?:\.\d)?-\d{1,2}b(?:-it)?|gemma-?3n-e[24]b(?:-it)?)$/i,
  /^(?<base>(?:open-)?mixtral-8x(?:7b|22b))(?<suffix>(?:-instruct)?(?:-v0\.\d)?|-32768)$/i,
  /^(?<base>mistral-(?:7b|nemo|small-3\.[12]-24b|small-24b))(?<suffix>-instruct(?:-v0\.\d|-\d{4})?|-v0\.\d)$/i,
  /^(?<base>codestral-22b|devstral-small-\d{4}|pixtral-12b)(?<suffix>-v0\.\d|-\d{4})?$/i,
  /^(?<base>deepseek-(?:v2(?:\.5)?|v3(?:\.\d)?(?:-(?:terminus|exp|speciale))?|v4(?:\.\d)?-(?:flash|pro)|r1))(?<date>-\d{4})?(?<suffix>-turbo)?$/i,
  /^(?<base>deepseek-r1-distill-(?:llama|qwen)-\d{1,2}b)$/i,
  /^(?<base>(?:distil-)?whisper-large-v3(?:-turbo|-en)?)$/i,
]);
