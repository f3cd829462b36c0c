import { MONTH_DAY, type ReadCore, readWith } from './core-name.js';

const WORD =
  '(?:fast|mini|vision|beta|multi-agent|code|build|imagine|image|video|quality|pro|lite|preview|reasoning|non-reasoning|stt|tts|voice|think|heavy)';
const VERSION = '\\d{1,2}(?:[.-]\\d{1,2})?';

/** A version may stand with a dot or a dash (`grok-4.1-fast`, `grok-4-1-fast`), the date before the last words. */
export const readGrok: ReadCore = readWith([
  new RegExp(
    `^(?<base>grok-(?:${VERSION}|code-fast-1|build-0\\.1)(?:-${WORD})*)(?<date>-${MONTH_DAY})(?<suffix>-(?:reasoning|non-reasoning))?$`,
  ),
  new RegExp(`^(?<base>grok-${VERSION}(?:-${WORD})*)(?<suffix>-latest)?$`),
  new RegExp(
    `^(?<base>grok-(?:code-fast|build|imagine|vision|voice|stt|tts|beta)(?:-${WORD})*(?:-\\d(?:\\.\\d)?(?:-${WORD})*)?)(?<suffix>-latest)?$`,
  ),
  /^(?<base>grok)(?<suffix>-latest)$/,
]);
