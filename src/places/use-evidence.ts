import type { AppConfiguration } from '../core/configuration.js';
import type { Evidence } from '../core/place.js';
import type { Use } from '../core/syntax.js';
import { callEvidence, nameOfOrigin } from './call-evidence.js';
import { clientOf } from './clients.js';
import type { Directory } from './directory.js';
import { hostOf } from './hosts.js';

type Sinks = AppConfiguration['sinks'];

/** What reading one use needs beside it. */
export interface UseReader {
  /** The name itself: some libraries read the provider from it. */
  readonly text: string;
  readonly sinks: Sinks;
  readonly directory: Directory;
}

/** What one thing that happens to a value proves. */
export function evidenceOfUse(use: Use, reader: UseReader): readonly Evidence[] {
  const sink = sinkOf(use, reader.sinks);
  if (sink === null) return evidenceOf(use, reader);
  return [{ claim: 'sent', value: 'app', strength: 'proof', words: `read by the application's own resolver: ${sink}`, range: use.range }];
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
    case 'read': {
      const value = use.text.replace(/\s+/g, ' ').slice(0, 60);
      return [{ claim: 'read', value, strength: 'weak', words: `read in ${value}`, range }];
    }
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

/** The configured function or property of the application's resolver that takes the value; null for any other. */
export function sinkOf(use: Use, sinks: Sinks): string | null {
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
