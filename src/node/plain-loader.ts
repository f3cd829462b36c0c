import { readFileSync } from 'node:fs';
import Module from 'node:module';

interface Loadable {
  _compile(content: string, filename: string): void;
}

/**
 * Runs `load` with a `.js` loader that compiles nothing, and puts back what was there. @babel/register, which stock jscodeshift installs,
 * would hand every file that is required to Babel: the nine megabytes of TypeScript take minutes or fail ("Static class blocks are not enabled").
 */
export function loadPlainly<Result>(load: () => Result): Result {
  const extensions = (Module as unknown as { _extensions: Record<string, (module: Loadable, filename: string) => void> })._extensions;
  const hooked = extensions['.js'];
  if (hooked === undefined) return load();
  extensions['.js'] = (module, filename) => module._compile(readFileSync(filename, 'utf8'), filename);
  try {
    return load();
  } finally {
    extensions['.js'] = hooked;
  }
}
