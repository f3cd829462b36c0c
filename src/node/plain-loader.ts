import { readFileSync } from 'node:fs';
import Module from 'node:module';

interface Loadable {
  _compile(content: string, filename: string): void;
}

const HOOKED = ['.js', '.cjs'];

type Loader = (module: Loadable, filename: string) => void;

/**
 * Lets `load` import and require with loaders that compile nothing, then puts back what was there. @babel/register, which stock
 * jscodeshift installs, hands every CommonJS file to Babel: that costs seconds, and fails at TypeScript ("Static class blocks are not enabled").
 */
export async function loadPlainly<Result>(load: () => Promise<Result>): Promise<Result> {
  const { _extensions: loaders } = Module as unknown as { readonly _extensions: Record<string, Loader | undefined> };
  const hooked = HOOKED.map((extension) => [extension, loaders[extension]] as const);
  for (const extension of HOOKED) loaders[extension] = (module, filename) => module._compile(readFileSync(filename, 'utf8'), filename);
  try {
    return await load();
  } finally {
    for (const [extension, loader] of hooked) {
      if (loader) loaders[extension] = loader;
      else delete loaders[extension];
    }
  }
}
