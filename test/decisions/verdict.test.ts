import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/core/place.js';
import { nameOn } from '../hand-made/run.js';
import { claim, decided, type Hand, SENT } from './decided.js';

const PIN = 'claude-sonnet-9-2';
const DYING = 'claude-haiku-1';
const THIRD = [claim('sent', 'bedrock')];
const configuration = { prefer: 'pin' } as const;

/** Verdict and reason; no target can change them, for pins are preferred. */
const verdict = (hand: Omit<Hand, 'text'> & { readonly text?: string }): string => {
  const { verdict, reason } = decided({ text: PIN, configuration, ...hand });
  return `${verdict} ${reason}`;
};
const check = (cases: readonly (readonly [string, Omit<Hand, 'text'> & { readonly text?: string }, string])[]): void => {
  it.each(cases)('%s', (_, hand, expected) => {
    expect(verdict(hand)).toBe(expected);
  });
};

describe('what is quiet, whatever stands there', () => {
  check([
    ['generated', { place: { context: 'generated' } }, 'ignore generated-file'],
    ['fixture', { place: { context: 'fixture' } }, 'ignore recorded-data'],
    ['doc', { place: { context: 'doc' } }, 'ignore documentation'],
    ['locale', { place: { context: 'locale' } }, 'ignore locale-text'],
    ['migration', { place: { context: 'migration' } }, 'ignore migration-history'],
    ['comment', { place: { role: 'comment' } }, 'ignore comment'],
    ['prose', { place: { role: 'prose' } }, 'ignore prose'],
    ['import', { place: { role: 'import' } }, 'ignore import-path'],
    ['part of a name', { reference: { kind: 'partial' } }, 'ignore partial-name'],
    ['tokenizer', { evidence: [claim('tokenizer')] }, 'ignore tokenizer'],
    ['tokenizer and more', { evidence: [claim('handed'), claim('tokenizer')] }, 'ignore tokenizer'],
    ['recorded data', { evidence: [SENT, claim('recorded')] }, 'ignore recorded-data'],
    ['example', { place: { context: 'example' } }, 'edit policy-prefers-pin'],
    ['script', { place: { context: 'script' } }, 'edit policy-prefers-pin'],
  ]);
});

describe('what a tokenizer knows by name and a client sends', () => {
  check([['it has to be known to both', { evidence: [SENT, claim('tokenizer')] }, 'review must-match-list']]);
});

describe('what is quiet as long as the model lives', () => {
  check([
    ['a key that must hold it', { evidence: [SENT, claim('left-key')] }, 'ignore left-key'],
    ['the same, dying', { text: DYING, evidence: [SENT, claim('left-key')] }, 'review left-key'],
    ['an allow list', { evidence: [SENT, claim('allow-list')] }, 'ignore left-key'],
    ['the same, dying', { text: DYING, evidence: [SENT, claim('allow-list')] }, 'review left-key'],
    ['a registry of what no grammar reads', { reference: { names: [] }, place: { context: 'registry' } }, 'ignore registry-active'],
    ['a registry', { place: { context: 'registry' } }, 'ignore registry-active'],
    ['the same, dying', { text: DYING, place: { context: 'registry' } }, 'review registry-dying'],
    ['the same, retired', { text: 'claude-old-1', place: { context: 'registry' } }, 'review registry-dying'],
    ['an alias', { reference: { kind: 'alias' } }, 'ignore floating-active'],
    ['the same, dying', { text: DYING, reference: { kind: 'alias' } }, 'review floating-dying'],
    [
      "a publisher's alias that the application reads",
      { reference: { kind: 'alias' }, place: { surface: 'app' } },
      'edit policy-prefers-pin',
    ],
    [
      "the application's own alias",
      { reference: { kind: 'alias', names: [nameOn('app', 'sonnet')] }, place: { surface: 'app' } },
      'ignore floating-active',
    ],
    ['an embedding without a number', { text: 'text-embed', evidence: [SENT, claim('leans', 'embedding')] }, 'ignore floating-active'],
    ['the same with a number', { text: 'text-embed-001', evidence: [SENT, claim('leans', 'embedding')] }, 'review embedding'],
    ['the same, dying', { text: DYING, evidence: [SENT, claim('leans', 'embedding')] }, 'review embedding'],
  ]);
});

