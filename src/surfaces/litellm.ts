import { formatName } from './grammar/core-name.js';
import type { Surface } from './surface.js';

/** LiteLLM writes a route before the name that the next surface reads: `bedrock/us.anthropic.…`, `vertex_ai/claude-…@…`. */
export function createLitellm(inner: Readonly<Record<string, Surface>>): Surface {
  const stems = [...new Set(Object.values(inner).flatMap((surface) => surface.stems))];
  return {
    id: 'litellm',
    stems,
    parse(text) {
      const route = /^([a-z_]+)\/(?:(?:converse|invoke)\/)?/.exec(text);
      const name = route && inner[route[1] ?? '']?.parse(text.slice(route[0].length));
      if (!name) return null;
      return { ...name, surface: 'litellm', text, prefix: route[0] + name.prefix, id: route[0] + name.id };
    },
    format: formatName,
    forwards(name) {
      const route = /^([a-z_]+)\/(?:(?:converse|invoke)\/)?/.exec(name.text);
      return (route && inner[route[1] ?? '']?.parse(name.text.slice(route[0].length))) ?? null;
    },
    hosts: [],
    entryPoints: [],
  };
}
