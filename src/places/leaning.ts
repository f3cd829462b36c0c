import type { Candidate } from '../core/candidate.js';
import type { ModelName } from '../core/model-name.js';
import type { Evidence } from '../core/place.js';
import type { Property, SyntaxFile, Use } from '../core/syntax.js';
import { callsOf } from './calls-of.js';
import { isNamedAfter } from './named-after.js';
import { requirementEvidence } from './requirement.js';

/** Dated provider tools: `computer_20241022`, `textEditor_20250728`, `web_fetch_20260209`, `agent_toolset_20260401`. */
const DATED_TOOL =
  /\b(?:computer|bash|text_?[eE]ditor|web_?[sS]earch|web_?[fF]etch|code_?[eE]xecution|memory|tool_?[sS]earch\w*|\w+_toolset|str_replace\w*|advisor)_20\d{6}\b/;
/** Provider tools without a date that only some models have. */
const BOUND_TOOL = /\blocal_?[sS]hell\b|\bapply_?[pP]atch\b|\bcomputer_?[uU]se(?:_?[pP]review)?\b|\bcua\b|['"]verbose_json['"]/;
const BETA =
  /\bbetas?\b\s*:|anthropic-?_?[bB]eta\b|\bcompact_20\d{6}|\bcontext_?[mM]anagement\b|\bsendReasoning\b|type:\s*['"]adaptive['"]/;
const LIMIT =
  /^(?:max_?(?:output_?|completion_?|new_?)?tokens(?:_?limit)?|context_?(?:window|length|size)|(?:input|output|cache\w*)_?(?:price|cost)\w*|price\w*|cost\w*|dimensions?)$/i;
/** Realtime sessions are opened with a key that was made for the same model. */
const SESSION_KEY = /ephemeral|client_?secret|\/realtime\/(?:sessions|transcription_sessions)\b/i;
const EMBEDDING = /embed/i;
const LABEL = /^(?:display_?)?(?:name|label|title|description)$/i;
const MODEL_IN_QUOTES = /['"`][\w.:/-]*(?:claude|gpt|gemini|o1|o3|mistral|grok)[\w.:/-]*['"`]/i;

/** What in the same call, object, file or comment leans on this very model. */
export function leaningEvidence(
  candidate: Candidate,
  names: readonly ModelName[],
  uses: readonly Use[],
  file: SyntaxFile,
  text: string,
): readonly Evidence[] {
  const found: Evidence[] = [];
  const lean = (value: string, words: string): void => void found.push({ claim: 'leans', value, strength: 'strong', words });
  const sources = [file.statement(candidate), ...callsOf(uses, text)];
  found.push(...optionsEvidence(sources, datedTool(file, text)));
  const siblings = file.siblings(candidate);
  for (const property of siblings) if (isLimit(property)) lean('limit-beside', `${property.name} beside it was chosen for this model`);
  if (names.some((name) => name.base.includes('realtime')) && SESSION_KEY.test(text))
    lean('must-match-list', 'a session key is made for one model');
  const number = numberBeside(candidate, text);
  if (number !== null) lean('limit-beside', `${number} beside it was written for this model`);
  found.push(...requirementEvidence(candidate, names, file, sources, text));
  const versioned = [...candidate.owner, ...file.titles(candidate)].find((name) => isNamedAfter(name, names));
  if (versioned !== undefined) lean('versioned-name', `${versioned} is named after the model`);
  const label = labels(siblings).find((words) => isNamedAfter(words, names));
  if (label !== undefined) lean('versioned-name', `'${label}' beside it names the model`);
  if (names.some((name) => EMBEDDING.test(name.base))) lean('embedding', 'stored vectors depend on an embedding model');
  const guard = file.guards(candidate).find(({ text: condition }) => MODEL_IN_QUOTES.test(condition));
  if (guard)
    found.push({
      claim: 'leans',
      value: 'tied-to-comparison',
      strength: 'strong',
      words: 'it is chosen by a comparison with a model name',
      range: guard.range,
    });
  return found;
}

/** Tools and options of calls that only some generations of models have. */
export function optionsEvidence(sources: readonly string[], datedTool: string | undefined): readonly Evidence[] {
  const statement = sources.join('\n');
  const tool = datedTool ?? BOUND_TOOL.exec(statement)?.[0];
  const beta = BETA.exec(statement)?.[0];
  const lean = (value: string, words: string): Evidence => ({ claim: 'leans', value, strength: 'strong', words });
  return [
    ...(tool === undefined ? [] : [lean('dated-tool', `the provider tool ${tool} is tied to a generation of models`)]),
    ...(beta === undefined ? [] : [lean('beta-option', `the option ${beta} is tied to a generation of models`)]),
  ];
}

/** The first dated tool of a file: tools are often made at one place and handed over at another. */
export function datedToolIn(text: string): string | undefined {
  return DATED_TOOL.exec(text)?.[0];
}

const NUMBER_CONSTANT =
  /\b(?:const|readonly|static)\s+(\w{0,80}(?:COST|PRICE|TOKENS?|CONTEXT|LIMIT|DIMENSIONS?)\w{0,80})\s*(?::\s*\w+\s*)?=\s*[\d.]/i;

/** A constant on the next or previous line that holds a price or limit, beside a constant that holds the name. */
function numberBeside({ role, range }: Candidate, text: string): string | null {
  if (role !== 'constant' && role !== 'property') return null;
  const start = text.lastIndexOf('\n', text.lastIndexOf('\n', range.start) - 1) + 1;
  const end = text.indexOf('\n', text.indexOf('\n', range.end) + 1);
  return NUMBER_CONSTANT.exec(text.slice(start, end < 0 ? text.length : end))?.[1] ?? null;
}

const datedTools = new WeakMap<SyntaxFile, string | null>();

/** The whole file is asked, once. */
function datedTool(file: SyntaxFile, text: string): string | undefined {
  const known = datedTools.get(file);
  const tool = known === undefined ? (datedToolIn(text) ?? null) : known;
  datedTools.set(file, tool);
  return tool ?? undefined;
}

export function isLimit({ name, value }: Property): boolean {
  return LIMIT.test(name) && value.kind === 'number' && Number(value.text) > 8192;
}

/** What people read beside the name: `title: 'Claude Sonnet 4.6'` would say what is no longer so. */
function labels(siblings: readonly Property[]): readonly string[] {
  return siblings.flatMap(({ name, value }) => (LABEL.test(name) && value.kind === 'string' ? [value.text] : []));
}
