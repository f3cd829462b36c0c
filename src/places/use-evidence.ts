import type { AppConfiguration } from '../core/configuration.js';
import type { Evidence, Question } from '../core/place.js';
import type { Use, Uses } from '../core/syntax.js';
import { besideEvidence } from './beside.js';
import { callEvidence, nameOfOrigin, root } from './call-evidence.js';
import { clientOf } from './clients.js';
import type { Directory } from './directory.js';
import { hostOf } from './hosts.js';
import type { LinkedUses, Linker } from './link/linker.js';

type Sinks = AppConfiguration['sinks'];

export interface UseFindings {
  readonly evidence: readonly Evidence[];
  readonly questions: readonly Question[];
}

/** What reading a value's uses needs beside them. */
export interface UseReader {
  readonly path: string;
  /** The name itself: some libraries read the provider from it. */
  readonly text: string;
  readonly sinks: Sinks;
  readonly directory: Directory;
  /** Null in a run that sees one file at a time. */
  readonly linker: Linker | null;
}

/** What everything that happens to a value proves, one piece of evidence a use; followed into other files where there is a linker. */
export function useEvidence(followed: Uses, reader: UseReader): UseFindings {
  const evidence: Evidence[] = [];
  const questions: Question[] = [];
  const pending = [{ path: reader.path, text: '', uses: followed.uses, isComplete: followed.isComplete, depth: 0 }];
  for (let file = pending.shift(); file !== undefined; file = pending.shift()) {
    const { path, depth } = file;
    const elsewhere = path === reader.path ? {} : { path };
    for (const given of file.uses) {
      const use = reader.linker ? relinked(given, path, reader.linker) : given;
      const sink = sinkOf(use, reader.sinks);
      if (sink) {
        evidence.push({
          claim: 'sent',
          value: 'app',
          strength: 'proof',
          words: `read by the application's own resolver: ${sink}`,
          range: use.range,
          ...elsewhere,
        });
        continue;
      }
      const question = questionOf(given, reader.directory, use);
      const answer = question && reader.linker && depth < DEEPEST ? answerOf(question, given, path, reader.linker) : null;
      if (answer) pending.push(...answer.map((each) => ({ ...each, depth: depth + 1 })));
      else if (question) questions.push(question);
      if (!answer || use.kind === 'export') evidence.push(...evidenceOf(use, reader).map((each) => ({ ...each, ...elsewhere })));
      if (depth > 0) evidence.push(...besideEvidence([use], file.text).map((each) => ({ ...each, ...elsewhere })));
    }
    if (!file.isComplete)
      evidence.push({
        claim: 'not-followed',
        value: 'budget',
        strength: 'strong',
        words: 'it has more uses than were followed',
        ...elsewhere,
      });
  }
  return { evidence, questions };
}

/** Files between a value and its last use. */
const DEEPEST = 4;

/** The use as the whole project sees it. */
function relinked(use: Use, path: string, { relink }: Linker): Use {
  if (use.kind === 'argument') return { ...use, callee: relink(use.callee, path) };
  return use.kind === 'jsx' ? { ...use, component: relink(use.component, path) } : use;
}

function answerOf(question: Question, use: Use, path: string, linker: Linker): readonly LinkedUses[] | null {
  if (question.kind === 'uses-of-export') return use.kind === 'export' ? linker.usesOfExport(path, question.name, use.path) : null;
  if (use.kind !== 'argument') return null;
  const behind = linker.usesBehind(path, question.module, question.name, use.index, use.path);
  return behind ? [behind] : null;
}

