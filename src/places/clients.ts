import type { Origin, Value } from '../core/syntax.js';
import type { EntryPoint } from '../surfaces/surface.js';
import type { Directory } from './directory.js';
import { hostIn } from './hosts.js';

/** Who answers a call, as far as the file shows it. */
export interface Client {
  /** A surface id, or `unknown` where the client is known but not its host. */
  readonly surface: string;
  /** `proof`: made here with visible options. `strong`: handed in, subclassed, or made with options that cannot be seen. */
  readonly strength: 'proof' | 'strong';
  readonly entry: EntryPoint;
  readonly words: string;
}

export type Resolution =
  | { readonly kind: 'client'; readonly client: Client }
  | { readonly kind: 'several'; readonly surfaces: readonly string[] }
  | { readonly kind: 'none' };

const NONE: Resolution = { kind: 'none' };

/** The SDK client behind a callee or an object, through methods, factories, observers, types and choices. */
export function clientOf(given: Origin, directory: Directory): Resolution {
  const origin = observed(given);
  switch (origin.kind) {
    case 'import': {
      const found = directory.entryPoint(origin.module, origin.name);
      return found ? { kind: 'client', client: { ...found, strength: 'proof', words: `${origin.name} of ${origin.module}` } } : NONE;
    }
    case 'member':
      return memberClient(origin, directory);
    case 'call':
      return madeClient(origin, directory);
    case 'any-of':
      return severalClients(origin.origins, directory);
    case 'parameter':
      return origin.type ? weaken(clientOf(origin.type, directory), `${origin.name} is handed in`) : NONE;
    case 'this':
      return origin.extends ? weaken(clientOf(origin.extends, directory), `${origin.className ?? 'the class'} extends it`) : NONE;
    case 'global':
    case 'local':
    case 'unknown':
      return NONE;
  }
}

/** Packages that watch a client and hand it back: what it was made with still holds. */
const OBSERVERS = /^(?:braintrust|langsmith|langfuse|@langfuse|@sentry|@arizeai|@traceloop|@opentelemetry)(?:\/|$)/;

/** The client inside `wrapOpenAI(new OpenAI())`. */
function observed(origin: Origin): Origin {
  if (origin.kind !== 'call' || origin.callee.kind !== 'import') return origin;
  const { module, name } = origin.callee;
  const [given] = origin.arguments;
  const isObserver = OBSERVERS.test(module) && /^(?:wrap|observe|instrument|trace)/.test(name);
  return isObserver && given?.kind === 'expression' ? observed(given.origin) : origin;
}

/** `import * as sdk` and default imports of a namespace carry the exported name one member further. */
function memberClient(origin: Extract<Origin, { kind: 'member' }>, directory: Directory): Resolution {
  const { name } = origin;
  const object = observed(origin.object);
  if (object.kind === 'import') {
    const found = directory.entryPoint(object.module, name);
    if (found) return { kind: 'client', client: { ...found, strength: 'proof', words: `${name} of ${object.module}` } };
  }
  return clientOf(object, directory);
}

function madeClient(origin: Extract<Origin, { kind: 'call' }>, directory: Directory): Resolution {
  const made = clientOf(origin.callee, directory);
  if (made.kind !== 'client') return made;
  return { kind: 'client', client: pointedAt(made.client, origin.arguments, directory) };
}

/** Applies the options of the call that makes a client. */
export function pointedAt(client: Client, options: readonly Value[], directory: Directory): Client {
  if (client.surface === 'gemini-api' && options.some(usesVertex))
    return { ...client, surface: 'vertex', words: `${client.words} with vertexai: true` };
  const held = clientIn(options, client, directory);
  if (held) return { ...held, entry: client.entry, words: `${client.words} with ${held.words}` };
  const host = hostIn(options, directory, client.entry.hostOptions);
  switch (host.kind) {
    case 'surface':
      return { ...client, surface: host.surface, words: `${client.words} at ${host.host}` };
    case 'other':
      return { ...client, surface: 'gateway', words: `${client.words} at another host, ${host.host}` };
    case 'unseen':
      // Wherever an Azure or Bedrock client is pointed, a third party serves it.
      if (!isPublisher(client.surface)) return { ...client, strength: 'strong' };
      return { ...client, surface: 'unknown', strength: 'strong', words: `${client.words} at a host chosen at run time` };
    case 'default':
      if (options.some(hasOtherTransport))
        return { ...client, strength: 'strong', words: `${client.words}, requests go through a fetch made elsewhere` };
      return hasHiddenOptions(options) ? { ...client, strength: 'strong', words: `${client.words}, options not visible` } : client;
  }
}

/** An adapter that is handed the client of a publisher: `new OpenAIAdapter({ openai: new OpenAI(…) })`. */
function clientIn(options: readonly Value[], client: Client, directory: Directory): Client | null {
  for (const option of options) {
    const handed = option.kind === 'object' ? option.properties.find(({ name }) => client.entry.hostOptions?.includes(name)) : undefined;
    const found = handed?.value.kind === 'expression' ? clientOf(handed.value.origin, directory) : NONE;
    if (found.kind === 'client') return found.client;
  }
  return null;
}

function isPublisher(surface: string): boolean {
  return surface.endsWith('-api') || surface === 'claude-code';
}

function usesVertex(option: Value): boolean {
  return (
    option.kind === 'object' &&
    option.properties.some(({ name, value }) => name === 'vertexai' && value.kind === 'expression' && value.text !== 'false')
  );
}

function hasHiddenOptions(options: readonly Value[]): boolean {
  const first = options[0];
  if (first === undefined || first.kind === 'string') return false;
  return first.kind === 'object' ? first.hasSpread : first.kind === 'expression' && !CREDENTIAL.test(first.text);
}

/** `fetch: options.fetch`: it may send the request anywhere. One that is written here can be read. */
function hasOtherTransport(option: Value): boolean {
  if (option.kind !== 'object') return false;
  const transport = option.properties.find(({ name }) => name === 'fetch')?.value;
  if (transport?.kind !== 'expression') return false;
  const { origin } = transport;
  if (origin.kind === 'import') return /^(?:[.~#]|@\/)/.test(origin.module);
  return origin.kind === 'parameter' || origin.kind === 'call' || (origin.kind === 'member' && origin.object.kind !== 'global');
}

/** `new GoogleGenerativeAI(process.env.GEMINI_API_KEY ?? '')`: a name, and no call that could give options. */
const CREDENTIAL = /^[^({]*(?:key|token|secret)[^({]*$/i;

function severalClients(origins: readonly Origin[], directory: Directory): Resolution {
  const found = origins.map((each) => clientOf(each, directory)).filter((resolution) => resolution.kind !== 'none');
  const surfaces = [
    ...new Set(found.flatMap((each) => (each.kind === 'client' ? [each.client.surface] : each.kind === 'several' ? each.surfaces : []))),
  ];
  if (surfaces.length > 1) return { kind: 'several', surfaces };
  const weakest = found.find((each) => each.kind === 'client' && each.client.strength === 'strong') ?? found[0];
  if (weakest === undefined) return NONE;
  return found.length === origins.length ? weakest : weaken(weakest, 'one of several origins');
}

function weaken(resolution: Resolution, words: string): Resolution {
  if (resolution.kind !== 'client') return resolution;
  return { kind: 'client', client: { ...resolution.client, strength: 'strong', words: `${resolution.client.words}; ${words}` } };
}
