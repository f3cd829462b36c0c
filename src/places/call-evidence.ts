import type { Evidence } from '../core/place.js';
import type { Origin, Use, Value } from '../core/syntax.js';
import { type Client, clientOf, pointedAt } from './clients.js';
import type { Directory } from './directory.js';
import { hostIn, hostOf } from './hosts.js';
import { surfaceNamedBy } from './provider-words.js';

type Argument = Extract<Use, { kind: 'argument' }>;

/** Tokenizer functions take the name of a model and choose an encoding. */
const TOKENIZER = /tiktoken|tokeni[sz]er|encoding_?for_?model|get_?encoding/i;
const MODEL_KEY = /model|deployment|engine/i;
/** Calls that print or check a value and send it nowhere. */
const SHOWN =
  /^(?:console|logger|log|debug|winston|pino|chalk|expect|assert|describe|it|test|vi|jest|Error|TypeError|JSON|Array|Number|Math|span|tracer|Boolean)\b|\.(?:log|info|warn|error|debug|trace|setAttribute|setAttributes|addEvent|write|print)$/;

/** What one call with the value in its arguments proves. `text` is the name itself: some libraries read the provider from it. */
export function callEvidence(use: Argument, text: string, directory: Directory): readonly Evidence[] {
  const { callee, range } = use;
  const called = nameOfOrigin(callee);
  if (TOKENIZER.test(called))
    return [{ claim: 'tokenizer', value: called, strength: 'proof', words: `chooses an encoding for ${called}`, range }];
  const resolution = clientOf(callee, directory);
  if (resolution.kind === 'several') {
    const words = `one of ${resolution.surfaces.join(', ')}, chosen at run time`;
    return [{ claim: 'handed', value: 'provider-at-run-time', strength: 'strong', words, range }];
  }
  if (resolution.kind === 'none') return [unresolved(use, called, directory)];
  const { entry } = resolution.client;
  const isMade = use.isNew || entry.role === 'factory' || (entry.role === 'client' && callee.kind === 'import');
  const client = isMade ? pointedAt(resolution.client, use.arguments, directory) : resolution.client;
  if (!isModelPosition(use, entry.at, entry.keys)) {
    return [{ claim: 'handed', value: called, strength: 'strong', words: `given to ${called}, not as its model`, range }];
  }
  if (entry.role === 'wrapper') return [routedEvidence(use, client, text, called, directory)];
  if (client.surface === 'unknown') return [{ claim: 'handed', value: 'unknown-host', strength: 'strong', words: client.words, range }];
  return [{ claim: 'sent', value: client.surface, strength: client.strength, words: `sent by ${client.words}`, range }];
}

/** `openai:gpt-4o` is resolved by the library itself; without a vendor word it reads the provider from the spelling. */
function routedEvidence(use: Argument, { entry, surface }: Client, text: string, called: string, directory: Directory): Evidence {
  const { range } = use;
  if (entry.routes === undefined) return { claim: 'sent', value: surface, strength: 'strong', words: `resolved by ${called}`, range };
  const word = /^([\w.-]+)[:/]/.exec(text)?.[1]?.toLowerCase();
  const route = word === undefined ? undefined : entry.routes[word];
  if (route !== undefined) return { claim: 'sent', value: route, strength: 'proof', words: `${called} sends ${word} names there`, range };
  const named = word === undefined ? providerIn(use.arguments) : null;
  if (named !== null && hostIn(use.arguments, directory).kind === 'default')
    return { claim: 'sent', value: named, strength: 'proof', words: `${called} is told the provider`, range };
  return { claim: 'inferred', value: called, strength: 'proof', words: `${called} reads the provider from the spelling`, range };
}

/** `initChatModel(name, { modelProvider: 'google-genai' })`, unless callers may choose another later. */
function providerIn(options: readonly Value[]): string | null {
  const properties = options.flatMap((option) => (option.kind === 'object' ? option.properties : []));
  if (properties.some(({ name }) => /^configurable/i.test(name))) return null;
  const value = properties.find(({ name }) => /^model_?provider$/i.test(name))?.value;
  return value?.kind === 'string' ? surfaceNamedBy(value.text) : null;
}

function isModelPosition(use: Argument, at: number | undefined, keys: readonly string[] | undefined): boolean {
  // What a caller notes of its request is for its own books.
  if (use.path.some((name) => /^(?:metadata|tags|headers)$/i.test(name))) return false;
  const key = use.path.findLast((name) => name !== '[]');
  if (key === undefined) return at === undefined ? use.index === 0 : use.index === at;
  return (keys?.includes(key) ?? false) || MODEL_KEY.test(key) || use.path.some((name) => /^models?$|fallback/i.test(name));
}

function unresolved(use: Argument, called: string, directory: Directory): Evidence {
  const { range } = use;
  if (SHOWN.test(called)) return { claim: 'shown', value: called, strength: 'strong', words: `printed or checked by ${called}`, range };
  const addressed = addressEvidence(use, called, directory);
  if (addressed) return addressed;
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

/** Functions of the platform and of HTTP libraries: what they are given goes to the address and nowhere else. */
const SENDERS =
  /^(?:(?:node-|cross-|isomorphic-)?fetch|axios|ky|got|undici|superagent|request|(?:isomorphic-)?ws|WebSocket|EventSource)\b|^(?:globalThis|window|self)\.fetch$/;

/** A call that names a known API's address: in an argument, in its options, or in the making of its object. */
function addressEvidence(use: Argument, called: string, directory: Directory): Evidence | null {
  const { range } = use;
  const addresses = [...use.arguments, ...madeWith(use.callee)].flatMap(addressesIn);
  const surface = addresses.map((address) => directory.surfaceOfHost(hostOf(address))).find((each) => each !== null);
  const isSender = SENDERS.test(called);
  if (surface)
    return {
      claim: 'sent',
      value: surface,
      strength: isSender ? 'proof' : 'strong',
      words: `sent by ${called} to ${hostOf(addresses[0] ?? '')}`,
      range,
    };
  return isSender
    ? { claim: 'handed', value: called, strength: 'strong', words: `sent by ${called} to an address that is not known`, range }
    : null;
}

/** Arguments of the constructor behind a method: `new WebSocket(url)` of `socket.send`. */
function madeWith(origin: Origin): readonly Value[] {
  if (origin.kind === 'member') return madeWith(origin.object);
  return origin.kind === 'call' ? origin.arguments : [];
}

function addressesIn(value: Value): readonly string[] {
  if (value.kind === 'string') return /^(?:https?|wss?):\/\//.test(value.text) ? [value.text] : [];
  if (value.kind === 'object')
    return value.properties.flatMap((property) => (/url|uri|endpoint|host/i.test(property.name) ? addressesIn(property.value) : []));
  return [];
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
