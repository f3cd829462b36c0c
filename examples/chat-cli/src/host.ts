import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';

export type SettingsSource = 'userSettings' | 'projectSettings' | 'localSettings';

export interface Settings {
  model?: string;
  provider?: string;
  theme?: 'dark' | 'light';
  agents?: Record<string, { model?: string }>;
}

interface Account {
  plan?: 'free' | 'pro' | 'max';
}

/** Everything of the user's lives here: settings and account. */
export function configDirectory(): string {
  return process.env.CHAT_CONFIG_DIR ?? join(homedir(), '.chat');
}

function settingsPath(source: SettingsSource): string {
  switch (source) {
    case 'userSettings':
      return join(configDirectory(), 'settings.jsonc');
    case 'projectSettings':
      return join(process.cwd(), '.chat', 'settings.json');
    case 'localSettings':
      return join(process.cwd(), '.chat', 'settings.local.json');
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseObject<T extends object>(path: string, text: string): T {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${path} is not a JSON object`);
  }
  return value as T;
}

/** The settings of one source alone; undefined where the file does not exist. */
export function getSettingsForSource(source: SettingsSource): Settings | undefined {
  const path = settingsPath(source);
  const text = readText(path);
  return text === undefined ? undefined : parseObject<Settings>(path, text);
}

/** Merges the patch into one source; comments, other keys and the style of the file stay. */
export function updateSettingsForSource(source: SettingsSource, patch: Partial<Settings>): void {
  const path = settingsPath(source);
  const before = readText(path) ?? '{}\n';
  const formattingOptions = {
    insertSpaces: !/^\t/m.test(before),
    tabSize: 2,
    eol: before.includes('\r\n') ? '\r\n' : '\n',
  };
  let after = before;
  for (const [key, value] of Object.entries(patch)) {
    after = applyEdits(after, modify(after, [key], value, { formattingOptions }));
  }
  if (after === before) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, after);
  renameSync(`${path}.tmp`, path);
}

/** User, project and local settings, the later ones first. */
export function getSettings(): Settings {
  return {
    ...getSettingsForSource('userSettings'),
    ...getSettingsForSource('projectSettings'),
    ...getSettingsForSource('localSettings'),
  };
}

/** Who serves the requests: `firstParty` is the Anthropic API with the account of this application. */
export function getAPIProvider(): string {
  if (process.env.CHAT_USE_BEDROCK === '1') return 'bedrock';
  if (process.env.CHAT_USE_VERTEX === '1') return 'vertex';
  return getSettings().provider ?? 'firstParty';
}

function readAccount(): Account {
  const path = join(configDirectory(), 'account.json');
  const text = readText(path);
  return text === undefined ? {} : parseObject<Account>(path, text);
}

export function isProSubscriber(): boolean {
  return readAccount().plan === 'pro';
}

export function isMaxSubscriber(): boolean {
  return readAccount().plan === 'max';
}

export function isEmployee(): boolean {
  return process.env.USER_TYPE === 'ant';
}
