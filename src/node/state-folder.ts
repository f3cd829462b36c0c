import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { UsageError } from '../core/errors.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where unpin keeps what must outlive a run and belongs to no repository. `XDG_STATE_HOME` counts everywhere, else what the platform
 * says. @throws UsageError where this user has no home
 */
export function stateFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string {
  const { XDG_STATE_HOME: named = '', LOCALAPPDATA: local = '' } = environment;
  // The specification of XDG says that a relative path is to be ignored.
  if (isAbsolute(named)) return join(named, 'unpin');
  if (platform === 'win32') return join(isAbsolute(local) ? local : join(homeOf(environment), 'AppData', 'Local'), 'unpin');
  return join(homeOf(environment), platform === 'darwin' ? 'Library/Application Support' : '.local/state', 'unpin');
}

function homeOf({ HOME = '', USERPROFILE = '' }: Environment): string {
  const named = [HOME, USERPROFILE].find((path) => isAbsolute(path));
  if (named !== undefined) return named;
  try {
    return homedir();
  } catch {
    throw new UsageError('this user has no home folder for the journal', 'Set XDG_STATE_HOME to a folder that outlives the run.');
  }
}