describe('comparisons and patterns', () => {
  const comparison = { role: 'comparison' } as const;
  const compared = (value: string) => claim('compared', value);
  check([
    ['with a pin', { place: comparison }, 'review compared'],
    ['with an alias', { place: comparison, reference: { kind: 'alias' } }, 'ignore floating-active'],
    ['with an alias that dies', { text: DYING, place: comparison, reference: { kind: 'alias' } }, 'review floating-dying'],
    ['with a part', { place: comparison, reference: { whole: false } }, 'ignore partial-name'],
    ['a part of a value', { reference: { whole: false } }, 'edit policy-prefers-pin'],
    ['a value that is compared', { evidence: [SENT, compared('===')] }, 'review compared'],
    ['a value by which something is found', { evidence: [SENT, compared('get')] }, 'review must-match-list'],
    ['a value that is an index', { evidence: [SENT, compared('index')] }, 'review must-match-list'],
    ...['includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'match', 'matchAll', 'test', 'search'].map(
      (method) => [`a pattern of ${method}`, { evidence: [compared(method)] }, 'ignore partial-name'] as const,
    ),
    [
      'a pattern that is held and shown',
      { evidence: [compared('test'), claim('held'), claim('returned'), claim('exported'), claim('shown')] },
      'ignore partial-name',
    ],
    ['a pattern that is also sent', { evidence: [SENT, compared('test')] }, 'review compared'],
    ['a method with a longer name', { evidence: [compared('includesAll')] }, 'review compared'],
    ['a pattern that is also in an address', { evidence: [compared('test'), claim('in-url')] }, 'review compared'],
    ['a method that ends like one', { evidence: [compared('isTest'), compared('retest')] }, 'review compared'],
  ]);
});

describe('templates', () => {
  const place = { role: 'template' } as const;
  const url = [claim('in-url')];
  check([
    ['for a machine', { place }, 'ignore in-longer-text'],
    ['that is an address', { place, evidence: url }, 'review in-longer-text'],
    ['that is an address with an alias', { place, evidence: url, reference: { kind: 'alias' } }, 'ignore floating-active'],
    [
      'that is an address with an alias that dies',
      { text: DYING, place, evidence: url, reference: { kind: 'alias' } },
      'review floating-dying',
    ],
  ]);
});

describe('tests', () => {
  const place = { context: 'test' } as const;
  const live = [SENT, claim('live-test')];
  check([
    ['are quiet', { place }, 'ignore test-data'],
    ['are not where they call', { place, evidence: live }, 'review live-test'],
    ...(['comparison', 'key', 'type', 'template', 'json-value'] as const).map(
      (role) => [`are quiet at a ${role}`, { place: { ...place, role }, evidence: live }, 'ignore test-data'] as const,
    ),
    ['are quiet for third parties', { place: { ...place, surface: 'bedrock' }, evidence: live }, 'ignore test-data'],
    ['are quiet for aliases', { place, evidence: live, reference: { kind: 'alias' } }, 'ignore test-data'],
    ['are quiet far from a provider', { place, evidence: [claim('live-test')] }, 'ignore test-data'],
    ...['import', 'only-import', 'surface-name'].map(
      (near) => [`are not near a provider: ${near}`, { place, evidence: [claim('live-test'), claim(near)] }, 'review live-test'] as const,
    ),
    ['are not at a default', { place: { ...place, role: 'default' }, evidence: [claim('live-test')] }, 'review live-test'],
    ['are quiet for embeddings that float', { text: 'embed', place, evidence: [...live, claim('leans', 'embedding')] }, 'ignore test-data'],
    ['are not for those with a number', { text: 'embed-001', place, evidence: [...live, claim('leans', 'embedding')] }, 'review live-test'],
  ]);
});

