import type { Evidence } from '../core/place.js';
import type { Origin, Use } from '../core/syntax.js';
import { clientOf, pointedAt } from './clients.js';
import type { Directory } from './directory.js';
import { hostOf } from './hosts.js';

type Argument = Extract<Use, { kind: 'argument' }>;

const MODEL_KEY = /model|deployment|engine/i;
/** Calls that print or check a value and send it nowhere. */
const SHOWN =
  /^(?:console|logger|log|debug|winston|pino|chalk|expect|assert|describe|it|test|vi|jest|Error|TypeError|JSON|Array|Number|Math|span|tracer|Boolean)\b|\.(?:log|info|warn|error|debug|trace|setAttribute|setAttributes|addEvent|write|print|push)$/;

/** What one call with the value in its arguments proves. */
export function callEvidence(use: Argument, directory: Directory): readonly Evidence[] {
  const { callee, range } = use;
  const called = nameOfOrigin(callee);
  if (root(callee)?.kind === 'global' && called === 'fetch') return fetchEvidence(use, directory);
  const resolution = clientOf(callee, directory);
  if (resolution.kind === 'several') {
    return [
      {
        claim: 'handed',
        value: 'provider-at-run-time',
        strength: 'strong',
        words: `one of ${resolution.surfaces.join(', ')}, chosen at run time`,
        range,
      },
    ];
  }
  if (resolution.kind === 'none') return [unresolved(use, called)];
  const isConstruction = use.isNew || resolution.client.entry.role === 'wrapper' || resolution.client.entry.role === 'factory';
  const client = isConstruction ? pointedAt(resolution.client, use.arguments, directory) : resolution.client;
  if (!isModelPosition(use, client.entry.at, client.entry.keys)) {
    return [{ claim: 'handed', value: called, strength: 'strong', words: `given to ${called}, not as its model`, range }];
  }
  const from = root(callee);
  if (client.entry.role === 'wrapper' && from?.kind === 'import' && isInferring(from.module, from.name)) {
    return [{ claim: 'inferred', value: called, strength: 'proof', words: `${called} reads the provider from the spelling`, range }];
  }
  if (client.surface === 'unknown') return [{ claim: 'handed', value: 'unknown-host', strength: 'strong', words: client.words, range }];
  return [{ claim: 'sent', value: client.surface, strength: client.strength, words: `sent by ${client.words}`, range }];
}

function isModelPosition(use: Argument, at: number | undefined, keys: readonly string[] | undefined): boolean {
  const key = use.path.findLast((name) => name !== '[]');
  if (key === undefined) return at === undefined ? use.index === 0 : use.index === at;
  return (keys?.includes(key) ?? false) || MODEL_KEY.test(key) || use.path.some((name) => /^models?$|fallback/i.test(name));
}

/** Libraries that read the provider from the name's own spelling. */
function isInferring(module: string, name: string): boolean {
  return name === 'initChatModel' || (/^langchain\b|^@langchain\/(?:core|classic)/.test(module) && /^create\w*Agent$/.test(name));
}

function unresolved(use: Argument, called: string): Evidence {
  const { range } = use;
  if (SHOWN.test(called)) return { claim: 'shown', value: called, strength: 'strong', words: `printed or checked by ${called}`, range };
  if (/^use[A-Z]\w*$|(?:^|\.)(?:useState|useRef|signal|ref|atom|writable|createStore)$/.test(called)) {
    return {
      claim: 'state',
      value: called,
      strength: 'strong',
      words: `starting state of ${called}: it may have to equal an entry of a list`,
      range,
    };
  }
  return { claim: 'handed', value: called, strength: 'strong', words: `given to ${called === '' ? 'a function' : called}`, range };
}

function fetchEvidence(use: Argument, directory: Directory): readonly Evidence[] {
  const [url] = use.arguments;
  const surface = url?.kind === 'string' ? directory.surfaceOfHost(hostOf(url.text)) : null;
  const { range } = use;
  if (surface)
    return [
      { claim: 'sent', value: surface, strength: 'proof', words: `sent by fetch to ${url?.kind === 'string' ? url.text : ''}`, range },
    ];
  return [{ claim: 'handed', value: 'fetch', strength: 'strong', words: 'sent by fetch to a URL that is not known', range }];
}

/** The import, global or local that a chain of members and calls begins with. */
export function root(origin: Origin): Origin | null {
  switch (origin.kind) {
    case 'member':
      return root(origin.object);
    case 'call':
      return root(origin.callee);
    case 'any-of':
      return null;
    default:
      return origin;
  }
}

/** A callee as a reader would say it: `client.messages.create`. */
export function nameOfOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'import':
      return origin.name === 'default' || origin.name === '*' ? origin.module : origin.name;
    case 'member': {
      const object = nameOfOrigin(origin.object);
      return object === '' ? origin.name : `${object}.${origin.name}`;
    }
    case 'call':
      return nameOfOrigin(origin.callee);
    case 'global':
    case 'parameter':
    case 'local':
      return origin.name;
    case 'this':
      return origin.className ?? 'this';
    case 'any-of':
      return origin.origins.map(nameOfOrigin).find((name) => name !== '') ?? '';
    case 'unknown':
      return '';
  }
}
