import type { Property } from '../core/syntax.js';
import { surfaceNamedBy } from './provider-words.js';
import { chosen, left, objectAt, type SettingsFile, textAt, valueAt } from './settings-place.js';

/** Where the value of a node's model parameter stands, counted from the node inwards. */
const CHOICE = /^(?:parameters|inputs|template)\.(?:model|model_?id|model_?name)(?:\.value)?$/i;
/** Copies of what a node can take: its options and their defaults. */
const DEFINITION = /(?:^|\.)(?:inputParams|inputAnchors|outputAnchors|template\..*\.options)(?:\.|$)/;
/** What names the kind of a node: n8n `type`, Flowise `name`, LangFlow `type` or `display_name`. */
const NODE_KIND = ['type', 'name', 'component', 'display_name'];
const BASE_URL = /^(?:base_?(?:url|path)|api_?base|openai_api_base|endpoint\w*)$/i;

/** Exported workflows of n8n, Flowise, LangFlow and their like: a graph of nodes, each with its parameters. */
export const workflowTemplates: SettingsFile = {
  id: 'workflow',
  read(place) {
    const { keys, objects, candidate } = place;
    const root = objects.at(-1);
    const isGraph = [root, objectAt(root, 'data')].some((each) => valueAt(each, 'nodes')?.kind === 'array');
    if (!isGraph || candidate.role === 'json-key') return [];
    const inner = keys.slice(keys.lastIndexOf('nodes') + 1);
    if (DEFINITION.test(inner.join('.')))
      return left(keys.join('.'), 'part of the definition that the workflow copied from its node', place);
    const kind = isChoice(inner) ? kindOfNode(objects) : kindOfConfig(inner, objects[1]);
    if (kind === undefined) return [];
    if (objects.some(movesHost)) {
      return [
        {
          claim: 'surface',
          value: 'gateway',
          strength: 'strong',
          words: `the node ${kind} is pointed at another host`,
          range: candidate.range,
        },
      ];
    }
    return chosen(surfaceOfNode(kind) ?? 'unknown', 'proof', `the model of a workflow's node ${kind}`, place);
  },
};

function isChoice(inner: readonly string[]): boolean {
  const at = inner.findLastIndex((key) => /^(?:parameters|inputs|template)$/.test(key));
  return at >= 0 && CHOICE.test(inner.slice(at).join('.'));
}

function kindOfNode(objects: readonly (readonly Property[])[]): string | undefined {
  return objects.flatMap((object) => NODE_KIND.flatMap((name) => textAt(object, name) ?? [])).find((text) => surfaceOfNode(text) !== null);
}

/** An agent node keeps its model's node beside that node's parameters: `llmModel` and `llmModelConfig`. */
function kindOfConfig(inner: readonly string[], inputs: readonly Property[] | undefined): string | undefined {
  const config = /^(\w*[mM]odel)Config$/.exec(inner.at(-2) ?? '');
  if (!config || !/^model(?:Name)?$/.test(inner.at(-1) ?? '')) return undefined;
  const kind = textAt(inputs, config[1] ?? '');
  return kind !== null && surfaceOfNode(kind) !== null ? kind : undefined;
}

/** `@n8n/n8n-nodes-langchain.lmChatAnthropic`, `chatOpenAI`, `AmazonBedrockModel`. */
function surfaceOfNode(kind: string): string | null {
  const name = kind.slice(kind.lastIndexOf('.') + 1);
  if (!/^[\w-]+$/.test(name) || /tool|trigger|memory|splitter|store|embedding/i.test(name)) return null;
  const plain = name
    .replace(/^lm(?=[A-Z])|chat|model|component|llm/gi, ' ')
    .trim()
    .replace(/\s+/g, '-');
  return surfaceNamedBy(plain);
}

function movesHost(object: readonly Property[]): boolean {
  return object.some(({ name, value }) => {
    if (BASE_URL.test(name))
      return value.kind === 'string' ? value.text !== '' : value.kind === 'object' && (textAt(value.properties, 'value') ?? '') !== '';
    return /^options$/.test(name) && value.kind === 'object' && movesHost(value.properties);
  });
}
