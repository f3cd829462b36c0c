import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where programs of this user keep what can be made again; null where no home is known. `XDG_CACHE_HOME` counts everywhere. */
export function cacheFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string | null {
  const { XDG_CACHE_HOME: named = '', LOCALAPPDATA: local = '', HOME: home = '' } = environment;
  // The specification of XDG says that a relative path is to be ignored.
  if (isAbsolute(named)) return join(named, 'unpin');
  if (platform === 'win32') return isAbsolute(local) ? join(local, 'unpin', 'Cache') : null;
  if (!isAbsolute(home)) return null;
  return join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'unpin');
}
