import { type BrokenSuppression, type CommentSuppression, type Spot, SUPPRESSION_STEM, type Suppressions } from './suppression.js';

interface Comment extends Spot {
  /** Behind `unpin-ignore`: empty, `-next-line`, `-start`, `-end`, `-file`, or a mistake. */
  readonly form: string;
  /** Rules and end, as written. */
  readonly targets: string;
  readonly reason: string;
}

type Lines = Pick<CommentSuppression, 'firstLine' | 'lastLine' | 'end'>;

const COMMENT = /(?:\/\/|\/\*+|\*|#|<!--)[ \t]*(unpin-ignore([\w-]*)([^\r\n]*))/;
const CLOSER = /(?:\*\/|-->).*$/;
const REASON = /(?:^|\s)--(?:\s+(.*))?$/;
const TARGET = /^([a-z]+(?:-[a-z]+)*)(?:\(([^()\s]+)\))?$/;
const UNTIL = 'until=';

/** Reads `unpin-ignore[-next-line|-start|-end|-file] rule(name), … until=YYYY-MM-DD -- reason` in the comments of any language. */
export function readSuppressions(path: string, text: string): Suppressions {
  const valid: CommentSuppression[] = [];
  const broken: BrokenSuppression[] = [];
  if (!text.includes(SUPPRESSION_STEM)) return { valid, broken };
  const lines = text.split('\n');
  const open: Comment[] = [];
  const keep = (comment: Comment, covered: Lines): void => {
    const problem = problemOf(comment);
    if (problem === null) valid.push(...suppressionsOf(comment, covered));
    else broken.push({ ...placeOf(comment), problem });
  };
  for (const comment of commentsIn(path, lines)) {
    const { form, line, targets } = comment;
    if (form === '-start') open.push(comment);
    else if (form !== '-end') keep(comment, linesOf(comment, lines));
    else {
      const at = open.findLastIndex((start) => targets === '' || start.targets === targets);
      const [start] = at < 0 ? [] : open.splice(at, 1);
      if (start) keep(start, { firstLine: start.line, lastLine: line, end: comment.range });
      else broken.push({ ...placeOf(comment), problem: 'it ends nothing: no unpin-ignore-start for it stands above' });
    }
  }
  for (const start of open) broken.push({ ...placeOf(start), problem: 'it never ends: no unpin-ignore-end for it stands below' });
  return { valid, broken };
}

function* commentsIn(path: string, lines: readonly string[]): Generator<Comment> {
  let offset = 0;
  for (const [at, line] of lines.entries()) {
    const found = line.includes(SUPPRESSION_STEM) ? COMMENT.exec(line) : null;
    if (found) {
      const [whole, directive = '', form = '', rest = ''] = found;
      const column = found.index + whole.length - directive.length;
      const range = { start: offset + column, end: offset + column + directive.replace(CLOSER, '').trimEnd().length };
      const body = rest.replace(CLOSER, '').trim();
      yield {
        ...{ path, range, line: at + 1, column: column + 1, form },
        targets: body.replace(REASON, '').trim(),
        reason: REASON.exec(body)?.[1]?.trim() ?? '',
      };
    }
    offset += line.length + 1;
  }
}

/** A comment alone on its line covers the next line of code where it says so: several may stand above one line. */
function linesOf({ form, line }: Comment, lines: readonly string[]): Lines {
  if (form === '-file') return { firstLine: 1, lastLine: lines.length };
  if (form === '') return { firstLine: line, lastLine: line };
  let next = line + 1;
  while (next < lines.length && (lines[next - 1]?.trim() === '' || COMMENT.test(lines[next - 1] ?? ''))) next += 1;
  return { firstLine: next, lastLine: next };
}

function problemOf({ form, targets, reason }: Comment): string | null {
  if (!['', '-next-line', '-start', '-file'].includes(form)) return `unpin-ignore${form} is none of -next-line, -start, -end and -file`;
  const { rules, until } = wordsOf(targets);
  const unread = rules.find((rule) => !TARGET.test(rule));
  if (unread !== undefined) return `"${unread}" is no rule`;
  if (rules.length === 0) return 'it names no rule';
  if (reason === '') return 'it gives no reason: add "-- why" at its end';
  const isDay = until === null || (/^\d{4}-\d{2}-\d{2}$/.test(until) && new Date(`${until}T00:00:00Z`).toJSON()?.startsWith(until));
  return isDay ? null : `"${until}" is no day: write ${UNTIL}YYYY-MM-DD`;
}

function suppressionsOf(comment: Comment, lines: Lines): readonly CommentSuppression[] {
  const { rules, until } = wordsOf(comment.targets);
  return rules.map((target) => {
    const [, rule = '', name = null] = TARGET.exec(target) ?? [];
    return { ...placeOf(comment), ...lines, rule, name, until, reason: comment.reason };
  });
}

function wordsOf(targets: string): { readonly rules: readonly string[]; readonly until: string | null } {
  const words = targets.split(/[\s,]+/).filter((word) => word !== '');
  const until = words.find((word) => word.startsWith(UNTIL))?.slice(UNTIL.length) ?? null;
  return { rules: words.filter((word) => !word.startsWith(UNTIL)), until };
}

function placeOf({ path, range, line, column }: Comment): Spot {
  return { path, range, line, column };
}
