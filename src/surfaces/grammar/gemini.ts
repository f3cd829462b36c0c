import { MONTH_OF_YEAR, type ReadCore, readWith } from './core-name.js';

const VERSION = '\\d(?:\\.\\d)?';
const KIND =
  '(?:flash|pro|ultra|nano|lite|image|tts|live|native-audio|dialog|thinking|vision|computer-use|customtools|translate|transcribe|extended-thinking|image-generation|argon|carbon|hydrogen|8b)';
const STAGE = '(?:-preview|-exp|-experimental)?';
const DATE = `(?<date>-${MONTH_OF_YEAR}|-\\d\\d-\\d\\d|-\\d{4})?`;

/** The catalog says which of these names are real: `gemini-3-flash-base` has the shape and is none. */
export const readGemini: ReadCore = readWith([
  new RegExp(
    `^(?<base>gemini-(?:live-|omni-|decision-|embedding-|robotics-er-|nano-banana-)?${VERSION}(?:-${KIND})*${STAGE}(?:-${KIND})*)${DATE}(?<suffix>-\\d{3}|-latest|-base)?$`,
  ),
  new RegExp(
    `^(?<base>gemini-(?:pro|ultra|flash|flash-lite|pro-vision|embedding|omni-flash|exp)(?:-vision)?${STAGE})${DATE}(?<suffix>-\\d{3}|-latest)?$`,
  ),
  /^(?<base>gemini-robotics-er-\d(?:\.\d)?(?:-streaming)?-preview|gemini-gemma-2-\d+b-it|nano-banana-pro-preview|learnlm-\d\.\d-pro-experimental|learnlm-2\.0-flash-experimental)$/,
  /^(?<base>gemma-?\d(?:n|\.\d)?(?:-[ea]?\d+b)*(?:-it)?)$/,
  /^(?<base>(?:imagen|veo)-\d\.\d(?:-(?:fast|ultra|lite))?-generate(?:-preview|-exp)?)(?<date>-\d\d-\d\d)?(?<suffix>-\d{3})?$/,
  /^(?<base>lyria-(?:\d(?:\.\d)?(?:-(?:clip|pro))?(?:-preview)?|realtime-exp))(?<suffix>-\d{3})?$/,
  /^(?<base>text-(?:multilingual-)?embedding)(?<suffix>-00[1-9])$/,
  /^(?<base>embedding-(?:gecko|2-preview)|embedding)(?<suffix>-001)?(?<=embedding-2-preview|-001)$/,
  new RegExp(`^(?<base>deep-research-(?:pro-|max-)?preview|antigravity-preview)(?<date>-${MONTH_OF_YEAR})$`),
  /^(?<base>(?:chat|text)-bison|code-bison|codechat-bison)(?<suffix>-32k|@\d{3}|-\d{3})?$/,
]);