describe('what no source knows', () => {
  const reference = { kind: 'none' } as const;
  check([
    ['and an API is sent', { reference }, 'review unknown-model'],
    ['and perhaps an API is sent', { reference, evidence: [claim('sent', 'anthropic-api', 'strong')] }, 'ignore look-alike'],
    ['and nobody is sent', { reference, evidence: [claim('held')] }, 'ignore look-alike'],
    ['and a test sends', { reference, place: { context: 'test' } }, 'ignore look-alike'],
  ]);
});

describe('codenames', () => {
  const reference = { kind: 'codename', names: [nameOn('app', 'fennec-latest')] } as const;
  const app = { codenames: { 'fennec-latest': 'opus' } };
  const sent = [claim('sent', 'app')];
  check([
    ['that the resolver reads', { reference, app, text: 'fennec-latest', place: { surface: 'app' }, evidence: sent }, 'edit app-alias'],
    [
      'in a test',
      { reference, app, text: 'fennec-latest', place: { surface: 'app', context: 'test' }, evidence: sent },
      'review codename-exposed',
    ],
    ['anywhere else', { reference, app, text: 'fennec-latest', place: { surface: 'unknown' }, evidence: [] }, 'review codename-exposed'],
    [
      'in a comment',
      { reference, app, text: 'fennec-latest', place: { surface: 'unknown', role: 'comment' }, evidence: [] },
      'review codename-exposed',
    ],
  ]);
});