function evidenceOf(use: Use, { text, directory }: UseReader): readonly Evidence[] {
  const { range } = use;
  switch (use.kind) {
    case 'argument':
      return callEvidence(use, text, directory);
    case 'jsx':
      return [jsxEvidence(use, directory)];
    case 'comparison':
      return [{ claim: 'compared', value: use.operator, strength: 'proof', words: `compared (${use.operator})`, range }];
    case 'assignment':
      return [{ claim: 'stored', value: use.target, strength: 'strong', words: `stored in ${use.target}`, range }];
    case 'property':
    case 'element':
      return [{ claim: 'held', value: use.binding ?? '', strength: 'weak', words: `held in ${use.binding ?? 'an object'}`, range }];
    case 'return':
      return [
        { claim: 'returned', value: use.function ?? '', strength: 'weak', words: `returned by ${use.function ?? 'a function'}`, range },
      ];
    case 'export':
      return [{ claim: 'exported', value: use.name, strength: 'strong', words: `exported as ${use.name}`, range }];
    case 'interpolation':
      return interpolationEvidence(use, directory);
    case 'type':
      return [{ claim: 'typed', value: 'type', strength: 'strong', words: 'its type is used', range }];
    case 'read':
      return [{ claim: 'read', value: use.text, strength: 'weak', words: `read in ${use.text.replace(/\s+/g, ' ').slice(0, 60)}`, range }];
  }
}

function jsxEvidence(use: Extract<Use, { kind: 'jsx' }>, directory: Directory): Evidence {
  const resolution = clientOf(use.component, directory);
  if (resolution.kind === 'client')
    return {
      claim: 'sent',
      value: resolution.client.surface,
      strength: 'strong',
      words: `given to <${nameOfOrigin(use.component)}>`,
      range: use.range,
    };
  return {
    claim: 'state',
    value: use.attribute,
    strength: 'strong',
    words: `attribute ${use.attribute} of <${nameOfOrigin(use.component)}>`,
    range: use.range,
  };
}

/** A name built into a URL is sent there; built into a message it is shown. */
function interpolationEvidence(use: Extract<Use, { kind: 'interpolation' }>, directory: Directory): readonly Evidence[] {
  const { text, range } = use;
  const address = /(?:https?|wss?):\/\/[^\s"'`]+/.exec(text)?.[0];
  const surface = address === undefined ? null : directory.surfaceOfHost(hostOf(address));
  if (surface)
    return [{ claim: 'sent', value: surface, strength: 'proof', words: `part of an address of ${hostOf(address ?? '')}`, range }];
  const isAddress = address !== undefined || /\/models\/|\/v1|:generate|:stream/.test(text);
  if (isAddress) return [{ claim: 'in-url', value: text, strength: 'strong', words: `built into ${text.slice(0, 60)}`, range }];
  return [{ claim: 'shown', value: 'text', strength: 'weak', words: 'built into a longer text', range }];
}

function sinkOf(use: Use, sinks: Sinks): string | null {
  if (use.kind === 'argument' && use.index === 0 && use.path.length === 0) {
    const last = nameOfOrigin(use.callee).split('.').at(-1) ?? '';
    if (sinks.functions.includes(last)) return `${last}()`;
  }
  const key = keyOf(use);
  return key !== undefined && sinks.properties.includes(key) ? key : null;
}

/** The property that a use fills. */
function keyOf(use: Use): string | undefined {
  switch (use.kind) {
    case 'argument':
    case 'property':
      return use.path.at(-1);
    case 'assignment':
      return /[\w$]+$/.exec(use.target)?.[0];
    case 'jsx':
      return use.attribute;
    default:
      return undefined;
  }
}

/** What only another file can tell; `linked` is the use as the whole project sees it. */
function questionOf(use: Use, directory: Directory, linked: Use): Question | null {
  if (use.kind === 'export') return { kind: 'uses-of-export', name: use.name };
  if (use.kind !== 'argument' || linked.kind !== 'argument' || clientOf(linked.callee, directory).kind !== 'none') return null;
  const from = root(use.callee);
  if (from?.kind !== 'import' || !isProjectModule(from.module)) return null;
  return { kind: 'origin-of-import', module: from.module, name: from.name, range: use.range };
}

function isProjectModule(module: string): boolean {
  return /^(?:\.|@\/|~|#|src\/|\$lib\/)/.test(module);
}
