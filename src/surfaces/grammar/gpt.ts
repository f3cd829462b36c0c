import { DASHED_DAY, MONTH_DAY, type ReadCore, readWith } from './core-name.js';

const SIZE =
  '(?:mini|nano|pro|turbo|instruct|16k|32k|codex|max|spark|search|audio|realtime|transcribe|diarize|tts|deep-research|vision|image(?:-2)?|chat|instant|thinking|high|api|hd|sol|terra|luna|astra|cyber|rosalind|decisions)';
const VERSION = '(?:3\\.5|4o|[4-9](?:\\.\\d{1,2})?)';
const END = '(?<suffix>-(?:preview|vision-preview|latest|api))?$';
const DATE = `(?<date>-${DASHED_DAY})?`;

/**
 * `family[-size…][-date]`. Old snapshots carry `-MMDD` and may go on behind it (`gpt-4-0125-preview`, `gpt-4-1106-vision-preview`).
 * The grammar is wider than what exists: the catalog says which of these names are real.
 */
export const readGpt: ReadCore = readWith([
  new RegExp(`^(?<base>gpt-${VERSION}(?:-${SIZE})*)(?<date>-${MONTH_DAY})${END}`),
  new RegExp(`^(?<base>gpt-${VERSION}(?:-${SIZE})*(?:-preview|-latest)?)${DATE}$`),
  new RegExp(`^(?<base>o[1-9](?:-(?:mini|pro|preview|deep-research|high|low))*)${DATE}$`),
  new RegExp(
    `^(?<base>gpt-(?:image|realtime|audio|live|oss)(?:-\\d(?:\\.\\d)?)?(?:-(?:mini|whisper|translate|transcribe|sunburst|flare|safeguard|20b|120b))*)${DATE}$`,
  ),
  /^(?<base>(?:gpt-(?:transcribe|rosalind-research|daybreak-(?:red|blue)-latest)|chatgpt-(?:4o|image)-latest|gpt-(?:chat|sol|terra|luna|astra|mini)-latest|codex-mini-latest|(?:text|omni)-moderation-(?:latest|stable|007))$)/,
  new RegExp(`^(?<base>omni-moderation|computer-use-preview|sora-2(?:-pro)?(?:-high-res)?)${DATE}$`),
  new RegExp(`^(?<base>(?:tts-1(?:-hd)?))(?<date>-${MONTH_DAY})?$`),
  /^(?<base>whisper-1|dall-e-[23]|text-embedding-(?:3-(?:small|large)|ada-002(?:-v2)?))$/,
  /^(?<base>(?:text|code)-(?:ada|babbage|curie|davinci|cushman)(?:-edit)?-00\d|(?:text|code)-(?:search|similarity)-(?:ada|babbage|curie|davinci)(?:-(?:doc|query|code|text))?-001|(?:babbage|davinci)-002)$/,
]);

/** Azure writes 3.5 without its dot. */
export const readAzureGpt: ReadCore = readWith([new RegExp(`^(?<base>gpt-35-turbo(?:-16k|-instruct)?)(?<date>-${MONTH_DAY})?$`)]);

/** `ft:<base>:<org>:<suffix>:<id>`, in price tables `ft:<base>`: the base is a model name, yet it can never be exchanged. */
export const FINE_TUNE = /^ft:([^:]+)((?::[^:]*){0,4})$/;
