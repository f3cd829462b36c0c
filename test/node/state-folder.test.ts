import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stateFolder } from '../../src/node/state-folder.js';

it.each([
  ['linux', { XDG_STATE_HOME: '/state', HOME: '/home/me' }, '/state/unpin'],
  ['darwin', { XDG_STATE_HOME: '/state', HOME: '/home/me' }, '/state/unpin'],
  ['win32', { XDG_STATE_HOME: '/state', LOCALAPPDATA: '/local' }, '/state/unpin'],
  ['linux', { XDG_STATE_HOME: 'relative', HOME: '/home/me' }, '/home/me/.local/state/unpin'],
  ['linux', { HOME: '/home/me' }, '/home/me/.local/state/unpin'],
  ['darwin', { HOME: '/Users/me' }, '/Users/me/Library/Application Support/unpin'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/unpin'],
  ['win32', { USERPROFILE: '/users/me' }, '/users/me/AppData/Local/unpin'],
  ['linux', {}, join(homedir(), '.local/state/unpin')],
] as const)('on %s with %o', (platform, environment, folder) => {
  expect(stateFolder(environment, platform)).toBe(folder);
});
