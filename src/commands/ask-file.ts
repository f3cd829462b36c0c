import type { Judged } from '../core/decision.js';
import type { TextEdit } from '../core/edit.js';
import type { PlannedFile } from '../core/fix-plan.js';
import { textBefore } from '../core/planned-text.js';
import { suppressionAbove } from '../core/write-suppression.js';
import type { Host } from './command.js';

/** What the person wants for the edits of one file. */
export type FileAnswer =
  | { readonly kind: 'answered'; readonly accepted: readonly Judged[]; readonly comments: readonly TextEdit[]; readonly isLast: boolean }
  /** The person wants to change the file by hand first: nothing that was answered for it counts. */
  | { readonly kind: 'edit'; readonly line: number };

/** What is known about the edits of a file beside the edits themselves. */
export interface Showing {
  /** What a person sees before the question. */
  show(judged: Judged, file: PlannedFile): string;
  /** The rules that find fault with a name; none where lint says nothing about it. */
  rulesAbout(judged: Judged): readonly string[];
}

const KEYS = 'y,n,a,d,s,e,q,?';
const HELP = `y  rewrite this name
n  leave it
a  rewrite this and all that follow in this file
d  leave this and all that follow in this file
s  leave it for good: a comment with your reason accepts it
e  open the file in your editor, then ask again
q  leave this and all that follow; what you have answered is written
?  this list
`;

/** Asks edit by edit, with the evidence; writes nothing. */
export async function askFile(file: PlannedFile, { show, rulesAbout }: Showing, host: Host & Asking): Promise<FileAnswer> {
  const accepted: Judged[] = [];
  const comments: TextEdit[] = [];
  const answered = (isLast: boolean): FileAnswer => ({ kind: 'answered', accepted, comments, isLast });
  const pending = [...file.edits].sort((a, b) => a.range.start - b.range.start);
  for (let edit = pending.shift(); edit !== undefined; ) {
    const { judged } = edit;
    await host.print(show(judged, file));
    switch (await choice(host)) {
      case 'y':
        accepted.push(judged);
        break;
      case 'n':
        break;
      case 'a':
        accepted.push(judged, ...pending.map((each) => each.judged));
        return answered(false);
      case 'd':
        return answered(false);
      case 's': {
        const comment = await askReason(file, judged, rulesAbout(judged), host);
        if (comment === null) continue;
        comments.push(comment);
        break;
      }
      case 'e':
        return { kind: 'edit', line: judged.reference.line };
      case 'q':
        return answered(true);
    }
    edit = pending.shift();
  }
  return answered(false);
}

export interface Asking {
  readonly ask: (question: string) => Promise<string>;
}

type Key = 'y' | 'n' | 'a' | 'd' | 's' | 'e' | 'q';

/** Asks until the answer is one of the keys. An empty answer is none: a person may have leant on the keyboard. */
async function choice(host: Host & Asking): Promise<Key> {
  for (;;) {
    const answer = (await host.ask(`Rewrite this name [${KEYS}]? `)).toLowerCase();
    const key = (['y', 'n', 'a', 'd', 's', 'e', 'q'] as const).find((each) => each === answer);
    if (key) return key;
    await host.print(HELP);
  }
}

/** Null where no comment can be written, or the person gives no reason after all; then the question comes again. */
async function askReason(
  { path, before }: PlannedFile,
  { reference }: Judged,
  rules: readonly string[],
  host: Host & Asking,
): Promise<TextEdit | null> {
  if (/\.jsonc?$/i.test(path)) {
    await host.print('JSON takes no comments: unpin baseline create accepts names there. Answer n to leave it now.\n');
    return null;
  }
  if (rules.length === 0) {
    await host.print('unpin lint says nothing about this name, so there is nothing to accept. Answer n to leave it now.\n');
    return null;
  }
  const reason = await host.ask('Why shall it stay (empty: ask me again)? ');
  return reason === '' ? null : suppressionAbove(textBefore({ before }), reference.range.start, rules, reference.text, reason);
}
