import { type ReadCore, readWith, YEAR_MONTH } from './core-name.js';

const FAMILY = '(?:mistral|mixtral|codestral|ministral|magistral|devstral|pixtral|voxtral|leanstral)';
const WORD =
  '(?:tiny|small|medium|large|nemo|saba|embed|ocr|code|fim|mamba|mini|moderation|vibe|cli|fast|with-tools|tts|transcribe|realtime|instruct|completion|\\d+b|8x7b|8x22b)';

/** `-YYMM` is a month without a day. Versions come with dots and with dashes (`mistral-medium-3.5`, `mistral-medium-3-5`). */
export const readMistral: ReadCore = readWith([
  new RegExp(`^(?<base>(?:open-|labs-)?${FAMILY}(?:-${WORD}|-\\d{1,2}(?:\\.\\d)?)*)(?<date>-${YEAR_MONTH})(?<suffix>-completion|-v\\d)?$`),
  new RegExp(`^(?<base>(?:open-|labs-)?${FAMILY}(?:-${WORD}|-\\d{1,2}(?:\\.\\d)?)+)(?<suffix>-latest|-v\\d(?:\\.\\d)?)?$`),
  new RegExp(`^(?<base>${FAMILY})(?<suffix>-latest)$`),
]);
