/** One name at most: no blanks, nothing that builds a sentence, a URL, a command line or code. */
const ONE_TOKEN = /^(?!https?:|\/)[^\s"'`{}<>()|&;,?=#$\\]{1,300}$/;
const MACHINE = /^\s*(?:[{[<$]|data:|event:|[a-z]+:\/\/|--?\w|(?:curl|npx|npm|pnpm|yarn|bun|node|python3?|docker|uvx?|sh|bash)\s)/i;
const WORD = /^[("'“‘*_`]*\p{L}[\p{L}’'-]*[)"'”’*_`.,:;!?…]*$/u;
const UNSPACED_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether a string is a single token, so that it may be one name as a whole. */
export function isOneToken(text: string): boolean {
  return ONE_TOKEN.test(text);
}

/** What a longer text is for: `prose` is written for people, `template` for machines (escaped JSON, URL, command line, composed identifier). */
export function roleOfLongerText(text: string): 'prose' | 'template' {
  if (MACHINE.test(text)) return 'template';
  const head = text.slice(0, 2000);
  if (UNSPACED_SCRIPT.test(head)) return 'prose';
  const parts = head.split(/\s+/).filter((part) => part !== '');
  const words = parts.filter((part) => WORD.test(part)).length;
  return words >= 3 && words * 2 > parts.length ? 'prose' : 'template';
}
