import type { Evidence } from '../core/place.js';
import type { Property } from '../core/syntax.js';
import { chosen, left, matchesKeys, objectAt, type SettingsFile, type SettingsPlace, textAt } from './settings-place.js';

const FILES = /(?:^|\/)(?:\.claude\/settings(?:\.[\w-]+)?\.json|managed-settings\.json|managed-settings\.d\/[^/]+\.json|\.claude\.json)$/;
const SCHEMA = /claude-code-settings/;

/** Keys whose value Claude Code resolves: an alias is accepted. Source: the model configuration page of its documentation. */
const CHOSEN = [
  'model',
  'advisorModel',
  'fallbackModel',
  'hooks.*.hooks.model',
  'env.ANTHROPIC_MODEL',
  'env.CLAUDE_CODE_SUBAGENT_MODEL',
  'env.ANTHROPIC_DEFAULT_MODEL',
];

/** Keys that mean exact names; `sonnet` in an allow list admits the whole family. Same source. */
const LEFT: readonly (readonly [pattern: string, words: string])[] = [
  ['deniedModels', 'a deny list: an alias would block the whole family'],
  ['modelOverrides', 'keys of modelOverrides must be exact IDs'],
  ['modelOverrides.*', 'values of modelOverrides are IDs of the provider'],
  ['modelPricing.**', 'prices are looked up by the exact ID'],
  ['modelPicker.**', 'a row of the model picker is taken verbatim'],
  ['teammateDefaultModel', 'a key that is no longer read'],
  ['env.ANTHROPIC_DEFAULT_OPUS_MODEL', 'defines what `opus` means: never an alias itself'],
  ['env.ANTHROPIC_DEFAULT_SONNET_MODEL', 'defines what `sonnet` means: never an alias itself'],
  ['env.ANTHROPIC_DEFAULT_HAIKU_MODEL', 'defines what `haiku` means: never an alias itself'],
  ['env.ANTHROPIC_DEFAULT_FABLE_MODEL', 'defines what `fable` means: never an alias itself'],
  ['env.*', 'a variable that is not known to accept an alias'],
];

const SWITCHES: Readonly<Record<string, string>> = {
  CLAUDE_CODE_USE_BEDROCK: 'bedrock',
  CLAUDE_CODE_USE_MANTLE: 'bedrock',
  CLAUDE_CODE_USE_VERTEX: 'vertex',
  CLAUDE_CODE_USE_FOUNDRY: 'foundry',
  // Same names as the API, but its aliases mean other models.
  CLAUDE_CODE_USE_ANTHROPIC_AWS: 'unknown',
  CLAUDE_CODE_PROVIDER_MANAGED_BY_HOST: 'unknown',
};

const LINE = /opus|sonnet|haiku|fable|mythos/i;

/** Settings of Claude Code: user, project, local and managed. */
export const claudeCodeSettings: SettingsFile = {
  id: 'claude-code',
  read(place) {
    const root = place.objects.at(-1);
    if (!FILES.test(place.path) && !SCHEMA.test(textAt(root, '$schema') ?? '')) return [];
    const { keys, candidate } = place;
    const key = keys.join('.');
    if (key === 'availableModels') {
      return [
        {
          claim: 'allow-list',
          value: key,
          strength: 'proof',
          words: 'an allow list: an alias would admit the whole family',
          range: candidate.range,
        },
      ];
    }
    if (candidate.role !== 'json-key' && CHOSEN.some((pattern) => matchesKeys(pattern, keys))) return chosenModel(key, place);
    const rule = LEFT.find(([pattern]) => matchesKeys(pattern, keys));
    return rule ? left(key, rule[1], place) : [];
  },
};

function chosenModel(key: string, place: SettingsPlace): readonly Evidence[] {
  const { candidate, objects } = place;
  if (key === 'env.ANTHROPIC_DEFAULT_MODEL' && /haiku/i.test(candidate.text)) {
    return left(key, 'the alias `haiku` is ignored here, so it would switch the setting off', place);
  }
  const switches = switchEvidence(key.startsWith('env.') ? (objects[0] ?? []) : objectAt(objects.at(-1), 'env'));
  const surfaces = new Set(switches.map(({ value }) => value));
  const [surface] = surfaces;
  const words = `\`${key}\` of Claude Code settings`;
  return [
    ...switches,
    ...differEvidence(key, place),
    ...chosen(surfaces.size > 1 ? 'unknown' : (surface ?? 'claude-code'), 'proof', words, place),
  ];
}

/** A variable that is set and not empty sends everything to another provider; an empty one unsets what the shell says. */
function switchEvidence(env: readonly Property[]): readonly Evidence[] {
  return env.flatMap(({ name, value }) => {
    const text = value.kind === 'string' || value.kind === 'number' || value.kind === 'expression' ? value.text.trim() : '';
    const surface =
      SWITCHES[name] ?? (name === 'ANTHROPIC_BASE_URL' && !/^(?:https:\/\/)?api\.anthropic\.com\b/.test(text) ? 'gateway' : undefined);
    if (surface === undefined || /^(?:|0|false|no|off)$/i.test(text)) return [];
    const words = `${name} in the same file switches the provider`;
    return [
      { claim: 'provider-switch', value: surface, strength: 'proof' as const, words, range: value.range },
      { claim: 'surface', value: surface, strength: 'proof' as const, words, range: value.range },
    ];
  });
}

/** `fallbackModel` takes up to three distinct models: two pins of one line would become the same alias. */
function differEvidence(key: string, { candidate, objects }: SettingsPlace): readonly Evidence[] {
  const list = objects[0]?.find(({ name }) => name === key)?.value;
  if (list?.kind !== 'array') return [];
  const line = LINE.exec(candidate.text)?.[0].toLowerCase();
  const same = list.items.filter(
    (item) => item.kind === 'string' && item.range.start + 1 !== candidate.range.start && LINE.exec(item.text)?.[0].toLowerCase() === line,
  );
  if (line === undefined || same.length === 0) return [];
  return [
    {
      claim: 'leans',
      value: 'must-differ',
      strength: 'proof',
      words: `another entry of ${key} is of the same line, and the entries must differ`,
      range: list.range,
    },
  ];
}
