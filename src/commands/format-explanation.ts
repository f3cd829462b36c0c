import type { Judged } from '../core/decision.js';
import { decodeUtf8 } from '../core/decode.js';
import { maskCodenames, shownName } from '../core/mask.js';
import type { Evidence } from '../core/place.js';
import { printable, printableJson } from '../core/printable.js';
import { lineStarts, positionAt } from '../core/text.js';
import { REASONS } from '../decisions/reasons.js';
import type { RunContext } from '../engine/context.js';
import { wrap } from '../reporters/text/width.js';
import { referenceJson } from './format-scan.js';
import { type Life, lifeOf } from './life.js';

const WIDTH = 80;
const LABEL = 11;

/** Each reference with what its model is, what was seen around it, and why it is treated as it is. */
export function formatExplanation(judged: readonly Judged[], context: RunContext, format: string): string {
  const codenames = Object.keys(context.configuration.app.codenames);
  if (format === 'json') {
    const explained = judged.map((each) => ({
      ...referenceJson(each, codenames),
      why: sentenceOf(each.decision.reason),
      life: lifeOf(each, context),
      evidence: each.place.evidence.map(({ claim, value, strength, words, ...at }) => {
        return {
          claim,
          value,
          strength,
          words: maskCodenames(words, codenames),
          ...positionOf({ ...at, claim, value, strength, words }, each, context),
        };
      }),
    }));
    return printableJson(explained);
  }
  return judged.map((each) => maskCodenames(explanation(each, context), codenames)).join('\n');
}

function explanation(judged: Judged, context: RunContext): string {
  const { reference, place, decision } = judged;
  const owner = reference.owner.length > 0 ? `, in ${reference.owner.join(' > ')}` : '';
  const to = decision.to === undefined ? '' : ` to ${decision.to} (tier ${decision.tier})`;
  const lines = [
    `${reference.path}:${reference.line}:${reference.column}  ${shownName(reference)}`,
    ...labelled('name', [`${reference.kind}, ${reference.names.map(({ surface }) => surface).join(' or ') || 'known to no surface'}`]),
    ...labelled('life', wordsOfLife(lifeOf(judged, context))),
    ...labelled('place', [`${place.context}, ${place.role}${owner}`]),
    ...labelled('surface', [place.strength === null ? place.surface : `${place.surface} (${place.strength})`]),
    ...labelled('verdict', [decision.verdict]),
    ...labelled('action', [`${decision.action}${to}: ${sentenceOf(decision.reason)} [${decision.reason}]`]),
    ...labelled('evidence', place.evidence.length === 0 ? ['none'] : place.evidence.map((each) => wordsOfEvidence(each, judged, context))),
    ...labelled(
      'open',
      place.open.map((question) => `${question.kind}: ${question.name}`),
    ),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function labelled(label: string, entries: readonly string[]): readonly string[] {
  const lines = entries.flatMap((entry) => wrap(entry, WIDTH - LABEL - 2).map((line, index) => (index === 0 ? line : `  ${line}`)));
  return lines.map((line, index) => `  ${(index === 0 ? label : '').padEnd(LABEL - 2)}${line}`);
}

function wordsOfEvidence(evidence: Evidence, judged: Judged, context: RunContext): string {
  const { path, line, column } = positionOf(evidence, judged, context);
  const where = line === undefined ? (path ?? '') : `${path}:${line}:${column}`;
  const claim = evidence.value === '' ? evidence.claim : `${evidence.claim} ${evidence.value}`;
  return `${evidence.strength}: ${evidence.words} (${claim}${where === '' ? '' : `, ${where}`})`;
}

interface Seen {
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Where the evidence stands, as people count. */
function positionOf({ range, path = undefined }: Evidence, { reference }: Judged, { disk }: RunContext): Seen {
  const file = path ?? reference.path;
  if (!range) return path === undefined ? {} : { path };
  const read = disk.read(file);
  const text = read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
  return text === null ? { path: file } : { path: file, ...positionAt(lineStarts(text), range.start) };
}

function wordsOfLife(life: Life | null): readonly string[] {
  if (life === null) return [];
  const dates = [
    life.status,
    life.deprecatedOn && `deprecated ${life.deprecatedOn}`,
    life.retiresOn && `retires ${life.retiresOn}`,
    life.retiresNotBefore && `retires not before ${life.retiresNotBefore}`,
  ];
  const instead = life.chain.length > 0 && life.chainEnd === null ? `replacement: ${life.chain.join(' -> ')}` : life.instead;
  return [
    dates.filter(Boolean).join(', '),
    ...(life.source === null ? [] : [`source: ${life.source}`]),
    ...(instead === null ? [] : [instead]),
  ];
}

function sentenceOf(reason: string): string {
  return Object.entries(REASONS).find(([code]) => code === reason)?.[1] ?? reason;
}
