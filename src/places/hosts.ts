import type { Property, Value } from '../core/syntax.js';
import type { Directory } from './directory.js';

/** Where a client is pointed at. */
export type Host =
  | { readonly kind: 'default' }
  | { readonly kind: 'surface'; readonly surface: string; readonly host: string }
  /** A host that no surface knows: an OpenAI-compatible server, a proxy, a local one. */
  | { readonly kind: 'other'; readonly host: string }
  /** Set, but not to a text that can be read here. */
  | { readonly kind: 'unseen'; readonly text: string };

const HOST_OPTIONS =
  /^(?:base_?(?:url|path)|api_?base|end_?point|host|(?:anthropic|openai)?_?api_?url|azure\w*endpoint|openai_?api_?base)$/i;
/** Options objects of a client that hold the base URL one level down. */
const NESTED = /^(?:clientOptions|configuration|config|httpOptions|requestOptions|options|defaultOptions|additionalSessionOptions)$/;

export function hostOf(url: string): string {
  return /^(?:[a-z]+:)?\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? url.toLowerCase();
}

/** Reads the options that a client was made with; `own` are what its SDK calls the host besides the usual names. */
export function hostIn(options: readonly Value[], directory: Directory, own: readonly string[] = []): Host {
  for (const option of options) {
    if (option.kind !== 'object') continue;
    for (const property of option.properties) {
      const host = hostOfProperty(property, directory, own);
      if (host.kind !== 'default') return host;
    }
  }
  return { kind: 'default' };
}

function hostOfProperty({ name, value }: Property, directory: Directory, own: readonly string[]): Host {
  if (NESTED.test(name) && value.kind === 'object') return hostIn([value], directory, own);
  if (!HOST_OPTIONS.test(name) && !own.includes(name)) return { kind: 'default' };
  if (value.kind === 'expression')
    return /^(?:undefined|null)$/.test(value.text) ? { kind: 'default' } : { kind: 'unseen', text: value.text };
  if (value.kind !== 'string') return { kind: 'unseen', text: '' };
  const surface = directory.surfaceOfHost(hostOf(value.text));
  return surface ? { kind: 'surface', surface, host: hostOf(value.text) } : { kind: 'other', host: hostOf(value.text) };
}
