import type { Context, Evidence, Strength } from '../core/place.js';
import type { Range } from '../core/text.js';

/** How far a header may reach. */
const HEAD = 3000;
const GENERATED =
  /@generated\b|\bdo\s+not\s+(?:edit|modify|change)\b(?:\s+(?:it|this(?:\s+\w+)?))?(?:\s+(?:by\s+hand|manually|directly))?|\bauto[- ]?(?:matically[- ])?generated\b|\bthis\s+(?:file|module|code)\s+(?:is|was|has\s+been)\s+(?:\w+\s+)?generated\b|\bcode\s+generated\s+by\b|\bgenerated\s+(?:by|from|with|using)\s+\S*(?:script|codegen|generator|openapi|protoc|graphql|prisma)/i;
const TEST_IMPORT =
  /(?:\bfrom|\brequire\(|\bimport)\s*['"](?:vitest|@jest\/globals|node:test|bun:test|@playwright\/test|mocha|ava|uvu|tape|msw(?:\/[\w-]+)?|nock|sinon|supertest|@testing-library\/[\w-]+|@vscode\/test-electron)['"]/;
const ASSERT_IMPORT = /(?:\bfrom|\brequire\()\s*['"](?:node:)?assert(?:\/strict)?['"]/;
const MOCKED_TRANSPORT = /\bfetch\s*:\s*async\b|\b(?:globalThis|global|window)\.fetch\s*=|\bnew\s+Mock[A-Z]\w*Model/;
const SCHEMA_DEFAULT_IN_WORDS = /"(?:markdownDescription|description)":\s*"[^"\n]*\bDefault: /g;

const TEST_CALL = /\b(?:describe|it|test|expect|vi|jest|nock|setupServer)(?:\.\w+)*\s*\(/;
/** Test runners with globals are not imported. */
const GLOBAL_TESTS = /^[ \t]*(?:describe|it|test)(?:\.\w+)*\(\s*['"`]/m;
const SPECIFICATION = /"(?:openapi|swagger)"\s*:\s*"[23]\./;

/** Fields that only an answer, a span or a session log fills with a value. Two different ones make a record of it. */
const RECORDED: readonly RegExp[] = [
  /"(?:stop_reason|finish_reason|finishReason|stopReason)\\*"\s*:\s*(?:null|\\*")/,
  /"(?:prompt_tokens|completion_tokens|promptTokenCount|candidatesTokenCount|cache_read_input_tokens)\\*"\s*:\s*\d/,
  /"object\\*"\s*:\s*\\*"(?:chat\.completion|text_completion|response|list|embedding)/,
  /"(?:usageMetadata|modelVersion|system_fingerprint|responseId|ls_model_name)\\*"\s*:\s*(?:null|\\*"|\{\s*\\*"\w+\\*"\s*:\s*\d)/,
  /"id\\*"\s*:\s*\\*"(?:msg_|chatcmpl-|resp_|gen_|run-)/,
  /"(?:traceId|trace_id|spanId|span_id|observationId|parentObservationId)\\*"\s*:\s*(?:null|\\*")/,
  /"(?:gen_ai|llm)\.[\w.]+\\*"\s*:\s*(?:\d|\\*")/,
];

/** What the text itself says about the sort of file. */
export function headEvidence(text: string, isData: boolean): readonly Evidence[] {
  const found: Evidence[] = [];
  const say = (context: Context, strength: Strength, words: string, range?: Range): void => {
    found.push({ claim: 'context', value: context, strength, words, ...(range ? { range } : {}) });
  };
  const header = isData ? dataHeader(text) : leadingComments(text);
  const marker = GENERATED.exec(header);
  if (marker) say('generated', 'proof', `the header says “${marker[0]}”`, { start: marker.index, end: marker.index + marker[0].length });
  if (isData) {
    const specification = SPECIFICATION.exec(text.slice(0, HEAD));
    if (specification) {
      say('doc', 'strong', 'an API description', rangeOf(specification));
      return found;
    }
    if (isSchemaOutput(text)) {
      say('generated', 'strong', 'a JSON Schema written by a program');
      return found;
    }
    const marks = RECORDED.map((pattern) => pattern.exec(text)).filter((match) => match !== null);
    if (marks.length >= 2) say('fixture', 'strong', 'fields of a recorded answer or trace', rangeOf(marks[0]));
    return found;
  }
  if (isMinified(text)) say('generated', 'strong', 'minified or bundled code');
  const test = TEST_IMPORT.exec(text);
  const calls = GLOBAL_TESTS.exec(text);
  if (test && TEST_CALL.test(text)) say('test', 'strong', `imports a test library: ${test[0]}`, rangeOf(test));
  else if (calls && /\bexpect\s*\(/.test(text)) say('test', 'strong', 'describes and expects like a test', rangeOf(calls));
  const assertion = ASSERT_IMPORT.exec(text);
  const transport = MOCKED_TRANSPORT.exec(text);
  if (assertion && transport) say('test', 'strong', 'asserts on a transport that it replaces itself', rangeOf(transport));
  return found;
}

function rangeOf(match: RegExpExecArray | undefined): Range | undefined {
  return match && { start: match.index, end: match.index + match[0].length };
}

/** The comments before the first statement: a generator's own source says “do not edit” in strings further down. */
export function leadingComments(text: string): string {
  return /^\ufeff?(?:#!.*\n)?(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/|['"]use \w+['"];?)*/.exec(text.slice(0, HEAD))?.[0] ?? '';
}

/** JSON has no header; a comment or a field named like one stands in for it. */
function dataHeader(text: string): string {
  const fields = text
    .slice(0, HEAD)
    .match(
      /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\$comment|_?comment|_|\/\/|\$?_?generated\w*|_?meta|_?note|x-generated\w*|description)"\s*:\s*"[^"\n]*"/gi,
    );
  return (fields ?? []).join('\n');
}

/** Generators repeat each default in words, or close every object; nobody does so by hand over hundreds of lines. */
function isSchemaOutput(text: string): boolean {
  if (!/"(?:\$schema"\s*:\s*"[^"]*json-schema\.org|\$defs"|definitions")/.test(text)) return false;
  if ((text.match(SCHEMA_DEFAULT_IN_WORDS) ?? []).length >= 10) return true;
  const objects = (text.match(/"type":\s*"object"/g) ?? []).length;
  const closed = (text.match(/"additionalProperties":\s*false/g) ?? []).length;
  return objects >= 20 && closed * 2 > objects;
}

function isMinified(text: string): boolean {
  if (text.length < 5000) return false;
  const lines = text.split('\n').length;
  return text.length / lines > 500;
}
