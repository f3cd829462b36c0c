import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/places/context.js';

const context = (text: string): string => contextOf('data/a.json', text).context;

/** A field that an answer has too, of another sort. */
const COMPANION = '"id": "msg_1"';

describe('two different fields of a recorded answer make a record', () => {
  it.each([
    ...['stop_reason', 'finish_reason', 'finishReason', 'stopReason'].flatMap((key) => [`"${key}": "end"`, `"${key}": null`]),
    ...['prompt_tokens', 'completion_tokens', 'promptTokenCount', 'candidatesTokenCount', 'cache_read_input_tokens'].map(
      (key) => `"${key}": 5`,
    ),
    ...['chat.completion', 'text_completion', 'response', 'list', 'embedding'].map((kind) => `"object": "${kind}"`),
    ...['usageMetadata', 'modelVersion', 'system_fingerprint', 'responseId', 'ls_model_name'].flatMap((key) => [
      `"${key}": null`,
      `"${key}": "x"`,
      `"${key}": { "a": 1`,
      `"${key}":{"a" : 1`,
    ]),
    ...['traceId', 'trace_id', 'spanId', 'span_id', 'observationId', 'parentObservationId'].flatMap((key) => [
      `"${key}": "x"`,
      `"${key}": null`,
    ]),
    ...['"gen_ai.request.model": "x"', '"gen_ai.usage": 3', '"llm.model_name": "x"', '"llm.tokens": 3'],
  ])('%s', (field) => {
    const tight = field.replace(': ', ':');
    const wide = field.replace(': ', '  :  ');
    const escaped = tight.replaceAll('"', '\\"');
    const twice = tight.replaceAll('"', '\\\\\\"');
    for (const each of [field, tight, wide, escaped, twice]) {
      expect(context(`{ ${COMPANION}, ${each} }`), each).toBe('fixture');
      expect(context(`{ ${each} }`), each).toBe('product');
      expect(context(`{ ${COMPANION}, ${each.replace('"', '"my')} }`), each).toBe('product');
    }
  });

  it.each(['msg_', 'chatcmpl-', 'resp_', 'gen_', 'run-'])('an ID that begins with %s', (prefix) => {
    for (const id of [`"id": "${prefix}1"`, `"id":"${prefix}1"`, `"id"  :  "${prefix}1"`, `\\"id\\":\\"${prefix}1\\"`])
      expect(context(`{ ${id}, "stop_reason": null }`), id).toBe('fixture');
    expect(context(`{ "id": "x${prefix}1", "stop_reason": null }`)).toBe('product');
    expect(context(`{ "my_id": "${prefix}1", "stop_reason": null }`)).toBe('product');
  });

  it.each([
    '"stop_reasons": "end"',
    '"stop_reason": 1',
    '"prompt_tokens": "many"',
    '"prompt_tokens": null',
    '"object": "model"',
    '"usageMetadata": { "a": "b"',
    '"modelVersion": 1',
    '"traceId": 1',
    '"gen_ai": "x"',
    '"llm.on": true',
  ])('%s is no such field', (field) => {
    expect(context(`{ ${COMPANION}, ${field} }`)).toBe('product');
  });
});

describe('an API description', () => {
  it.each(['"openapi": "3.1.0"', '"openapi":"3.0"', '"swagger" : "2.0"'])('%s', (field) => {
    expect(context(`{ ${field} }`)).toBe('doc');
    expect(context(`{ ${field.replace('"', '"my')} }`)).toBe('product');
    expect(context(`${' '.repeat(3000)}{ ${field} }`)).toBe('product');
  });

  it.each(['"openapi": "4.0"', '"swagger": 2', '"openapi": "3"'])('%s is none', (field) => {
    expect(context(`{ ${field} }`)).toBe('product');
  });
});

describe('a schema written by a program', () => {
  const HEADS = [
    '"$schema": "https://json-schema.org/draft/2020-12/schema"',
    '"$schema":"http://json-schema.org/x"',
    '"$defs"',
    '"definitions"',
  ];
  const schema = (head: string, count: number, row: (at: number) => string): string =>
    `{ ${head},\n${Array.from({ length: count }, (_, at) => row(at)).join('\n')} }`;

  it.each(HEADS)('%s repeats its defaults in words', (head) => {
    for (const key of ['description', 'markdownDescription']) {
      const row = (): string => `"${key}": "Words. Default: x"`;
      expect(context(schema(head, 10, row))).toBe('generated');
      expect(context(schema(head, 9, row))).toBe('product');
      expect(context(schema('"schema"', 10, row))).toBe('product');
    }
    expect(context(schema(head, 10, () => '"title": "Words. Default: x"'))).toBe('product');
    expect(context(schema(head, 10, () => '"description": "NoDefault: x"'))).toBe('product');
  });

  it.each(HEADS)('%s closes most of its many objects', (head) => {
    const row =
      (closed: number) =>
      (at: number): string =>
        `"type": "object"${at < closed ? ', "additionalProperties": false' : ''}`;
    expect(context(schema(head, 20, row(11)))).toBe('generated');
    expect(context(schema(head, 20, row(10)))).toBe('product');
    expect(context(schema(head, 19, row(19)))).toBe('product');
  });

  it('is one with no blanks too', () => {
    expect(context(`{"$defs":{${'"type":"object","additionalProperties":false,'.repeat(20)}}}`)).toBe('generated');
    expect(context(`{"$defs":{${'"description":"Words. Default: x",'.repeat(10)}}}`)).toBe('generated');
  });
});