describe('values', () => {
  const handed = (value = ''): readonly Evidence[] => [SENT, claim('handed', value)];
  const open = [{ kind: 'origin-of-import', module: './x.js', name: 'f', range: { start: 3, end: 4 } }] as const;
  const json = { role: 'json-value' } as const;
  check([
    ['that a first-party client is sent', {}, 'edit policy-prefers-pin'],
    [
      'that are also shown, returned, held and in an address',
      { evidence: [SENT, claim('shown'), claim('returned'), claim('held'), claim('in-url')] },
      'edit policy-prefers-pin',
    ],
    ['that are exported and asked about', { evidence: [SENT, claim('exported')] }, 'edit policy-prefers-pin'],
    ['that nobody is sent', { evidence: [claim('held')] }, 'review unknown-provider'],
    ['of no known surface', { place: { surface: 'unknown' }, evidence: [claim('sent', 'unknown')] }, 'review unknown-provider'],
    ['with a proof that is only strong', { evidence: [SENT, claim('sent', 'anthropic-api', 'strong')] }, 'review unknown-provider'],
    ['of two surfaces', { evidence: [SENT, claim('sent', 'openai-api')] }, 'review contradicting-evidence'],
    [
      'that the surface does not know',
      { place: { surface: 'openai-api' }, reference: { names: [nameOn('anthropic-api', PIN)] }, evidence: [claim('sent', 'openai-api')] },
      'review contradicting-evidence',
    ],
    [
      'that Claude Code reads',
      { place: { surface: 'claude-code' }, reference: { names: [nameOn('anthropic-api', PIN)] }, evidence: [claim('sent', 'claude-code')] },
      'edit policy-prefers-pin',
    ],
    ['of another API', { place: { surface: 'other-api' }, evidence: [claim('sent', 'other-api')] }, 'review third-party'],
    ['of a third party', { place: { surface: 'bedrock' }, evidence: THIRD }, 'review third-party'],
    ['of a provider that is switched', { evidence: [SENT, claim('provider-switch')] }, 'review provider-at-run-time'],
    ['of a provider chosen at run time', { evidence: [SENT, claim('provider-at-run-time')] }, 'review provider-at-run-time'],
    ['with an open question', { place: { open } }, 'review needs-cross-file'],
    ['that are handed on', { evidence: handed() }, 'review unknown-provider'],
    ['that are handed on at a third party', { place: { surface: 'bedrock' }, evidence: [...THIRD, claim('handed')] }, 'review third-party'],
    ['that are handed to an unknown host', { evidence: handed('unknown-host') }, 'review provider-at-run-time'],
    ['that are handed to what is chosen at run time', { evidence: handed('provider-at-run-time') }, 'review provider-at-run-time'],
    [
      'that are handed to what was not looked into',
      { place: { open }, evidence: [SENT, { ...claim('handed'), range: { start: 3, end: 9 } }] },
      'review needs-cross-file',
    ],
    [
      'that are handed elsewhere',
      { place: { open }, evidence: [SENT, { ...claim('handed'), range: { start: 4, end: 9 } }] },
      'review unknown-provider',
    ],
    [
      'that are stored where a question is open',
      { place: { open }, evidence: [SENT, { ...claim('stored'), range: { start: 3, end: 9 } }] },
      'review stored-value',
    ],
    [
      'that are handed where the exports are open',
      { place: { open: [{ kind: 'uses-of-export', name: 'f' }] }, evidence: [SENT, { ...claim('handed'), range: { start: 3, end: 9 } }] },
      'review unknown-provider',
    ],
    ['that are stored', { evidence: [SENT, claim('stored')] }, 'review stored-value'],
    ['that are typed', { evidence: [SENT, claim('typed')] }, 'review typed-value'],
    ['that are a state', { evidence: [SENT, claim('state')] }, 'review must-match-list'],
    ['that are read', { evidence: [SENT, claim('read')] }, 'review unknown-provider'],
    ['that were not followed', { evidence: [SENT, claim('not-followed')] }, 'review not-followed'],
    ['whose provider is read from them', { evidence: [SENT, claim('inferred')] }, 'review inferred-provider'],
    ['that lean on something', { evidence: [SENT, claim('leans', 'dated-tool')] }, 'review dated-tool'],
    ['that lean on something without a code', { evidence: [SENT, claim('leans', 'something')] }, 'review requirement'],
    [
      'that are fine-tuned',
      { text: 'ft:gpt', reference: { names: [{ ...nameOn('anthropic-api', 'ft:gpt'), prefix: 'ft:' }] } },
      'review fine-tune',
    ],
    ...['registry', 'key', 'type', 'compared'].map(
      (value) =>
        [
          `in a data file, with a list elsewhere: ${value}`,
          { place: json, evidence: [SENT, claim('elsewhere', value)] },
          'review must-match-list',
        ] as const,
    ),
    ['in a data file, with something elsewhere', { place: json, evidence: [SENT, claim('elsewhere', 'value')] }, 'edit policy-prefers-pin'],
    [
      'in a data file, with a list elsewhere among others',
      { place: json, evidence: [SENT, claim('elsewhere', 'value'), claim('elsewhere', 'key')] },
      'review must-match-list',
    ],
    ['in a data file, read alone', { place: json, evidence: [SENT, claim('elsewhere', 'not-asked')] }, 'review needs-cross-file'],
    ['in code, with a list elsewhere', { evidence: [SENT, claim('elsewhere', 'registry')] }, 'edit policy-prefers-pin'],
    [
      "in the application's data file, with a list elsewhere",
      { place: { ...json, surface: 'app' }, evidence: [claim('sent', 'app'), claim('elsewhere', 'registry')] },
      'edit policy-prefers-pin',
    ],
    [
      "in Claude Code's data file, with a list elsewhere",
      { place: { ...json, surface: 'claude-code' }, evidence: [claim('sent', 'claude-code'), claim('elsewhere', 'registry')] },
      'edit policy-prefers-pin',
    ],
  ]);
});
