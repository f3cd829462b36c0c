import { UsageError } from '../../core/errors.js';
import type { PlannedEdit } from '../../core/fix-plan.js';
import type { Finding } from '../../core/observation.js';
import type { Range } from '../../core/text.js';
import { docsOf, type Rule } from '../../rules/rule.js';
import type { FixFunction, HostContext, Problem, SourceCode } from './host.js';
import { type GivenOptions, type JudgedSource, judgeSource } from './judge-source.js';

/** A rule as ESLint and oxlint run it. */
export interface HostRule {
  readonly meta: {
    readonly type: 'problem';
    readonly docs: { readonly description: string; readonly url: string; readonly recommended: boolean };
    readonly fixable?: 'code';
    readonly hasSuggestions: boolean;
    readonly schema: object[];
    readonly defaultOptions: object[];
  };
  create(context: HostContext): Record<string, () => void>;
}

/** Says what the rule finds in a file; the file itself is judged once, by the engine of the command line. */
export function createRule(rule: Rule): HostRule {
  const hasFix = rule.about === 'name';
  return {
    meta: {
      type: 'problem',
      docs: {
        description: rule.summary,
        url: new URL(`../../../${docsOf(rule)}`, import.meta.url).href,
        recommended: rule.severity !== 'off',
      },
      ...(hasFix && { fixable: 'code' }),
      hasSuggestions: hasFix,
      schema: rule.options.length === 0 ? [] : [schemaOf(rule)],
      defaultOptions: rule.options.length === 0 ? [] : [{}],
    },
    create(context) {
      const [options] = context.options as readonly [GivenOptions?];
      const source = attempt(() => judgeSource(context));
      if (source === null) return {};
      const isFirst = source.isFirst(rule.id);
      const run = (): void => {
        if (isFirst) tellSkips(source, context);
        for (const finding of attempt(() => source.findings(rule.id, options ?? {}))) context.report(problemOf(finding, source, context));
      };
      // The roots of the trees of JavaScript and of @eslint/json.
      return { Program: run, Document: run };
    },
  };
}

function schemaOf({ options }: Rule): object {
  const properties = options.map(({ name, description }) => [name, { type: 'string', pattern: '^\\d+d$', description }]);
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
}

function problemOf(finding: Finding, source: JudgedSource, { sourceCode }: HostContext): Problem {
  const { range, message, help } = finding;
  const loc = locate(range, sourceCode);
  const from = finding.source === undefined ? '' : ` Source: ${finding.source}.`;
  const problem = { loc, message: `${message} ${help}${from}` };
  if (finding.to === undefined) return problem;
  const safe = source.editAt(range.start, 'safe');
  if (safe) return { ...problem, fix: fixOf(safe) };
  const other = source.editAt(range.start, 'all');
  return other ? { ...problem, suggest: [{ desc: `Write '${finding.to}' (tier ${finding.tier}).`, fix: fixOf(other) }] } : problem;
}

function fixOf({ range, replacement }: PlannedEdit): FixFunction {
  return (fixer) => fixer.replaceTextRange([range.start, range.end], replacement);
}

/** What was not read whole is never clean. */
function tellSkips(source: JudgedSource, context: HostContext): void {
  const loc = locate({ start: 0, end: 0 }, context.sourceCode);
  for (const { cause, message } of source.skips) context.report({ loc, message: `Not read whole (${cause}): ${message}` });
}

/** Lines and columns as the language of the host counts them. */
function locate({ start, end }: Range, sourceCode: SourceCode): Problem['loc'] {
  if (!sourceCode.getLocFromIndex) throw new Error('unpin: the language plugin of this file cannot tell positions; a newer one can');
  return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
}

/** The next step belongs to the message: hosts show nothing else of an error. */
function attempt<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw error instanceof UsageError ? new Error(`unpin: ${error.message}${error.hint ? `. ${error.hint}` : ''}`) : error;
  }
}
