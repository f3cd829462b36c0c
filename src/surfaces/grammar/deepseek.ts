import { MONTH_DAY, type ReadCore, readWith } from './core-name.js';

const WORD = '(?:chat|coder|reasoner|flash|pro|terminus|exp|speciale|vision|thinking|base|lite|v\\d(?:\\.\\d)?|r\\d)';

/** Dated only at resellers: `deepseek-v4.1-flash-1017`, `deepseek-chat-v3-0324`. */
export const readDeepseek: ReadCore = readWith([
  new RegExp(`^(?<base>deepseek(?:-${WORD})+)(?<date>-${MONTH_DAY})?(?<suffix>-(?:fast|ultrafast|latest))?$`),
  /^(?<base>deepseek-r1-distill-(?:llama|qwen)-\d+b)$/,
]);
