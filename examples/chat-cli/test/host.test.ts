import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  getAPIProvider,
  getSettings,
  getSettingsForSource,
  isMaxSubscriber,
  isProSubscriber,
  updateSettingsForSource,
} from '../src/host.js';

let home: string;
let project: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'chat-home-'));
  project = mkdtempSync(join(tmpdir(), 'chat-project-'));
  vi.stubEnv('CHAT_CONFIG_DIR', home);
  vi.stubEnv('CHAT_USE_BEDROCK', '');
  vi.stubEnv('CHAT_USE_VERTEX', '');
  vi.spyOn(process, 'cwd').mockReturnValue(project);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(home, { recursive: true, force: true });
  rmSync(project, { recursive: true, force: true });
});

function writeUser(text: string): void {
  writeFileSync(join(home, 'settings.jsonc'), text);
}

function writeProject(text: string): void {
  mkdirSync(join(project, '.chat'), { recursive: true });
  writeFileSync(join(project, '.chat', 'settings.json'), text);
}

describe('settings', () => {
  it('are undefined where there is no file', () => {
    expect(getSettingsForSource('userSettings')).toBeUndefined();
    expect(getSettings()).toEqual({});
  });

  it('are read from one source alone', () => {
    writeUser('{ "model": "opus", "theme": "dark" }');
    writeProject('{ "model": "sonnet" }');
    expect(getSettingsForSource('userSettings')).toEqual({ model: 'opus', theme: 'dark' });
    expect(getSettings()).toEqual({ model: 'sonnet', theme: 'dark' });
  });

  it('keep comments, other keys and the trailing comma when one value changes', () => {
    writeUser('// mine\n{\n  "model": "opus", // for work\n  "theme": "dark",\n}\n');
    updateSettingsForSource('userSettings', { model: 'sonnet' });
    expect(readFileSync(join(home, 'settings.jsonc'), 'utf8')).toBe(
      '// mine\n{\n  "model": "sonnet", // for work\n  "theme": "dark",\n}\n',
    );
  });

  it('keep line ends and tabs', () => {
    writeProject('{\r\n\t"model": "opus[1m]"\r\n}\r\n');
    updateSettingsForSource('projectSettings', { model: 'sonnet[1m]', theme: 'light' });
    expect(readFileSync(join(project, '.chat', 'settings.json'), 'utf8')).toBe(
      '{\r\n\t"model": "sonnet[1m]",\r\n\t"theme": "light"\r\n}\r\n',
    );
  });

  it('are created with their folder', () => {
    updateSettingsForSource('localSettings', { model: 'haiku' });
    expect(getSettingsForSource('localSettings')).toEqual({ model: 'haiku' });
  });

  it('say which file is broken', () => {
    writeUser('{ "model": ');
    expect(() => getSettingsForSource('userSettings')).toThrow('settings.jsonc is not a JSON object');
  });
});

describe('the account', () => {
  it('is free where nothing is known', () => {
    expect([isProSubscriber(), isMaxSubscriber()]).toEqual([false, false]);
  });

  it('has one plan', () => {
    writeFileSync(join(home, 'account.json'), '{ "plan": "max" }');
    expect([isProSubscriber(), isMaxSubscriber()]).toEqual([false, true]);
  });
});

describe('the provider', () => {
  it('is our own service unless something else is chosen', () => {
    expect(getAPIProvider()).toBe('firstParty');
  });

  it('is chosen by the environment before the settings', () => {
    writeUser('{ "provider": "gateway" }');
    expect(getAPIProvider()).toBe('gateway');
    vi.stubEnv('CHAT_USE_BEDROCK', '1');
    expect(getAPIProvider()).toBe('bedrock');
  });
});
