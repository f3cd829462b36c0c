import type { Judged } from '../core/decision.js';
import type { TextEdit } from '../core/edit.js';
import type { FixResult } from '../core/fix-plan.js';
import { maskCodenames, shownName } from '../core/mask.js';
import { textBefore } from '../core/planned-text.js';
import { printableJson } from '../core/printable.js';
import { lineStarts, positionAt } from '../core/text.js';
import type { RunContext } from '../engine/context.js';
import { announce } from '../release/announcement.js';
import type { OpenChoice } from '../release/open-choices.js';
import type { ReleasePlan } from '../release/plan-release.js';
import { type ProviderNote, providerNotes } from '../release/provider-notes.js';
import { renderPatch } from '../reporters/fix/patch.js';
import { count } from '../reporters/text/count.js';
import { wrap } from '../reporters/text/width.js';
import type { OpenedRelease } from './open-release.js';

const WIDTH = 80;

interface Shown {
  readonly opened: OpenedRelease;
  readonly plan: ReleasePlan;
  /** Null where nothing was to be written. */
  readonly result: FixResult | null;
  readonly context: RunContext;
  readonly format: string;
}

const HEADINGS: Readonly<Record<OpenChoice['kind'], string>> = {
  row: 'Rows to add beside: a price, a window, an entry of a list',
  gate: 'Comparisons with the old model, which the new one does not pass',
  parameter: 'Parameters that the new model refuses',
  tied: 'Tied to a generation: a beta option, a dated tool, a limit, a requirement',
  test: 'Tests that name the old model',
  other: 'Other places that name the old model',
  'third-party': 'Third parties, which keep their exact IDs',
};

/** One report: what changed, what a person must decide, what must be announced. */
export function formatRelease(shown: Shown): string {
  const { opened, plan, result, context } = shown;
  const notes = providerNotes(opened.moves, context.configuration.app.aliases, context.catalog, context.today);
  const announced = announce(opened.moves, plan.migrations);
  if (shown.format === 'json') return json(shown, notes, announced);
  const isEmpty = plan.fix.files.length + plan.fix.created.length === 0;
  const patch = result === null && !isEmpty ? `${renderPatch(plan.fix)}\n` : '';
  const codenames = Object.keys(context.configuration.app.codenames);
  const report = [
    ...opened.moves.map(({ alias, provider, from, to }) => `${alias}${provider === null ? '' : ` for ${provider}`}: ${from} -> ${to}`),
    ...(isEmpty ? ['Nothing changes.'] : ['', result === null ? 'Would change' : 'Changed', ...changes(shown)]),
    ...choices(plan.choices, notes),
    ...(announced.length === 0 || isEmpty ? [] : ['', 'To announce', ...announced.flatMap((line) => item(line))]),
    ...(result?.refused ?? plan.fix.refused).flatMap(({ path, message }) => ['', ...item(`not written: ${path}: ${message}`)]),
    '',
  ];
  return patch + maskCodenames(report.join('\n'), codenames);
}

function changes({ opened, plan, result }: Shown): readonly string[] {
  const written = result && new Set(result.written);
  const isDone = (path: string): boolean => written === null || written.has(path);
  const files = plan.fix.files.flatMap(({ path, before, edits, comments = [] }): readonly string[] => {
    if (!isDone(path)) return [];
    if (edits.length === 0 && path !== opened.path) return [`${path}: the migrations are registered`];
    const starts = lineStarts(textBefore({ before }));
    const own = comments
      .filter(({ replacement }) => replacement !== ',')
      .map((edit) => `${path}:${positionAt(starts, edit.range.start).line}  ${configured(edit)}`);
    return [...own, ...edits.map(({ judged }) => rewriteLine(judged))];
  });
  const created = plan.fix.created.filter(({ path }) => isDone(path)).map(({ path }) => `${path}  new`);
  return [...files, ...created].flatMap((line) => wrap(line, WIDTH - 4).map((part, at) => (at === 0 ? '  ' : '    ') + part));
}

/** An ID for another, or a key that is new there. */
function configured({ expected, replacement }: TextEdit): string {
  return expected === '' ? replacement.replace(/^[\s,]+|[\s,]+$/g, '').replace(/\s+/g, ' ') : `${expected} -> ${replacement}`;
}

function rewriteLine({ reference, place, decision }: Judged): string {
  const where = place.context === 'test' ? ', as the test expects' : ", the application's own table";
  return `${reference.path}:${reference.line}  ${shownName(reference)} -> ${decision.to}${decision.reason === 'alias-meaning' ? where : ''}`;
}

function choices(open: readonly OpenChoice[], notes: readonly ProviderNote[]): readonly string[] {
  const groups = (Object.keys(HEADINGS) as OpenChoice['kind'][]).flatMap((kind) => {
    const found = open.filter((choice) => choice.kind === kind);
    if (found.length === 0) return [];
    return [`  ${HEADINGS[kind]}`, ...found.map(({ path, line, text, reason }) => `    ${path}:${line}  ${text}  ${reason}`)];
  });
  const providers = notes.flatMap(noteLines);
  if (groups.length + providers.length === 0) return [];
  return [
    '',
    open.length === 0 ? 'To decide' : `To decide (${count(open.length, 'place')})`,
    ...groups,
    ...(providers.length > 0 ? ['  Providers', ...providers] : []),
  ];
}

function noteLines({ alias, provider, means, status, hasEntry, could }: ProviderNote): readonly string[] {
  const state =
    status === null ? `which ${provider} does not know under that name` : status === 'unknown' ? 'of which nothing is stated' : status;
  const step = hasEntry ? `--alias ${alias}.${provider}=${could}` : 'give the alias an entry for it';
  const more = could === null ? '' : `; ${could} is in service there: ${step}`;
  return wrap(`${provider}: ${alias} means ${means}, ${state}${more}`, WIDTH - 4).map((line) => `    ${line}`);
}

function item(text: string): readonly string[] {
  return wrap(text, WIDTH - 4).map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`);
}

function json({ opened, plan, result, context }: Shown, providers: readonly ProviderNote[], announced: readonly string[]): string {
  const report = {
    version: context.version,
    catalog: context.catalog.version,
    moves: opened.moves.map(({ alias, provider, from, to }) => ({ alias, provider, from, to })),
    changed: plan.fix.files.map(({ path }) => path),
    created: plan.fix.created.map(({ path }) => path),
    written: result?.written ?? null,
    refused: result?.refused ?? plan.fix.refused,
    decide: plan.choices,
    providers,
    announce: announced,
  };
  return maskCodenames(printableJson(report), Object.keys(context.configuration.app.codenames));
}
