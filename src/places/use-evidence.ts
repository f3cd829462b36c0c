import type { AppConfiguration } from '../core/configuration.js';
import type { Evidence, Question } from '../core/place.js';
import type { Use, Uses } from '../core/syntax.js';
import { callEvidence, nameOfOrigin, root } from './call-evidence.js';
import { clientOf } from './clients.js';
import type { Directory } from './directory.js';

type Sinks = AppConfiguration['sinks'];

export interface UseFindings {
  readonly evidence: readonly Evidence[];
  readonly questions: readonly Question[];
}

/** What everything that happens to a value proves, one piece of evidence a use. */
export function useEvidence(uses: Uses, text: string, sinks: Sinks, directory: Directory): UseFindings {
  const evidence: Evidence[] = [];
  const questions: Question[] = [];
  for (const use of uses.uses) {
    const sink = sinkOf(use, sinks);
    if (sink) {
      evidence.push({
        claim: 'sent',
        value: 'app',
        strength: 'proof',
        words: `read by the application's own resolver: ${sink}`,
        range: use.range,
      });
      continue;
    }
    evidence.push(...evidenceOf(use, text, directory));
    const question = questionOf(use, directory);
    if (question) questions.push(question);
  }
  if (!uses.isComplete)
    evidence.push({ claim: 'not-followed', value: 'budget', strength: 'strong', words: 'it has more uses than were followed' });
  return { evidence, questions };
}

function evidenceOf(use: Use, text: string, directory: Directory): readonly Evidence[] {
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
      return interpolationEvidence(use);
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
function interpolationEvidence(use: Extract<Use, { kind: 'interpolation' }>): readonly Evidence[] {
  const isAddress = /https?:\/\/|wss?:\/\/|\/models\/|\/v1|:generate|:stream/.test(use.text);
  if (isAddress)
    return [{ claim: 'in-url', value: use.text, strength: 'strong', words: `built into ${use.text.slice(0, 60)}`, range: use.range }];
  return [{ claim: 'shown', value: 'text', strength: 'weak', words: 'built into a longer text', range: use.range }];
}

function sinkOf(use: Use, sinks: Sinks): string | null {
  if (use.kind === 'argument' && use.index === 0 && use.path.length === 0) {
    const last = nameOfOrigin(use.callee).split('.').at(-1) ?? '';
    if (sinks.functions.includes(last)) return `${last}()`;
  }
  const key =
    use.kind === 'argument' || use.kind === 'property'
      ? use.path.at(-1)
      : use.kind === 'assignment'
        ? /[\w$]+$/.exec(use.target)?.[0]
        : undefined;
  return key !== undefined && sinks.properties.includes(key) ? key : null;
}

function questionOf(use: Use, directory: Directory): Question | null {
  if (use.kind === 'export') return { kind: 'uses-of-export', name: use.name };
  if (use.kind !== 'argument') return null;
  const from = root(use.callee);
  if (from?.kind !== 'import' || !from.module.startsWith('.') || clientOf(use.callee, directory).kind !== 'none') return null;
  return { kind: 'origin-of-import', module: from.module, name: from.name, range: use.range };
}
